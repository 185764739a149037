import type { Fix, Place } from '../../incident/problems.ts';

/** A stretch of a text that was mended, as a person reads it. */
export interface Change {
  /** The line of the text before it was mended, from 1. */
  line: number;
  before: string;
  after: string;
}

/** Applies fixes to a text, from its end to its beginning; of two that overlap, the later one waits for the next run. */
export function applyFixes(
  text: string,
  fixes: readonly Fix[],
): { text: string; changes: Change[] } {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const starts = lineStarts(text);
  const edits = fixes
    .map(({ at, text: words }) => ({ at, words, ...offsets(at, starts) }))
    .sort((a, b) => b.start - a.start);
  let result = text;
  let untouched = text.length + 1;
  const changes: Change[] = [];
  for (const { at, start, end, words } of edits) {
    if (end > untouched || start >= untouched) continue;
    const after = words.replaceAll('\n', newline);
    result = result.slice(0, start) + after + result.slice(end);
    untouched = start;
    changes.unshift({ line: at.line, before: text.slice(start, end), after: after.trimEnd() });
  }
  return { text: result, changes };
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

function offsets(at: Place, starts: readonly number[]): { start: number; end: number } {
  const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  return { start: offset(at.line, at.column), end: offset(at.endLine, at.endColumn) };
}
