import type { Facts } from '../incident/schema.ts';

/** The days on which a write-up is said to have changed. */
type Dated = Pick<Facts, 'published' | 'updated' | 'corrections'>;

/**
 * The day on which a write-up last changed for its readers, `YYYY-MM-DD`: its last update or correction, else the
 * day it was published. `undefined` where it says none of them.
 */
export function lastModified({ published, updated, corrections = [] }: Dated): string | undefined {
  return newest([published, updated, ...corrections.map(({ date }) => date)]);
}

/** The day on which any of some write-ups last changed. */
export function newestChange(incidents: readonly { facts: Dated }[]): string | undefined {
  return newest(incidents.map(({ facts }) => lastModified(facts)));
}

/** The latest of some days, passing over those that are not known. */
function newest(days: readonly (string | undefined)[]): string | undefined {
  return days.reduce(
    (latest, day) => (day !== undefined && (latest === undefined || day > latest) ? day : latest),
    undefined,
  );
}
