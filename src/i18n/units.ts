import { localeTag } from './locale.ts';

/** "10 minutes", "1 week": a count of a unit of time in words. */
export function formatUnit(count: number, unit: 'minute' | 'hour' | 'day' | 'week'): string {
  return new Intl.NumberFormat(localeTag, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
}
