import { countOf } from '../i18n/count-of.ts';
import { monthName } from '../incident/months.ts';
import { PARTS } from '../scaffold/parts.ts';
import { firstWords } from './article.ts';
import type { FactsReading, ReadFacts } from './facts/facts-reading.ts';
import type { FirstSource } from './first-source.ts';
import type { Outline } from './outline.ts';

/** A fact as it was read: what the draft says, and the words that it was read from. */
export interface ToldFact {
  field: string;
  value: string;
  from: string | undefined;
}

/** Says which facts were read, and from which words. */
export function tellFacts(
  title: string | undefined,
  facts: ReadFacts,
  { evidence }: FactsReading,
  { timeline, actions }: Outline,
): ToldFact[] {
  const { service, month, year, hours, approximate, cause, started, resolved, affected } = facts;
  const fact = (field: string, value: string | undefined, key?: keyof ReadFacts): ToldFact[] => {
    const from = key === undefined ? undefined : evidence.get(key);
    return value === undefined
      ? []
      : [{ field, value, from: from === undefined ? undefined : firstWords(from) }];
  };
  return [
    ...fact('title', title),
    ...fact('service', service?.join(', '), 'service'),
    ...fact('month and year', month === undefined ? undefined : monthName(month, year), 'month'),
    ...fact(
      'hours',
      hours === undefined ? undefined : `${approximate ? 'about ' : ''}${hours}`,
      'hours',
    ),
    ...fact('cause', cause, 'cause'),
    ...fact('started', started, 'started'),
    ...fact('resolved', resolved, 'resolved'),
    ...fact('affected', affected?.join(', ')),
    ...fact('timeline', timeline.length === 0 ? undefined : entries(timeline.length)),
    ...fact('actions', actions.length === 0 ? undefined : entries(actions.length)),
  ];
}

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

/** What is left to the editor: required facts first, then the source, then the parts without text. */
export function tellOpen(
  title: string | undefined,
  facts: ReadFacts,
  source: FirstSource | undefined,
  { lead, parts }: Outline,
): string[] {
  const missing: [string, unknown][] = [
    ['title', title],
    ['service: the id of a file in services/', facts.service],
    ['month', facts.month],
    ['year', facts.year],
    ['hours: stands as unknown', facts.hours],
    ['cause: stands as not disclosed', facts.cause],
    ['the source', source],
    ['the address of the source', source === undefined || source.url],
    ['the date of the source', source === undefined || source.date],
  ];
  const empty = [
    ...(lead.length === 0 ? ['lead'] : []),
    ...parts.filter(({ content }) => content.length === 0).map(({ phase }) => PARTS[phase].name),
  ];
  return [
    ...missing.filter(([, value]) => value === undefined).map(([name]) => name),
    ...(empty.length === 0
      ? []
      : [`${countOf(empty.length, 'part')} without text: ${empty.join(', ')}`]),
  ];
}
