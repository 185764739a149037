import type { PhaseId } from '../incident/phases.ts';
import type { Facts } from '../incident/schema.ts';

/** What a row of furniture takes besides its words: its time or its state, and the space about it. */
const ROW = 60;

/**
 * About how many characters a part shows, its furniture included, so that a style sheet can keep room for it
 * before it is laid out.
 *
 * @param html the part's own text
 */
export function partCharacters(phase: PhaseId, html: string, facts: Facts): number {
  const rows = {
    impact: [...(facts.figures ?? []).map(({ label }) => label), ...(facts.affected ?? [])],
    recovery: [...(facts.timeline ?? []), ...(facts.actions ?? [])].map((entry) =>
      'event' in entry ? entry.event : entry.action,
    ),
    postmortem: (facts.actions ?? []).map(({ action }) => action),
    prelude: [],
    investigation: [facts.cause ?? ''],
    fallout: [],
  }[phase];
  const text = html.replaceAll(/<[^>]*>/g, '');
  return rows.reduce((sum, row) => sum + row.length + ROW, text.length);
}
