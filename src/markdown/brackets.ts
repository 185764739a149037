import type { Link, Nodes, Text } from 'mdast';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Place } from '../incident/problems.ts';
import { placeOf } from './context.ts';

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

declare module 'mdast' {
  interface TextData {
    /** How many brackets of the node's source come before its text. */
    bracketsBefore?: number;
    /** Where the first bracket of the text stands in the file, if not in the node's own source. */
    firstBracketAt?: number;
  }
  interface EmphasisData {
    /** The raised numbers of citations, which are no words of the text. */
    citation?: true;
  }
}

const NOT_TEXT = '\uFFFC';

/** Gathers a block's text. */
export function runningText(block: Nodes): RunningText {
  const result: RunningText = { text: '', pieces: [] };
  gather(block, result);
  return result;
}

function gather(node: Nodes, result: RunningText): void {
  if (node.type === 'emphasis' && node.data?.citation) return;
  if (node.type === 'link' && isWrittenOut(node)) {
    result.text += NOT_TEXT;
    return;
  }
  if (node.type === 'text') {
    result.pieces.push({ node, start: result.text.length });
    result.text += node.value;
  } else if (node.type === 'break') result.text += '\n';
  else if ('children' in node) for (const child of node.children) gather(child, result);
  else if (node.type !== 'html' && node.type !== 'footnoteReference') result.text += NOT_TEXT;
}

/** Whether a link shows its own address, which is no place for tokens. */
function isWrittenOut({ url, children: [only] }: Link): boolean {
  if (only?.type !== 'text') return false;
  return (
    url.endsWith(only.value) ||
    url.endsWith(encodeURI(only.value).replaceAll('[', '%5B').replaceAll(']', '%5D'))
  );
}

/** The text node that a character of a running text comes from. */
export function originOf({ pieces }: RunningText, at: number): Origin | undefined {
  const piece = pieces.findLast(({ start }) => start <= at);
  if (!piece || at >= piece.start + piece.node.value.length) return undefined;
  return { node: piece.node, index: at - piece.start };
}

// A bracket in the source: escaped, written as an entity, or plain.
const BRACKET_IN_SOURCE = /\\([!-/:-@[-`{-~])|&(?:#0*91|#x0*5b|lbrack|lsqb);|\[/gi;

/** An opening bracket as the file has it. */
interface SourceBracket {
  escaped: boolean;
  /** From the beginning of the file. */
  offset: number;
}

/**
 * Finds the brackets of text nodes and image descriptions in the file they were read from: whether an
 * editor escaped one, and where it stands. The tree keeps neither; both follow from counting brackets in the
 * node's source.
 */
export interface BracketReader {
  /** @param index of the bracket in the text */
  isEscaped(node: Nodes, text: string, index: number): boolean;
  placeOf(node: Nodes, text: string, index: number): Place;
  /** Where it stands in the file, from 0; `undefined` where it is not in the file as such. */
  offsetOf(node: Nodes, text: string, index: number): number | undefined;
}

/** A reader for one file. Each node is read once, however many brackets it holds. */
export function createBracketReader(file: VFile): BracketReader {
  const source = String(file);
  const { toPoint } = location(file);
  const inSource = remember((node: Nodes) => sourceBrackets(node, source));
  const inText = remember((_node: Nodes, text: string) => openingBrackets(text));
  const find = (node: Nodes, text: string, index: number): SourceBracket | undefined => {
    const nth = inText(node, text).get(index) ?? -1;
    const moved = node.type === 'text' ? node.data?.firstBracketAt : undefined;
    if (moved !== undefined && nth === 0) return { escaped: false, offset: moved };
    return inSource(node, text)[nth + bracketsBefore(node)];
  };
  return {
    isEscaped: (...bracket) => find(...bracket)?.escaped === true,
    offsetOf: (...bracket) => find(...bracket)?.offset,
    placeOf(node, ...bracket) {
      const found = find(node, ...bracket);
      const start = found && toPoint(found.offset);
      if (!found || !start) return placeOf(node);
      const close = source.indexOf(']', found.offset);
      const end = close < 0 ? undefined : toPoint(close + 1);
      const sameLine = end?.line === start.line;
      return {
        line: start.line,
        column: start.column,
        endLine: start.line,
        endColumn: sameLine ? end.column : start.column + 1,
      };
    },
  };
}

/** The first bracket of an image's source opens its description. */
function bracketsBefore(node: Nodes): number {
  if (node.type === 'text') return node.data?.bracketsBefore ?? 0;
  return node.type === 'image' || node.type === 'imageReference' ? 1 : 0;
}

function sourceBrackets(node: Nodes, source: string): SourceBracket[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  return [...source.slice(start, end).matchAll(BRACKET_IN_SOURCE)]
    .filter((match) => match[1] === undefined || match[1] === '[')
    .map((match) => ({ escaped: match[0] !== '[', offset: start + match.index }));
}

/** The place of each opening bracket among them all, by its index in the text. */
function openingBrackets(text: string): Map<number, number> {
  return new Map([...text.matchAll(/\[/g)].map(({ index }, nth) => [index, nth]));
}

function remember<Result>(read: (node: Nodes, text: string) => Result) {
  const known = new WeakMap<Nodes, Result>();
  return (node: Nodes, text: string): Result => {
    const result = known.get(node) ?? read(node, text);
    known.set(node, result);
    return result;
  };
}
