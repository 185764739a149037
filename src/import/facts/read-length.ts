import { momentRange } from '../../incident/moment.ts';
import type { LabelledValue } from '../labels.ts';
import { lengthOfField, lengthsOfOutage, type WrittenLength } from '../written-lengths.ts';
import { FIELDS, valuesOf } from './fact-labels.ts';
import type { FactsReading, ReadFacts } from './facts-reading.ts';
import type { Sentences } from './own-sentences.ts';
import { MS_PER_HOUR, spanOf } from './span.ts';

/** Reads how long the outage lasted: from start to end, else as the text states it. */
export function readLength(
  values: readonly LabelledValue[],
  own: Sentences,
  { facts, evidence, doubts }: FactsReading,
): void {
  const stated = statedLength(values, own, doubts);
  const span = spanOf(facts);
  if (span !== undefined && span > 0) {
    facts.hours = span;
    evidence.set('hours', 'from start to end');
    const isFar = stated && Math.abs(stated.hours - span) > Math.max(span * 0.1, 0.25);
    if (isFar) {
      doubts.push(
        `it says ${stated.hours} hours (“${stated.from}”), but from start to end it is ${span}`,
      );
    }
    return;
  }
  if (stated === undefined) return;
  facts.hours = stated.hours;
  if (stated.approximate) facts.approximate = true;
  dropEndThatDiffers(facts, doubts);
  evidence.set('hours', stated.from);
}

/** Dates without a time leave room for every hour of the day, and no more. */
function dropEndThatDiffers(facts: ReadFacts, doubts: string[]): void {
  const { started, resolved, hours } = facts;
  if (started === undefined || resolved === undefined || hours === undefined) return;
  const [start, end] = [momentRange(started), momentRange(resolved)];
  const longest = (end.latest - start.earliest) / MS_PER_HOUR;
  const shortest = (end.earliest - start.latest) / MS_PER_HOUR;
  if (hours >= shortest * 0.9 && hours <= longest * 1.1) return;
  doubts.push(`it says ${hours} hours, but it starts at ${started} and ends at ${resolved}`);
  delete facts.resolved;
}

function statedLength(
  values: readonly LabelledValue[],
  own: Sentences,
  doubts: string[],
): (WrittenLength & { from: string }) | undefined {
  for (const { label, value } of valuesOf(values, FIELDS.duration)) {
    const length = lengthOfField(value);
    if (length) return { ...length, from: `${label}: ${value}` };
  }
  for (const sentences of [[own.title], own.opening, own.all]) {
    const found = sentences.flatMap((sentence) =>
      lengthsOfOutage(sentence).map((length) => ({ ...length, from: sentence })),
    );
    const [first] = found;
    if (!first) continue;
    if (found.every(({ hours }) => hours === first.hours)) {
      return { ...first, approximate: found.some(({ approximate }) => approximate) };
    }
    const lengths = [...new Set(found.map(({ hours }) => hours))];
    doubts.push(`it gives several lengths, in hours: ${lengths.join(', ')}`);
    return undefined;
  }
  return undefined;
}
