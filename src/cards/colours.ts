import type { Category } from '../incident/categories.ts';

/** The light scheme of `tokens.css`: a card has one scheme. */
export const COLOURS = {
  paper: '#fdfdfb',
  ink: '#15181e',
  soft: '#575d68',
  rule: '#d9dcdd',
  signal: '#b3261e',
} as const;

/** The colours of the causes in `trace.css`, light. */
export const CAUSE_COLOURS: Record<Category, string> = {
  'configuration-change': COLOURS.signal,
  'software-bug': '#94550d',
  'hardware-failure': '#55469b',
  network: '#1c6490',
  dns: '#0c756b',
  capacity: '#3f7529',
  power: '#806000',
  'cyber-attack': '#9c206b',
  'third-party': '#6d5d48',
  'human-error': '#84399a',
  unknown: COLOURS.soft,
};
