import { type Context, report } from './context.ts';
import { reportTooDeep } from './nesting.ts';

/** More brackets in one block than a person writes, and what remark's parser takes a second for. */
const MOST_BRACKETS = 2000;
const MOST_IMAGES = 300;

/** A bracket that stays open for this long: the parser goes back to it from every word. */
const LONG_OPEN = /\[[^\]]{20000}/;

/** Lists and quotations opened on one line, or indented, deeper than any that are read. */
const DEEP_LINE =
  /^(?:(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>])){100}| {150,}(?:[-*+]|\d{1,9}[.)]) )/m;

/**
 * Reports a block of MDX with more brackets than can be read in reasonable time: remark's parser looks at each
 * again for every other one.
 *
 * @returns whether there is such a block
 */
export function isCrowded(body: string, context: Context): boolean {
  if (context.format !== 'mdx') return false;
  let line = 1;
  for (const block of body.split(/(\n[ \t]*\n)/)) {
    const lines = block.split('\n').length - 1;
    const place = { line, column: 1, endLine: line + lines, endColumn: 1 };
    const brackets = block.split('[').length - 1;
    const images = block.split('![').length - 1;
    if (DEEP_LINE.test(block)) {
      reportTooDeep(context, place);
      return true;
    }
    if (brackets > MOST_BRACKETS || images > MOST_IMAGES) {
      report(
        context,
        'nesting-too-deep',
        place,
        `This block of MDX holds ${brackets} opening brackets; expected ${MOST_BRACKETS} at most, and ${MOST_IMAGES} images.`,
        'Part it with empty lines, or take brackets out.',
      );
      return true;
    }
    if (LONG_OPEN.test(block)) {
      report(
        context,
        'nesting-too-deep',
        place,
        'A bracket in this block of MDX stays open for more than 20,000 characters.',
        'Close the bracket, escape it, \\[, or part the block with empty lines.',
      );
      return true;
    }
    line += lines;
  }
  return false;
}
