import { scaleLog } from 'd3-scale';
import type { Unit } from '../incident/duration.ts';

/** Lengths in hours: what is shorter or longer than these is drawn as they are. */
const SHORTEST = 5 / 60;
const LONGEST = 4 * 7 * 24;

/** A length that the scale is labelled with. */
export interface LengthStep {
  hours: number;
  count: number;
  unit: Unit;
}

/** From minutes to weeks; the tremors of two neighbours differ visibly. */
export const LENGTH_STEPS: readonly LengthStep[] = [
  { hours: 10 / 60, count: 10, unit: 'minute' },
  { hours: 1, count: 1, unit: 'hour' },
  { hours: 6, count: 6, unit: 'hour' },
  { hours: 24, count: 1, unit: 'day' },
  { hours: 7 * 24, count: 1, unit: 'week' },
];

/**
 * A scale from lengths in hours, on which each tenfold adds the same: a seismograph's magnitude grows like
 * that too, and nothing else shows ten minutes beside two weeks.
 *
 * @param smallest what the shortest length becomes
 * @param largest what the longest becomes
 */
export function lengthScale(smallest: number, largest: number): (hours: number) => number {
  return scaleLog().domain([SHORTEST, LONGEST]).range([smallest, largest]).clamp(true);
}
