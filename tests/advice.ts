import type { Problem } from '../src/incident/problems.ts';

/** Warnings on a write-up's richness, which the terse texts of most tests rightly earn. */
const ADVICE: ReadonlySet<string> = new Set([
  'part-short',
  'figure-uncited',
  'source-uncited',
  'source-unarchived',
  'title-repeated',
]);

/** Whether a problem is more than advice. */
export function isMoreThanAdvice({ code }: Pick<Problem, 'code'>): boolean {
  return !ADVICE.has(code);
}
