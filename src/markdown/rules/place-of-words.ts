import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { literalPattern } from '../../incident/literal-pattern.ts';
import type { Place } from '../../incident/problems.ts';
import { placeOf } from '../context.ts';
import type { TextBlock } from './blocks.ts';

/** A stretch of a block's text, or of a file. */
interface Stretch {
  start: number;
  end: number;
}

/** Finds where words of a block's text stand in the file; the block's own place where they are not written as such. */
export type WordFinder = (block: TextBlock, words: Stretch) => Place;

/**
 * A finder for one file. Words are looked up in the source of the text node that they come from, where line
 * breaks, entities and plain quotes may stand in them. Searched in the order of the text, they take no longer
 * than the text is.
 */
export function createWordFinder(file: VFile): WordFinder {
  const source = String(file);
  const { toPoint } = location(file);
  const readers = new WeakMap<TextBlock, BlockReader>();
  return (block, { start, end }) => {
    const reader = readers.get(block) ?? createBlockReader(block, source);
    readers.set(block, reader);
    const found = reader(start, end);
    const [from, to] = [found && toPoint(found.start), found && toPoint(found.end)];
    if (!from || !to) return placeOf(block.node);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  };
}

/** Where a stretch of one block's text stands in the source. */
type BlockReader = (start: number, end: number) => Stretch | undefined;

function createBlockReader({ text, pieces }: TextBlock, source: string): BlockReader {
  const origins = originsOf(pieces, text.length);
  return (start, end) => {
    const [first, last] = [originAt(origins, start), originAt(origins, end - 1)];
    if (!first || !last) return undefined;
    if (first === last) return locate(first, start, end, text, source);
    // Words with emphasis or a link among them: from the first to the last of them.
    const head = locate(first, start, first.end, text, source);
    const tail = locate(last, last.start, end, text, source);
    return head && tail && { start: head.start, end: tail.end };
  };
}

/** A stretch of source and the stretch of text that was read from it. */
interface Origin extends Stretch {
  source: Stretch;
  /** How far both have been searched. */
  searched: { text: number; source: number };
  /** How often words were not found. */
  misses: number;
}

/** The pieces of a text that was cut at its citations have one origin. */
function originsOf(pieces: readonly { node: Node; start: number }[], length: number): Origin[] {
  const origins: Origin[] = [];
  for (const [index, { node, start }] of pieces.entries()) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined) continue;
    const end = pieces[index + 1]?.start ?? length;
    const last = origins.at(-1);
    if (last?.source.start === from) last.end = end;
    else {
      origins.push({
        start,
        end,
        source: { start: from, end: to },
        searched: { text: start, source: from },
        misses: 0,
      });
    }
  }
  return origins;
}

function originAt(origins: readonly Origin[], at: number): Origin | undefined {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const found = origins[low];
  return found && found.start <= at ? found : undefined;
}

/** Words that the source does not have are looked for so often, and no more. */
const MOST_MISSES = 20;

function locate(
  origin: Origin,
  start: number,
  end: number,
  text: string,
  source: string,
): Stretch | undefined {
  if (origin.misses >= MOST_MISSES) return undefined;
  if (start < origin.searched.text) {
    origin.searched = { text: origin.start, source: origin.source.start };
  }
  const words = inSource(text.slice(start, end));
  const { searched } = origin;
  const before = [...text.slice(searched.text, start).matchAll(words)].length;
  const match = nthMatch(source.slice(searched.source, origin.source.end), words, before);
  if (!match) {
    origin.misses += 1;
    return undefined;
  }
  const from = searched.source + match.index;
  const found = { start: from, end: from + match[0].length };
  origin.searched = { text: end, source: found.end };
  return found;
}

function nthMatch(text: string, pattern: RegExp, nth: number): RegExpExecArray | undefined {
  let index = 0;
  for (const match of text.matchAll(pattern)) {
    if (index === nth) return match;
    index += 1;
  }
  return undefined;
}

/** Words as a file may have them: across lines, with plain dashes and quotes. */
function inSource(words: string): RegExp {
  const pattern = literalPattern(words)
    .replaceAll(/\s+/g, '(?:[\\s>]|&nbsp;)+')
    .replaceAll(/[–—-]/g, '[–—-]+')
    .replaceAll(/[’']/g, "[’']");
  return new RegExp(pattern, 'g');
}
