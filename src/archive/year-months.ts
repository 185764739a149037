import type { Incident } from './archive.ts';
import { addressOfPage, PAGE_SIZE } from './paginate.ts';
import { byMonth } from './statistics.ts';

/** A month of a year's list. */
export interface YearMonth {
  /** 1 to 12. */
  month: number;
  count: number;
  /** The outage its rows begin with, and where that row is; `undefined` for a month without an outage. */
  rows: { incident: string; anchor: string; address: string } | undefined;
}

/**
 * The months of a year, January first, each with the way to its rows.
 *
 * @param incidents those of the year, newest first, so that the rows of a month stand together
 * @param base the address of the year's list
 */
export function yearMonths(incidents: readonly Incident[], base: string): YearMonth[] {
  return byMonth(incidents).map((group, index) => {
    const [first] = group;
    const anchor = `month-${index + 1}`;
    const rows = first && {
      incident: first.id,
      anchor,
      address: `${addressOfPage(base, Math.floor(incidents.indexOf(first) / PAGE_SIZE) + 1)}#${anchor}`,
    };
    return { month: index + 1, count: group.length, rows };
  });
}
