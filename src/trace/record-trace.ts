import { scaleUtc } from 'd3-scale';
import { lengthScale } from './length-scale.ts';
import type { TracedOutage, TracedService } from './traced-outage.ts';
import { drawTremor, type Tremor } from './tremor.ts';

/** A tremor at its place. */
export interface PlacedTremor extends Tremor {
  outage: TracedOutage;
  x: number;
}

/** A labelled place on an axis. */
export interface Mark {
  at: number;
  label: string;
}

/** One line of a trace. */
export interface TraceLine {
  name: string;
  address?: string;
  y: number;
  tremors: PlacedTremor[];
}

/** A drawing of lines over the same years, in pixels. */
export interface Trace {
  width: number;
  height: number;
  /** Where the lines begin and end. */
  left: number;
  right: number;
  marks: Mark[];
  lines: TraceLine[];
}

/** How a trace is laid out, in pixels. */
export interface TraceSize {
  width: number;
  /** The room for the names of the lines. */
  labels: number;
  /** The swing of the shortest and of the longest outage, to either side of the line. */
  swing: readonly [smallest: number, largest: number];
  /** How wide their tremors are. */
  breadth: readonly [smallest: number, largest: number];
}

const HEAD = 30;
const GAP = 7;
const LEAST_REACH = 9;
/** Where nobody has said how long, the tremor is as small as one can be seen. */
export const UNKNOWN_HOURS = 0;

/**
 * Draws the record with a line for each service over the same years.
 *
 * @param services in the order in which they are to stand
 */
export function traceRecord(
  services: readonly TracedService[],
  { width, labels, swing, breadth }: TraceSize,
): Trace {
  const [first, last] = yearsOf(services.flatMap(({ outages }) => outages));
  const x = scaleUtc()
    .domain([Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)])
    .range([labels, width]);
  const swingOf = lengthScale(...swing);
  const breadthOf = lengthScale(...breadth);
  let bottom = HEAD;
  const lines = services.map(({ name, address, outages }): TraceLine => {
    const tremors = outages.map((outage) => {
      const hours = outage.hours ?? UNKNOWN_HOURS;
      return { ...drawTremor(swingOf(hours), breadthOf(hours)), outage, x: round(x(outage.at)) };
    });
    // A line takes the room that its tremors need, and no less than its name does.
    const reach = Math.max(LEAST_REACH, ...tremors.map((tremor) => tremor.swing));
    const y = Math.round(bottom + GAP + reach);
    bottom = y + reach;
    return { name, address, y, tremors };
  });
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    width,
    height: Math.round(bottom + GAP * 2),
    left: labels,
    right: width,
    marks: years.map((year) => ({ at: round(x(Date.UTC(year, 0, 1))), label: String(year) })),
    lines,
  };
}

/** The first and the last year in which an outage began. */
export function yearsOf(outages: readonly TracedOutage[]): [first: number, last: number] {
  const years = outages.map(({ at }) => new Date(at).getUTCFullYear());
  return [Math.min(...years), Math.max(...years)];
}

/** To a tenth of a pixel, which no eye can tell apart. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
