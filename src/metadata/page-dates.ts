import { causeAddress, serviceAddress, yearAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { newest } from './last-modified.ts';

/** Pages of the site that show the record as a whole. */
const OF_WHOLE_RECORD = ['/', '/incidents/', '/services/', '/causes/', '/years/', '/data/'];

/** The number at the end of the address of a later page of a list. */
const PAGE_NUMBER = /(?<=\/)\d{1,3}\/$/;

/**
 * Says when a page of the record last changed: an article when it did, a list when anything on it did. A later
 * page of a list changes with the list, since what is added to it moves the rest.
 *
 * @param modifiedOn when an article last changed, by its id
 * @returns the day by the path of a page; nothing for pages whose day the record does not tell
 */
export function pageDates(
  { incidents, byService, byCategory, byYear }: Archive,
  modifiedOn: (id: string) => string | undefined,
): (path: string) => string | undefined {
  const newestOf = (list: readonly { id: string }[]) =>
    newest(list.map(({ id }) => modifiedOn(id)));
  const whole = newestOf(incidents);
  const dates = new Map([
    ...OF_WHOLE_RECORD.map((address) => [address, whole] as const),
    ...[...byService].map(([id, list]) => [serviceAddress(id), newestOf(list)] as const),
    ...[...byCategory].map(([category, list]) => [causeAddress(category), newestOf(list)] as const),
    ...[...byYear].map(([year, list]) => [yearAddress(year), newestOf(list)] as const),
    ...incidents.map(({ id, address }) => [address, modifiedOn(id)] as const),
  ]);
  return (path) => (dates.has(path) ? dates.get(path) : dates.get(path.replace(PAGE_NUMBER, '')));
}
