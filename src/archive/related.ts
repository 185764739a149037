import { momentRange } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import { memoiseWeakly } from '../memoise.ts';
import { type Archive, beginningOf, dayOf, type Incident } from './archive.ts';

/** How one write-up goes with another, in the words that a reader is told. */
export type Relation =
  | { kind: 'same-day' }
  | { kind: 'before' | 'after'; service: Service }
  | { kind: 'same-cause'; category: NonNullable<Incident['facts']['category']> };

/** A write-up to read next, and why. */
export interface Related {
  incident: Incident;
  relation: Relation;
}

/** The outages right before and after one in the whole record. */
export interface Neighbours {
  earlier?: Incident;
  later?: Incident;
}

const MOST = 5;
const MOST_OF_A_DAY = 3;

type Indexes = Pick<Archive, 'byDay' | 'byService' | 'byCategory'>;

/**
 * The write-ups to read next, at most five and none twice: other accounts of the same day (UTC), then the last
 * and the next outage of the same service, then those with the same kind of cause, the nearest in time first.
 * Looks only around the write-up's place in the lists that it stands in.
 */
export function relatedTo(
  incident: Incident,
  { byDay, byService, byCategory }: Indexes,
): Related[] {
  const { started, category = 'unknown' } = incident.facts;
  const found = new Map<string, Related>();
  const add = (other: Incident | undefined, relation: Relation) => {
    if (other && found.size < MOST && !found.has(other.id)) {
      found.set(other.id, { incident: other, relation });
    }
  };
  const ofTheDay = started === undefined ? [] : (byDay.get(dayOf(started)) ?? []);
  for (const other of nearestInTime(ofTheDay, incident, MOST_OF_A_DAY)) {
    add(other, { kind: 'same-day' });
  }
  for (const service of incident.services) {
    const { earlier, later } = neighboursOf(incident, byService.get(service.id) ?? []);
    add(earlier, { kind: 'before', service });
    add(later, { kind: 'after', service });
  }
  if (category !== 'unknown') {
    for (const other of nearestInTime(byCategory.get(category) ?? [], incident, 2 * MOST)) {
      add(other, { kind: 'same-cause', category });
    }
  }
  return [...found.values()];
}

/**
 * The outages right before and after one in a list of the archive.
 *
 * @param incidents newest first, as every list of the archive is
 */
export function neighboursOf(incident: Incident, incidents: readonly Incident[]): Neighbours {
  const place = placeOf(incident, incidents);
  const [later, earlier] = [incidents[place - 1], incidents[place + 1]];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}

function nearestInTime(list: readonly Incident[], incident: Incident, most: number): Incident[] {
  const place = placeOf(incident, list);
  const times = timesOf(list);
  const at = times[place] ?? 0;
  const distance = (other: number) => Math.abs((times[other] ?? Number.POSITIVE_INFINITY) - at);
  const nearest: Incident[] = [];
  let [later, earlier] = [place - 1, place + 1];
  while (nearest.length < most) {
    const isEarlierNearer = distance(earlier) <= distance(later);
    const next = isEarlierNearer ? list[earlier++] : list[later--];
    if (!next) break;
    nearest.push(next);
  }
  return nearest;
}

/** When the outages of a list began. Every page asks for the lists that its write-up stands in. */
const timesOf = memoiseWeakly((list: readonly Incident[]) =>
  list.map(({ facts }) => momentRange(beginningOf(facts)).earliest),
);

const placesIn = memoiseWeakly(
  (list: readonly Incident[]) => new Map(list.map(({ id }, index) => [id, index])),
);

/** The index of a write-up in a list that holds it. */
function placeOf({ id }: Incident, list: readonly Incident[]): number {
  return placesIn(list).get(id) ?? list.length;
}
