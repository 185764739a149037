import type { Place } from '../../incident/problems.ts';
import { inOrder } from './in-order.ts';
import { graphemes, graphemeWidth, isPlain, textWidth } from './text-width.ts';
import { visible } from './visible.ts';

/** Puts colour on the pieces of a frame, or leaves them as they are. */
export interface FrameStyle {
  gutter(text: string): string;
  mark(text: string): string;
}

/** The lines of a text as its parsers count them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/**
 * The line of a place with its number, the place underlined, and the lines around it where they hold
 * anything. A place of several lines is underlined to the end of its first. No line is wider than asked for.
 *
 * @param lines the lines of the whole file
 * @param width columns of the terminal
 * @returns nothing where the file has no such line
 */
export function codeFrame(
  lines: readonly string[],
  place: Place,
  width: number,
  style: FrameStyle,
): string[] {
  const { line, column, endLine, endColumn } = inOrder(place);
  const text = lines[line - 1];
  if (text === undefined) return [];
  const digits = String(line + 1).length;
  const room = width - digits - ' │ '.length;
  const from = column - 1;
  const to = endLine > line ? text.length : endColumn - 1;
  const marked = excerpt(text, from, Math.max(to, from + 1), room);

  const row = (number: number | string, content: string) =>
    `${style.gutter(`${String(number).padStart(digits)} │`)} ${content}`.trimEnd();
  const around = (number: number) => {
    const content = lines[number - 1] ?? '';
    return content.trim() === '' ? [] : [row(number, excerpt(content, 0, 1, room).text)];
  };
  const underline = ' '.repeat(marked.start) + style.mark('^'.repeat(marked.width));
  return [...around(line - 1), row(line, marked.text), row('', underline), ...around(line + 1)];
}

/** A stretch of a line as a terminal shows it, and the columns of the marked piece in it, from 0. */
interface Excerpt {
  text: string;
  start: number;
  width: number;
}

/** One character of a line as it is shown, and how many columns lie to its left. */
interface Cell {
  text: string;
  left: number;
  width: number;
  isMarked: boolean;
}

/** How many UTF-16 units to each side of a place are looked at: enough for a line of the longest emoji. */
const SIGHT = 1200;

/** How much of a line shows before a piece that is too long to show whole. */
const BEFORE = 20;

/** Cuts out of a line what has room around the piece `from`–`to`, given in UTF-16 units. */
function excerpt(line: string, from: number, to: number, room: number): Excerpt {
  const isPlainAround = isPlain(line.slice(Math.max(0, from - SIGHT), from + SIGHT));
  const sight = isPlainAround ? room : SIGHT;
  const first = wholeCharacter(line, Math.max(0, from - sight));
  const last = wholeCharacter(line, from + sight);
  const cells = toCells(line.slice(first, last), from - first, to - first);
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  const isWhole = first === 0 && last >= line.length;
  const marked = cells.filter(({ isMarked }) => isMarked);
  const start = marked[0]?.left ?? total;
  const length = marked.reduce((sum, cell) => sum + cell.width, 0);

  const isShort = isWhole && total <= room;
  const lead = Math.max(BEFORE, Math.floor((room - length) / 2));
  const left = isShort ? 0 : Math.max(0, Math.min(start - lead, total + 1 - room));
  const right = left + room;
  const before = left > 0 || first > 0 ? '…' : '';
  const after = total > right || last < line.length ? '…' : '';
  const shown = cells.filter(
    (cell) => cell.left >= left + before.length && cell.left + cell.width <= right - after.length,
  );
  const widthOf = (list: readonly Cell[]) => list.reduce((sum, cell) => sum + cell.width, 0);
  const firstMarked = shown.findIndex(({ isMarked }) => isMarked);
  return {
    text: before + shown.map((cell) => cell.text).join('') + after,
    start: before.length + widthOf(firstMarked < 0 ? shown : shown.slice(0, firstMarked)),
    width: Math.max(1, widthOf(shown.filter(({ isMarked }) => isMarked))),
  };
}

/** The index, or the next one where it would cut a character of two units in half. */
function wholeCharacter(line: string, index: number): number {
  const unit = line.charCodeAt(index);
  return index > 0 && unit >= 0xdc00 && unit <= 0xdfff ? index + 1 : index;
}

const TAB_STOP = 4;

function toCells(line: string, from: number, to: number): Cell[] {
  let left = 0;
  return graphemes(line).map(({ text, index }) => {
    const isTab = text === '\t';
    const shown = isTab ? ' '.repeat(TAB_STOP - (left % TAB_STOP)) : visible(text);
    const width = shown === text ? graphemeWidth(text) : textWidth(shown);
    const isMarked = index < to && index + text.length > from;
    const cell = { text: shown, left, width, isMarked };
    left += width;
    return cell;
  });
}
