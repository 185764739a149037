import type { Category } from '../incident/categories.ts';

/** A square tile, in pixels, and what is stroked in it. */
export interface Pattern {
  size: number;
  path: string;
}

/** What tells the kinds of cause apart where colour cannot: on paper, and for eyes that see fewer colours. */
export const CAUSE_PATTERNS: Record<Category, Pattern> = {
  'configuration-change': { size: 4, path: 'M-1 1L1 -1M0 4L4 0M3 5L5 3' },
  'software-bug': { size: 4, path: 'M-1 3L1 5M0 0L4 4M3 -1L5 1' },
  'hardware-failure': { size: 5, path: 'M0 0L5 5M5 0L0 5' },
  network: { size: 3, path: 'M0 1.5H3' },
  dns: { size: 3, path: 'M1.5 0V3' },
  capacity: { size: 4, path: 'M1 1H2M3 3H4' },
  power: { size: 2, path: 'M0 0.5H2M0 1.5H2' },
  'cyber-attack': { size: 5, path: 'M0 2.5H5M2.5 0V5' },
  'third-party': { size: 6, path: 'M0 1.5H3M3 4.5H6' },
  'human-error': { size: 6, path: 'M3 1A2 2 0 1 0 3 5A2 2 0 1 0 3 1' },
  unknown: { size: 4, path: '' },
};
