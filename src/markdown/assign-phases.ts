import type { Heading } from 'mdast';
import type { Point } from 'unist';
import { PHASES, type PhaseId, phaseIndex, phasesInWords } from '../incident/phases.ts';
import type { Fix } from '../incident/problems.ts';
import { type Context, report } from './context.ts';

/** A level-2 heading and what is known of it. */
export interface PartCandidate {
  text: string;
  heading: Heading;
  /** The phase that a marker comment above it names. */
  marker: PhaseId | undefined;
}

/**
 * Settles the phase of each level-2 heading: by its marker, by its words, or by elimination where it stands
 * between two recognised phases with exactly one missing there. Reports what is missing, repeated, out of
 * order or left over.
 *
 * @param source the text of the file, to see how a heading was written
 * @param end where the body ends
 */
export function settlePhases(
  candidates: readonly PartCandidate[],
  context: Context,
  source: string,
  end: Point | undefined,
): Map<Heading, PhaseId> {
  const recognised: (PhaseId | undefined)[] = [];
  let previous: PhaseId | undefined;
  for (const { marker, text } of candidates) {
    const phase = marker ?? byWords(text, previous);
    recognised.push(phase);
    previous = phase ?? previous;
  }
  const settled = recognised.map(
    (phase, index) => phase ?? byElimination(index, recognised, candidates, context),
  );
  reportOrder(candidates, settled, context);
  reportLeftOver(candidates, settled, context, source);
  reportMissing(candidates, settled, context, end);
  return new Map(
    candidates.flatMap(({ heading }, index) => {
      const phase = settled[index];
      return phase === undefined || settled.indexOf(phase) !== index ? [] : [[heading, phase]];
    }),
  );
}

/** The marker comment of a phase, as the format writes comments. */
function markerOf(phase: string, { format }: Context): string {
  return format === 'mdx' ? `{/* phase: ${phase} */}` : `<!-- phase: ${phase} -->`;
}

/** Where the words point to several phases, the one that is due next decides, else the one named first. */
function byWords(text: string, previous: PhaseId | undefined): PhaseId | undefined {
  const meant = phasesInWords(text);
  const due = PHASES[previous === undefined ? 0 : phaseIndex(previous) + 1]?.id;
  return meant.find((phase) => phase === due) ?? meant[0];
}

function byElimination(
  index: number,
  recognised: readonly (PhaseId | undefined)[],
  candidates: readonly PartCandidate[],
  context: Context,
): PhaseId | undefined {
  const before = recognised[index - 1];
  const after = recognised[index + 1];
  if (before === undefined || after === undefined) return undefined;
  const between = PHASES.slice(phaseIndex(before) + 1, phaseIndex(after));
  const [missing] = between;
  if (between.length !== 1 || !missing || recognised.includes(missing.id)) return undefined;
  const candidate = candidates[index];
  report(
    context,
    'phase-inferred',
    candidate?.heading,
    `“${candidate?.text}” is taken for the ${missing.id}, the one part missing between the ${before} and the ${after}.`,
    `Put \`${markerOf(missing.id, context)}\` on the line above it to say so.`,
    insertAbove(candidate?.heading, markerOf(missing.id, context)),
  );
  return missing.id;
}

/** A line of its own above a heading. */
function insertAbove(heading: Heading | undefined, text: string): Fix | undefined {
  const line = heading?.position?.start.line;
  if (line === undefined) return undefined;
  return { at: { line, column: 1, endLine: line, endColumn: 1 }, text: `${text}\n` };
}

function reportOrder(
  candidates: readonly PartCandidate[],
  settled: readonly (PhaseId | undefined)[],
  context: Context,
): void {
  const inOrder = longestAscending(settled);
  for (const [index, phase] of settled.entries()) {
    const candidate = candidates[index];
    if (phase === undefined || !candidate) continue;
    const first = settled.indexOf(phase);
    if (first !== index) {
      const line = candidates[first]?.heading.position?.start.line ?? 0;
      report(
        context,
        'phase-repeated',
        candidate.heading,
        `“${candidate.text}” is a second ${phase}; the first is on line ${line}.`,
        `Make it a \`###\` heading of the first, or mark it as another phase: \`${markerOf('…', context)}\` on the line above it.`,
      );
    } else if (!inOrder.has(index)) {
      report(
        context,
        'phase-misplaced',
        candidate.heading,
        `The ${phase} (“${candidate.text}”) is out of order.`,
        `Expected order: ${PHASES.map(({ id }) => id).join(', ')}. Move the part, or mark its heading as another phase.`,
      );
    }
  }
}

/** The indexes of a longest run of phases in the right order; what is not in it is out of place. */
function longestAscending(settled: readonly (PhaseId | undefined)[]): Set<number> {
  let best: number[][] = [[]];
  for (const [index, phase] of settled.entries()) {
    if (phase === undefined || settled.indexOf(phase) !== index) continue;
    const rank = (run: number[]) => {
      const last = settled[run.at(-1) ?? -1];
      return last === undefined ? -1 : phaseIndex(last);
    };
    const longest = best
      .filter((run) => rank(run) < phaseIndex(phase))
      .reduce((a, b) => (b.length > a.length ? b : a));
    best = [...best, [...longest, index]];
  }
  return new Set(best.reduce((a, b) => (b.length > a.length ? b : a)));
}

function reportLeftOver(
  candidates: readonly PartCandidate[],
  settled: readonly (PhaseId | undefined)[],
  context: Context,
  source: string,
): void {
  const missing = PHASES.filter(({ id }) => !settled.includes(id)).map(({ id }) => id);
  for (const [index, { text, heading }] of candidates.entries()) {
    if (settled[index] !== undefined) continue;
    const start = heading.position?.start.offset ?? 0;
    const underlined = !source.slice(start, start + 4).includes('#') && source !== '';
    report(
      context,
      'phase-unrecognised',
      heading,
      `“${text}” is not recognised as a part${missing.length > 0 ? `; still expected: ${missing.join(', ')}` : ''}.`,
      underlined
        ? 'A line of dashes right under text makes it a heading. Leave an empty line above the dashes.'
        : `Put a marker such as \`${markerOf(missing[0] ?? 'impact', context)}\` on the line above it, or make it a \`###\` heading.`,
    );
  }
}

function reportMissing(
  candidates: readonly PartCandidate[],
  settled: readonly (PhaseId | undefined)[],
  context: Context,
  end: Point | undefined,
): void {
  for (const { id, required } of PHASES) {
    if (!required || settled.includes(id)) continue;
    const next = settled.findIndex(
      (phase) => phase !== undefined && phaseIndex(phase) > phaseIndex(id),
    );
    const before = candidates[next];
    const line = before?.heading.position?.start.line ?? end?.line ?? 1;
    report(
      context,
      'phase-missing',
      before?.heading ?? { line, column: 1, endLine: line, endColumn: 1 },
      before
        ? `The ${id} is missing; expected before “${before.text}”.`
        : `The ${id} is missing; expected before the end of the text.`,
      `Add a level-2 heading with the word “${id}” in it, or put \`${markerOf(id, context)}\` on the line above the heading that opens it.`,
    );
  }
}
