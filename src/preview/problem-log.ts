import { formatProblems, summarise } from '../cli/format-problems.ts';
import type { Problem } from '../incident/problems.ts';

/**
 * Tells the terminal of problems as they come, each once: all of them at first, later those that were not there
 * before, and that there are none any more.
 *
 * @returns the text to print after each check, if there is any
 */
export function problemLog(): (problems: readonly Problem[]) => string | undefined {
  let known = new Set<string>();
  return (problems) => {
    const fresh = problems.filter((problem) => !known.has(keyOf(problem)));
    const mended = known.size > 0 && problems.length === 0;
    known = new Set(problems.map(keyOf));
    if (mended) return 'No problems any more.';
    return fresh.length === 0
      ? undefined
      : `${formatProblems(fresh)}\n\nThe content has ${summarise(problems)}.`;
  };
}

/** What makes two problems the same to an editor: all but the line, which every edit above it moves. */
function keyOf({ path, code, message }: Problem): string {
  return [path, code, message].join('\n');
}
