import { lengthScale } from './length-scale.ts';
import type { TracedOutage } from './traced-outage.ts';
import { drawTremor, type Tremor } from './tremor.ts';

/** A tremor at its place. */
export interface PlacedTremor extends Tremor {
  outage: TracedOutage;
  x: number;
  /** Where it can be pointed at: from here to there along the line, and no further than half-way to the next. */
  reach: readonly [from: number, to: number];
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

/** A drawing of lines over the same time, in pixels. */
export interface Trace {
  width: number;
  height: number;
  /** Where the lines begin and end. */
  left: number;
  right: number;
  marks: Mark[];
  lines: TraceLine[];
}

/** How large tremors are, in pixels. */
export interface TremorSize {
  /** The swing of the shortest and of the longest outage, to either side of the line. */
  swing: readonly [smallest: number, largest: number];
  /** How wide they are. */
  breadth: readonly [smallest: number, largest: number];
}

/** How far to either side of its middle the smallest can be pointed at, in pixels. */
const LEAST_REACH = 12;

/** Where nobody has said how long, the tremor is as small as one can be seen. */
const UNKNOWN_HOURS = 0;

/**
 * Draws a tremor for each outage, each at its place on a line, in the order of time. Beyond the end of the line there has to be room
 * for the broadest: one that began on its last day swings there.
 *
 * @param placeOf from milliseconds of UTC to pixels
 */
export function placeTremors(
  outages: readonly TracedOutage[],
  placeOf: (at: number) => number,
  { swing, breadth }: TremorSize,
): PlacedTremor[] {
  const swingOf = lengthScale(...swing);
  const breadthOf = lengthScale(...breadth);
  const tremors = outages
    .toSorted((a, b) => a.at - b.at)
    .map((outage) => {
      const hours = outage.hours ?? UNKNOWN_HOURS;
      return {
        ...drawTremor(swingOf(hours), breadthOf(hours)),
        outage,
        x: round(placeOf(outage.at)),
      };
    });
  const middles = tremors.map(({ x, breadth: width }) => x + width / 2);
  return tremors.map((tremor, index) => {
    const middle = middles[index] ?? tremor.x;
    const half = Math.max(LEAST_REACH, tremor.breadth / 2);
    const [before = -Infinity, after = Infinity] = [middles[index - 1], middles[index + 1]];
    return {
      ...tremor,
      reach: [
        Math.round(Math.max(middle - half, (before + middle) / 2)),
        Math.round(Math.min(middle + half, (middle + after) / 2)),
      ],
    };
  });
}

/** How lines stand below each other, in pixels. */
export interface Spacing {
  /** The room above the first, for the marks. */
  head: number;
  gap: number;
  /** What a line needs to either side for its name, whatever its tremors. */
  leastReach: number;
}

/** Sets lines below each other, each with the room that its tremors need. */
export function stackLines(
  lines: readonly Omit<TraceLine, 'y'>[],
  { head, gap, leastReach }: Spacing,
): Pick<Trace, 'lines' | 'height'> {
  let bottom = head;
  const stacked = lines.map((line) => {
    const reach = Math.max(leastReach, ...line.tremors.map(({ swing }) => swing));
    const y = Math.round(bottom + gap + reach);
    bottom = y + reach;
    return { ...line, y };
  });
  return { lines: stacked, height: Math.round(bottom + gap * 2) };
}

/** The year of UTC in which an outage began. */
export function yearOf({ at }: TracedOutage): number {
  return new Date(at).getUTCFullYear();
}

/** The first and the last year in which an outage began. */
export function yearsOf(outages: readonly TracedOutage[]): [first: number, last: number] {
  const years = outages.map(yearOf);
  return [Math.min(...years), Math.max(...years)];
}

/** To a tenth of a pixel, which no eye can tell apart. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
