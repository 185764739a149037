import { linesOf } from '../check/reporters/code-frame.ts';
import type { Place } from '../incident/problems.ts';

/** A line of a file around a problem; where the problem stands in it, what it marks is set apart. */
export interface ExcerptLine {
  number: number;
  before: string;
  marked: string;
  after: string;
}

/** How much of a long line is shown on each side of what is marked. */
const AROUND = 60;

/** The line of a problem with those above and below it, cut to a width that can be read. */
export function excerpt(text: string, { line, column, endLine, endColumn }: Place): ExcerptLine[] {
  const lines = linesOf(text);
  const first = Math.max(1, line - 1);
  return lines.slice(first - 1, line + 1).map((content, index) => {
    const number = first + index;
    if (number !== line)
      return { number, before: cutEnd(content, 2 * AROUND), marked: '', after: '' };
    const start = Math.min(column - 1, content.length);
    const end = endLine === line ? Math.max(endColumn - 1, start) : content.length;
    return {
      number,
      before: cutStart(content.slice(0, start), AROUND),
      marked: cutEnd(content.slice(start, end), 2 * AROUND),
      after: cutEnd(content.slice(end), AROUND),
    };
  });
}

function cutEnd(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

function cutStart(text: string, length: number): string {
  return text.length > length ? `…${text.slice(-length)}` : text;
}
