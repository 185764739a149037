import { formatCount } from '../i18n/numbers.ts';
import { text } from '../i18n/text.ts';
import { sayLength } from '../incident/tokens.ts';
import type { Length, Statistics } from './statistics.ts';

/** A length made from several in words: "about 12 days", or that nobody has stated it. */
export function sayTotal(length: Length | undefined): string {
  return length ? sayLength(length.hours, length.approximate) : text.lists.notStated;
}

/** "1 outage", "1,234 outages". */
export function sayCount(count: number): string {
  return text.lists.count(count, formatCount(count));
}

/** How many outages, and how long they lasted in all. */
export function sayWhole({
  count,
  known,
  total,
}: Pick<Statistics, 'count' | 'known' | 'total'>): string {
  const outages = sayCount(count);
  if (!total) return text.figures.totalUnknown(outages);
  if (known < count)
    return text.figures.totalKnown(outages, sayTotal(total), known, formatCount(known));
  return count === 1
    ? text.figures.one(outages, sayTotal(total))
    : text.figures.total(outages, sayTotal(total));
}
