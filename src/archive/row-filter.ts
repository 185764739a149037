import type { ListedFacts } from './kept-write-up.ts';
import { bandOf } from './length-bands.ts';

/** What the record can be filtered by; the names stand in addresses too. */
export const FILTER_NAMES = ['service', 'cause', 'year', 'length'] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** What each filter compares with: the values that an outage answers to. */
export type RowKeys = Record<FilterName, readonly string[]>;

/** The values chosen; a filter left open is absent or empty. */
export type Filter = Partial<Record<FilterName, string>>;

/** The values that an outage answers to. */
export function keysOf({ service, category, year, hours }: ListedFacts): RowKeys {
  return {
    service,
    cause: [category ?? 'unknown'],
    year: [String(year)],
    length: [bandOf(hours)],
  };
}

/** Whether an outage answers to every value chosen. */
export function matchesFilter(keys: RowKeys, filter: Filter): boolean {
  return FILTER_NAMES.every((name) => {
    const chosen = filter[name];
    return chosen === undefined || chosen === '' || keys[name].includes(chosen);
  });
}

/** Whether nothing is chosen. */
export function isOpen(filter: Filter): boolean {
  return FILTER_NAMES.every((name) => (filter[name] ?? '') === '');
}
