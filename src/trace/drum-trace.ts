import { scaleLinear } from 'd3-scale';
import { lengthScale } from './length-scale.ts';
import {
  round,
  type Trace,
  type TraceLine,
  type TraceSize,
  UNKNOWN_HOURS,
  yearsOf,
} from './record-trace.ts';
import type { TracedOutage } from './traced-outage.ts';
import { drawTremor } from './tremor.ts';

const WIDTH = 344;
const LABELS = 38;
const HEAD = 22;
const GAP = 4;
const MONTHS_PER_YEAR = 12;

/** How its tremors are sized, in pixels. */
export const DRUM_SIZE = {
  swing: [3, 20],
  breadth: [7, 34],
} as const satisfies Pick<TraceSize, 'swing' | 'breadth'>;

/**
 * Draws outages as a seismograph's drum does, for narrow screens: a line for each year, the newest at the
 * top, from January to December.
 *
 * @param monthLabels the letters of the months, January first
 */
export function traceDrum(outages: readonly TracedOutage[], monthLabels: readonly string[]): Trace {
  const [first, last] = yearsOf(outages);
  const swingOf = lengthScale(...DRUM_SIZE.swing);
  const breadthOf = lengthScale(...DRUM_SIZE.breadth);
  let bottom = HEAD;
  const lines: TraceLine[] = [];
  for (let year = last; year >= first; year -= 1) {
    const x = scaleLinear()
      .domain([Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)])
      .range([LABELS, WIDTH])
      .clamp(true);
    const tremors = outages
      .filter(({ at }) => new Date(at).getUTCFullYear() === year)
      .map((outage) => {
        const hours = outage.hours ?? UNKNOWN_HOURS;
        const tremor = drawTremor(swingOf(hours), breadthOf(hours));
        // What began in the last days of December swings before them, or it would leave the page.
        return { ...tremor, outage, x: round(Math.min(x(outage.at), WIDTH - tremor.breadth)) };
      });
    const reach = Math.max(11, ...tremors.map((tremor) => tremor.swing));
    const y = Math.round(bottom + GAP + reach);
    bottom = y + reach;
    lines.push({ name: String(year), y, tremors });
  }
  const month = scaleLinear().domain([0, MONTHS_PER_YEAR]).range([LABELS, WIDTH]);
  return {
    width: WIDTH,
    height: Math.round(bottom + GAP * 2),
    left: LABELS,
    right: WIDTH,
    marks: monthLabels.map((label, index) => ({ at: round(month(index)), label })),
    lines,
  };
}
