import { scaleLinear } from 'd3-scale';
import {
  placeTremors,
  round,
  stackLines,
  type Trace,
  type TremorSize,
  yearOf,
  yearsOf,
} from './trace.ts';
import type { TracedOutage } from './traced-outage.ts';

const WIDTH = 344;
const LABELS = 38;
const SPACING = { head: 22, gap: 4, leastReach: 11 };
const MONTHS_PER_YEAR = 12;

/** How its tremors are sized, in pixels. */
export const DRUM_SIZE = { swing: [3, 20], breadth: [7, 34] } as const satisfies TremorSize;

const RIGHT = WIDTH - DRUM_SIZE.breadth[1];

/**
 * Draws outages as a seismograph's drum does, for narrow screens: a line for each year, the newest at the
 * top, from January to December.
 *
 * @param outages at least one
 * @param monthLabels the letters of the months, January first
 */
export function traceDrum(outages: readonly TracedOutage[], monthLabels: readonly string[]): Trace {
  const [first, last] = yearsOf(outages);
  const ofYear = Map.groupBy(outages, yearOf);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => {
    const year = last - index;
    const x = scaleLinear()
      .domain([Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)])
      .range([LABELS, RIGHT]);
    return {
      name: String(year),
      tremors: placeTremors(ofYear.get(year) ?? [], x, DRUM_SIZE),
    };
  });
  const month = scaleLinear().domain([0, MONTHS_PER_YEAR]).range([LABELS, RIGHT]);
  return {
    width: WIDTH,
    left: LABELS,
    right: RIGHT,
    marks: monthLabels.map((label, index) => ({ at: round(month(index)), label })),
    ...stackLines(lines, SPACING),
  };
}
