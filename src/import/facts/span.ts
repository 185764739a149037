import type { ReadFacts } from './facts-reading.ts';

export const MS_PER_HOUR = 3_600_000;

/** The hours between start and end, where both are told to the minute. */
export function spanOf({ started = '', resolved = '' }: ReadFacts): number | undefined {
  if (started.length <= 10 || resolved.length <= 10) return undefined;
  return Math.round(((Date.parse(resolved) - Date.parse(started)) / MS_PER_HOUR) * 100) / 100;
}
