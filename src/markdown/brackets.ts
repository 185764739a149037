import type { Nodes, Text } from 'mdast';
import type { Place } from '../incident/problems.ts';

/** A character of a block's running text, and the text node it comes from. */
interface Origin {
  node: Text;
  index: number;
}

/** The running text of one block, with what is not text (code, images) as a single neutral character. */
export interface RunningText {
  text: string;
  origins: (Origin | undefined)[];
}

const NOT_TEXT = '\uFFFC';

/** Gathers a block's text across emphasis and links. */
export function runningText(block: Nodes): RunningText {
  const result: RunningText = { text: '', origins: [] };
  const add = (value: string, node?: Text) => {
    for (let index = 0; index < value.length; index += 1) {
      result.origins.push(node && { node, index });
    }
    result.text += value;
  };
  const gather = (node: Nodes): void => {
    if (node.type === 'text') add(node.value, node);
    else if (node.type === 'break') add('\n');
    else if ('children' in node) for (const child of node.children) gather(child);
    else if (node.type !== 'html' && node.type !== 'footnoteReference') add(NOT_TEXT);
  };
  gather(block);
  return result;
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
