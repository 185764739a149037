import type { Change } from '../check/fix/apply-fixes.ts';
import { visible } from '../check/reporters/visible.ts';

/** What was mended in a file, line by line. */
export function formatChanges(path: string, changes: readonly Change[]): string {
  const lines = changes.flatMap(({ line, before, after }) => [
    `${visible(path)}:${line}  mended`,
    ...(before === '' ? [] : [`  - ${visible(before)}`]),
    `  + ${visible(after)}`,
  ]);
  return `${lines.join('\n')}\n\n`;
}
