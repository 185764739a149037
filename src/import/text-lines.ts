/** A paragraph, heading or item of a plain text, before it is known which. */
export interface Piece {
  text: string;
  /** The sign that a list's item begins with; `undefined` where there is none. */
  bullet: string | undefined;
  /** A line of dashes or equals signs stood below: it is a heading. */
  isUnderlined: boolean;
}

const BULLET = /^\s*(?:([•·‣▪●○◦–—*+-])\s+|(\d{1,3}[.)]|[a-z][.)])\s+)(?=\S)/;
const UNDERLINE = /^\s*(?:=|-|~|\*|_){3,}\s*$/;

/**
 * Splits a plain text into its pieces. An empty line ends a piece. Within a block each line is one of its
 * own, as copies of web pages have it, unless the lines were broken to fit a width: those are joined again.
 */
export function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let block: string[] = [];
  const flush = () => {
    // One by one: a block may have more lines than a call may have arguments.
    for (const piece of readBlock(block)) pieces.push(piece);
    block = [];
  };
  for (const line of lines) {
    if (line.trim() === '') flush();
    else block.push(line.replaceAll('\t', ' ').trimEnd());
  }
  flush();
  return pieces;
}

function readBlock(block: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  const width = widthOf(block);
  for (const [index, line] of block.entries()) {
    const last = pieces.at(-1);
    if (UNDERLINE.test(line)) {
      if (last && last.bullet === undefined && last.text.length <= 140) last.isUnderlined = true;
      continue;
    }
    const bullet = BULLET.exec(line);
    const sign = bullet?.[1] ?? bullet?.[2];
    // A dash before a sentence that goes on from the line above is a dash.
    const text = bullet ? line.slice(bullet[0].length).trim() : line.trim();
    const goesOn = bullet === null && index > 0 && isBroken(block, index, width);
    if (
      last &&
      !last.isUnderlined &&
      (goesOn || (bullet === null && isIndented(line, block[index - 1])))
    ) {
      last.text += ` ${text}`;
    } else pieces.push({ text, bullet: sign, isUnderlined: false });
  }
  return pieces;
}

/** Lines broken to fit a width are at most this long, and hardly shorter than this. */
const WIDEST = 120;
const NARROWEST = 40;

/** Whether the line above was broken only because the next word did not fit. */
function isBroken(block: readonly string[], index: number, width: number): boolean {
  const above = block[index - 1] ?? '';
  const [word = ''] = (block[index] ?? '').trim().split(' ', 1);
  if (width > WIDEST || above.length < NARROWEST) return false;
  const isWithin = /^\p{Ll}/u.test(word) && !/[.!?:]$/.test(above);
  return isWithin || above.length + 1 + word.length >= width;
}

/** The width that a block was broken to; endless where none of its sentences goes on in the next line. */
function widthOf(block: readonly string[]): number {
  const goesOn = block.some(
    (line, index) => /^\s*\p{Ll}/u.test(line) && !/[.!?:]$/.test(block[index - 1] ?? '.'),
  );
  if (!goesOn) return Number.POSITIVE_INFINITY;
  return block.reduce((width, { length }) => Math.max(width, length), 0);
}

/** An item of a list that goes on below, set in. */
function isIndented(line: string, above: string | undefined): boolean {
  return above !== undefined && /^\s{2,}\S/.test(line) && BULLET.test(above);
}
