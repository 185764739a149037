import type { PartialFacts } from '../incident/schema.ts';
import type { Heading, NumberedSource } from './compiled.ts';

/** Identifiers that every article has. */
const ALWAYS = ['main', 'answer', 'facts', 'facts-title', 'contents'];

/** Every identifier on the page of a write-up that a link can lead to. */
export function anchorsOf(
  { headings, notes }: { headings: readonly Heading[]; notes: string },
  { figures = [], timeline = [], actions = [], corrections = [] }: PartialFacts,
  sources: readonly NumberedSource[],
): string[] {
  const numbered = (name: string, items: readonly unknown[]) =>
    items.map((_, index) => `${name}-${index + 1}`);
  return [
    ...ALWAYS,
    ...headings.map(({ id }) => id),
    ...sources.flatMap(({ id, citedAt }) => [`source-${id}`, ...citedAt]),
    ...numbered('figure', figures),
    ...numbered('event', timeline),
    ...numbered('action', actions),
    ...(sources.length > 0 ? ['sources'] : []),
    ...(timeline.length > 0 ? ['timeline'] : []),
    ...(corrections.length > 0 ? ['corrections'] : []),
    ...[...notes.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id),
  ];
}
