import type { Facts } from '../incident/schema.ts';
import { lastModified } from '../metadata/last-modified.ts';

const MS_PER_SECOND = 1000;

/** The dates that a write-up gives of itself. */
export type DatedFacts = Pick<Facts, 'published' | 'updated' | 'corrections'>;

/**
 * When a write-up last changed: the latest of its days, at midnight of UTC, and one second more for each correction, so
 * that it moves with every correction, two on one day and one that is dated back included. `undefined` where the
 * write-up gives no day.
 */
export function changedAt(facts: DatedFacts): Date | undefined {
  const latest = lastModified(facts);
  if (latest === undefined) return undefined;
  return new Date(dayInUtc(latest).getTime() + (facts.corrections?.length ?? 0) * MS_PER_SECOND);
}

/** The beginning of a day, `YYYY-MM-DD`, in UTC. */
export function dayInUtc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
