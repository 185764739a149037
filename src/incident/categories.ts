/** The kinds of cause. The schema, the checker, the pages and the data files share this table. */
export const CATEGORIES = [
  'configuration-change',
  'software-bug',
  'hardware-failure',
  'network',
  'dns',
  'capacity',
  'power',
  'cyber-attack',
  'third-party',
  'human-error',
  'unknown',
] as const;

export type Category = (typeof CATEGORIES)[number];
