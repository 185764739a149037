import { hasTime, type Moment, momentRange } from '../incident/moment.ts';
import type { Facts } from '../incident/schema.ts';

/** Where an entry of the timeline stands to the outage: at one of its ends, or between them. */
export type PlaceInOutage = 'begins' | 'ends' | 'within';

/**
 * Places a moment within an outage whose beginning and end are stated to the minute; `undefined` for what lies
 * outside it, or where a minute is not known.
 */
export function placeInOutage(
  at: Moment,
  { started, resolved }: Pick<Facts, 'started' | 'resolved'>,
): PlaceInOutage | undefined {
  if (!started || !resolved || ![at, started, resolved].every(hasTime)) return undefined;
  const [moment, begin, end] = [at, started, resolved].map((one) => momentRange(one).earliest);
  if (moment === undefined || begin === undefined || end === undefined) return undefined;
  if (moment === begin) return 'begins';
  if (moment === end) return 'ends';
  return begin < moment && moment < end ? 'within' : undefined;
}
