import { scaleUtc } from 'd3-scale';
import { placeTremors, round, stackLines, type Trace, type TremorSize, yearsOf } from './trace.ts';
import type { TracedService } from './traced-outage.ts';

/** How a trace is laid out, in pixels. */
export interface TraceSize extends TremorSize {
  width: number;
  /** The room for the names of the lines. */
  labels: number;
}

const SPACING = { head: 30, gap: 7, leastReach: 9 };

/**
 * Draws the record with a line for each service over the same years.
 *
 * @param services in the order in which they are to stand; at least one
 */
export function traceRecord(
  services: readonly TracedService[],
  { width, labels, ...size }: TraceSize,
): Trace {
  const [first, last] = yearsOf(services.flatMap(({ outages }) => outages));
  const right = width - size.breadth[1];
  const x = scaleUtc()
    .domain([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)])
    .range([labels, right]);
  const lines = services.map(({ name, address, outages }) => ({
    name,
    address,
    tremors: placeTremors(outages, x, size),
  }));
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    width,
    left: labels,
    right,
    marks: years.map((year) => ({ at: round(x(Date.UTC(year, 0, 1))), label: String(year) })),
    ...stackLines(lines, SPACING),
  };
}
