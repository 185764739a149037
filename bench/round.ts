import type { Sample } from './measure.ts';

/** What is measured, in the order in which it takes its turn: those that are compared follow each other. */
export const MEASURED = {
  cold: 'Standstill, cold',
  eleventy: 'Eleventy, cold',
  astro: 'stock Astro, cold',
  changed: 'Standstill, one write-up changed after the first build',
  hugo: 'Hugo, full build',
  changedAgain: 'Standstill, one write-up changed, as ever after',
  unchanged: 'Standstill, nothing changed',
  check: '`npm run check`, cold',
  parse: 'reading the files and the native parse, in one process',
} as const;

export type Measured = keyof typeof MEASURED;

export const MEASURED_NAMES = Object.keys(MEASURED) as Measured[];

/** One turn of everything at one size; what could not be run is absent. */
export type Round = Readonly<Partial<Record<Measured, Sample>>>;
