import { nearest } from './suggest.ts';

/** The English names of the months, in lower case. */
export const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/**
 * Reads a month as an editor writes it: 1 to 12, an English name (`October`) or its three-letter form
 * (`Oct`), in any case. Returns 1 to 12, or `undefined` for anything else.
 */
export function parseMonth(value: unknown): number | undefined {
  const text = String(value).trim().toLowerCase();
  if (typeof value === 'number' || /^\d{1,2}$/.test(text)) {
    const number = Number(value);
    return Number.isInteger(number) && number >= 1 && number <= 12 ? number : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const index = MONTH_NAMES.findIndex((name) => name === text || name.slice(0, 3) === text);
  return index < 0 ? undefined : index + 1;
}

/**
 * The English name of a month, as an editor writes it whatever the site's language, with its year where that is given;
 * empty where the number is not one of 1 to 12.
 */
export function monthName(month: number, year?: number): string {
  const name = MONTH_NAMES[month - 1] ?? '';
  const capitalised = name.slice(0, 1).toUpperCase() + name.slice(1);
  return year === undefined ? capitalised : `${capitalised} ${year}`;
}

/** The English name of the month that a misspelt word means, or `undefined` where none is near. */
export function nearestMonth(word: string): string | undefined {
  const name = nearest(word.trim(), MONTH_NAMES);
  return name && monthName(parseMonth(name) ?? 0);
}
