import { type ScaleTime, scaleUtc } from 'd3-scale';
import { hasTime, type Moment, momentRange } from '../incident/moment.ts';
import { lengthScale } from './length-scale.ts';
import { type Point, polyline } from './polyline.ts';
import { type Mark, round } from './trace.ts';

/** The facts that the drawing of one outage is made from. */
export interface TracedDay {
  started?: Moment | undefined;
  resolved?: Moment | undefined;
  /** In hours; `null` where nobody has said. */
  hours: number | null;
  timeline: readonly { at: Moment }[];
}

/** How wide the drawing is, and how close its marks may stand, in pixels. */
export interface DayTraceSize {
  width: number;
  markEvery: number;
}

/** An entry of the timeline on the line of time. */
export interface Tick {
  x: number;
  /** Its place in the timeline, from 0. */
  index: number;
}

/** One outage drawn over the hours or days in which it happened, in pixels. */
export interface DayTrace {
  width: number;
  height: number;
  /** Where the line of the needle rests. */
  y: number;
  wave: string;
  /** The outage itself. */
  from: number;
  to: number;
  /** When it began and ended, in milliseconds of UTC. */
  begin: number;
  end: number;
  /** Nobody has said when it ended: the end is its beginning and its length. */
  endEstimated: boolean;
  /** Moments that are labelled, in milliseconds of UTC. */
  marks: (Omit<Mark, 'label'> & { moment: number; unit: 'hour' | 'day' })[];
  ticks: Tick[];
}

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
/** The stillness that is drawn before and after, as a share of the outage. */
const MARGIN = 0.22;
const SHORTEST_MARGIN = MS_PER_HOUR / 4;
const HEAD = 30;
const FOOT = 34;
const SWING = 5;
/** What a label needs on either side of its mark. */
const HALF_LABEL = 18;
/** How far the needle swings while nothing new happens, and how soon a jolt has died away. */
const AT_REST = 0.38;
const JOLT_LASTS = 0.05;

/**
 * Draws one outage: still before it, shaking while it lasts, still again. Each entry of the timeline is a
 * jolt that dies away, so that the line is busy where much happened; how far it swings at most is the
 * length, on the scale that all drawings share.
 *
 * @returns nothing where the minute of its beginning, or its length, is not known
 */
export function traceDay(
  { started, resolved, hours, timeline }: TracedDay,
  { width, markEvery }: DayTraceSize,
): DayTrace | undefined {
  if (started === undefined || !hasTime(started)) return undefined;
  const begin = momentRange(started).earliest;
  const known = resolved !== undefined && hasTime(resolved);
  if (!known && hours === null) return undefined;
  const end = known ? momentRange(resolved).earliest : begin + (hours ?? 0) * MS_PER_HOUR;
  const margin = Math.max((end - begin) * MARGIN, SHORTEST_MARGIN);
  const x = scaleUtc()
    .domain([begin - margin, end + margin])
    .range([0, width]);
  const largest = lengthScale(16, 46)((end - begin) / MS_PER_HOUR);
  const y = HEAD + 48;
  const events = timeline
    .map(({ at }, index) => ({ at, index }))
    .filter(({ at }) => hasTime(at))
    .map(({ at, index }) => ({ index, at: momentRange(at).earliest }))
    .filter(({ at }) => at >= begin - margin && at <= end + margin);
  const jolts = events.map(({ at }) => x(at)).filter((at) => at >= x(begin) && at <= x(end));
  const [from, to] = [x(begin), x(end)];
  return {
    width,
    height: y + 48 + FOOT,
    y,
    wave: drawWave({ from, to, width, y, largest, jolts }),
    from: round(from),
    to: round(to),
    begin,
    end,
    endEstimated: !known,
    marks: marksOf(x, width / markEvery),
    ticks: events.map(({ at, index }) => ({ x: round(x(at)), index })),
  };
}

interface Shaking {
  from: number;
  to: number;
  width: number;
  y: number;
  /** The farthest swing, in pixels. */
  largest: number;
  /** Where something happened, from left to right. */
  jolts: readonly number[];
}

function drawWave({ from, to, width, y, largest, jolts }: Shaking): string {
  const turns = Math.max(4, Math.round((to - from) / (SWING / 2)));
  const lasts = Math.max((to - from) * JOLT_LASTS, SWING);
  // Each dies away alike, so that the last is the strongest.
  let last: number | undefined;
  let coming = 0;
  const shaking = Array.from({ length: turns - 1 }, (_, index): Point => {
    const at = from + ((index + 1) / turns) * (to - from);
    for (let next = jolts[coming]; next !== undefined && next <= at; next = jolts[++coming]) {
      last = next;
    }
    const jolt = last === undefined ? 0 : Math.exp((last - at) / lasts);
    const swing = largest * (AT_REST + (1 - AT_REST) * jolt);
    return [at, index % 2 === 0 ? y - swing : y + swing];
  });
  return polyline([[0, y], [from, y], ...shaking, [to, y], [width, y]]);
}

function marksOf(x: ScaleTime<number, number>, count: number): DayTrace['marks'] {
  const [begin, end] = x.domain().map((date) => date.getTime()) as [number, number];
  const unit: 'hour' | 'day' = end - begin > 3 * MS_PER_DAY ? 'day' : 'hour';
  const [left, right] = x.range() as [number, number];
  return x
    .ticks(count)
    .map((date) => ({
      at: round(x(date)),
      moment: date.getTime(),
      unit: unit === 'day' || date.getTime() % MS_PER_DAY === 0 ? ('day' as const) : unit,
    }))
    .filter(({ at }) => at >= left + HALF_LABEL && at <= right - HALF_LABEL);
}
