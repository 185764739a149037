import type { PartialFacts } from '../incident/schema.ts';
import type { NumberedSource } from './compiled.ts';
import type { Context } from './context.ts';

/**
 * Numbers the sources: those that the body cites in the order of first citation, then the others as listed.
 * The lists of the frontmatter cite too; the page gives their entries the ids `figure-1`, `event-1`, `action-1`.
 */
export function numberSources(facts: PartialFacts, { citations }: Context): NumberedSource[] {
  const listed = (facts.sources ?? []).map(({ id }) => id);
  const order = [...citations.keys(), ...listed.filter((id) => !citations.has(id))];
  const lists = [
    ['figure', facts.figures],
    ['event', facts.timeline],
    ['action', facts.actions],
  ] as const;
  return order.map((id, index) => ({
    id,
    number: index + 1,
    citedAt: [
      ...(citations.get(id)?.anchors ?? []),
      ...lists.flatMap(([name, entries]) =>
        (entries ?? []).flatMap((entry, at) =>
          entry.source?.includes(id) ? [`${name}-${at + 1}`] : [],
        ),
      ),
    ],
  }));
}
