import type { Nodes, Text } from 'mdast';
import type { Place } from '../incident/problems.ts';

/** One block's text across emphasis and links, with what is not text (code, images) as a single neutral character. */
export interface RunningText {
  text: string;
  /** The text nodes it is made of, in order, and where each begins in it. */
  pieces: { node: Text; start: number }[];
}

/** A character of a running text in the text node that it comes from. */
export interface Origin {
  node: Text;
  index: number;
}

const NOT_TEXT = '\uFFFC';

/** Gathers a block's text. */
export function runningText(block: Nodes): RunningText {
  const result: RunningText = { text: '', pieces: [] };
  gather(block, result);
  return result;
}

function gather(node: Nodes, result: RunningText): void {
  if (node.type === 'text') {
    result.pieces.push({ node, start: result.text.length });
    result.text += node.value;
  } else if (node.type === 'break') result.text += '\n';
  else if ('children' in node) for (const child of node.children) gather(child, result);
  else if (node.type !== 'html' && node.type !== 'footnoteReference') result.text += NOT_TEXT;
}

/** The text node that a character of a running text comes from. */
export function originOf({ pieces }: RunningText, at: number): Origin | undefined {
  const piece = pieces.findLast(({ start }) => start <= at);
  if (!piece || at >= piece.start + piece.node.value.length) return undefined;
  return { node: piece.node, index: at - piece.start };
}

// A bracket in the source: escaped, written as an entity, or plain.
const BRACKET_IN_SOURCE = /\\([!-/:-@[-`{-~])|&(?:#0*91|#x0*5b|lbrack|lsqb);|\[/gi;

/**
 * Finds the opening bracket at `index` of a text node in the file: whether an editor escaped it, and its
 * place. The tree keeps neither; both follow from counting brackets in the source that the node was read from.
 *
 * @param skip brackets of the source that are not in the node's text, such as that of an image
 */
export function bracketInSource(
  value: string,
  index: number,
  node: Nodes,
  source: string,
  skip = 0,
): { escaped: boolean; place: Place } {
  const start = node.position?.start;
  const end = node.position?.end;
  const fallback = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (start?.offset === undefined || end?.offset === undefined) {
    return { escaped: false, place: fallback };
  }
  const slice = source.slice(start.offset, end.offset);
  const nth = value.slice(0, index).split('[').length - 1 + skip;
  const found = [...slice.matchAll(BRACKET_IN_SOURCE)].filter(
    (match) => match[1] === undefined || match[1] === '[',
  )[nth];
  if (!found) {
    return {
      escaped: false,
      place: { line: start.line, column: start.column, endLine: end.line, endColumn: end.column },
    };
  }
  const lines = slice.slice(0, found.index).split('\n');
  const line = start.line + lines.length - 1;
  const column = (lines.length > 1 ? 1 : start.column) + (lines.at(-1)?.length ?? 0);
  const close = slice.indexOf(']', found.index);
  const length = close < 0 ? 1 : close - found.index + 1;
  const sameLine = !slice.slice(found.index, found.index + length).includes('\n');
  return {
    escaped: found[0] !== '[',
    place: { line, column, endLine: line, endColumn: column + (sameLine ? length : 1) },
  };
}
