import type { AgoUnit, AgoWords } from '../i18n/ago.ts';

const MS_PER_DAY = 86_400_000;
const DAYS_PER_MONTH = 365.25 / 12;
/** Days are counted for two months, months for two years, years after that. */
const UNITS: [AgoUnit, days: number, until: number][] = [
  ['day', 1, 2 * DAYS_PER_MONTH],
  ['month', DAYS_PER_MONTH, 2 * 365.25],
  ['year', 365.25, Number.POSITIVE_INFINITY],
];

/**
 * How long ago something was, as "yesterday" or "7 months ago"; `undefined` where it is yet to come.
 *
 * @param then milliseconds of UTC
 * @param now milliseconds of UTC
 * @param plural the plural category of a number in the language of the words
 */
export function sayAgo(
  then: number,
  now: number,
  words: AgoWords,
  plural: (count: number) => Intl.LDMLPluralRule,
): string | undefined {
  const days = Math.floor((now - then) / MS_PER_DAY);
  const found = UNITS.find(([, , until]) => days < until);
  if (days < 0 || !found) return undefined;
  const [unit, length] = found;
  const named = unit === 'day' ? words.days[days] : undefined;
  if (named !== undefined) return named;
  const count = Math.floor(days / length);
  return words.sentences[unit][plural(count)]?.replace('#', String(count));
}
