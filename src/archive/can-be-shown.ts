import type { ProblemCode } from '../incident/problems.ts';
import type { WriteUpFacts } from '../markdown/compiled.ts';

/** What leaves a write-up without a text, whatever its facts. */
const WITHOUT_TEXT: ReadonlySet<ProblemCode> = new Set([
  'mdx-syntax',
  'mdx-component-unknown',
  'nesting-too-deep',
]);

/** Whether there is a page to be made of a write-up: its facts could be read, and its text too. */
export function canBeShown({ id, facts, problems }: WriteUpFacts): boolean {
  return id !== '' && facts !== undefined && !problems.some(({ code }) => WITHOUT_TEXT.has(code));
}
