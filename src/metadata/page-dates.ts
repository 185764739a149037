import { causeAddress, serviceAddress, yearAddress } from '../archive/addresses.ts';
import type { Archive } from '../archive/archive.ts';
import { lastModified, newestChange } from './last-modified.ts';

/** Pages of the site that show the record as a whole. */
const OF_WHOLE_RECORD = ['/', '/incidents/', '/services/', '/causes/', '/years/', '/data/'];

/** The number at the end of the address of a later page of a list. */
const PAGE_NUMBER = /(?<=\/)\d{1,3}\/$/;

/**
 * Says when a page of the record last changed: an article when it did, a list when anything on it did. A later
 * page of a list changes with the list, since what is added to it moves the rest.
 *
 * @returns the day by the path of a page; nothing for pages whose day the record does not tell
 */
export function pageDates({
  incidents,
  byService,
  byCategory,
  byYear,
}: Archive): (path: string) => string | undefined {
  const whole = newestChange(incidents);
  const dates = new Map([
    ...OF_WHOLE_RECORD.map((address) => [address, whole] as const),
    ...[...byService].map(([id, list]) => [serviceAddress(id), newestChange(list)] as const),
    ...[...byCategory].map(
      ([category, list]) => [causeAddress(category), newestChange(list)] as const,
    ),
    ...[...byYear].map(([year, list]) => [yearAddress(year), newestChange(list)] as const),
    ...incidents.map(({ facts, address }) => [address, lastModified(facts)] as const),
  ]);
  return (path) => (dates.has(path) ? dates.get(path) : dates.get(path.replace(PAGE_NUMBER, '')));
}
