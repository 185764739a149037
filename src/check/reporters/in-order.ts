import type { Place } from '../../incident/problems.ts';

/** The place with an end that does not lie before its beginning. */
export function inOrder({ line, column, endLine, endColumn }: Place): Place {
  if (endLine > line) return { line, column, endLine, endColumn };
  const isBackwards = endLine < line || endColumn < column;
  return { line, column, endLine: line, endColumn: isBackwards ? column : endColumn };
}
