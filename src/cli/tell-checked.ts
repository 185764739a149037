import type { CompiledContent } from '../archive/compile-content.ts';
import { isError } from '../incident/problems.ts';
import { formatProblems, summarise } from './format-problems.ts';

/**
 * The gate of a build: tells every error of the content and how many problems there are.
 *
 * @returns what was said of the content, and whether it can be published
 */
export function tellChecked({ writeUps, problems }: CompiledContent): {
  said: string;
  isPublishable: boolean;
} {
  const errors = problems.filter(isError);
  if (errors.length > 0) console.error(`${formatProblems(errors)}\n`);
  const more = problems.length > errors.length ? ' `npm run check` shows them all.' : '';
  const said = `${writeUps.length} write-ups checked: ${summarise(problems)}.${more}`;
  console.log(said);
  return { said, isPublishable: errors.length === 0 };
}
