import type { RootContent } from 'mdast';
import { countOf } from '../i18n/count-of.ts';
import { firstWords, type LeftOut } from './article.ts';
import { findFurniture } from './furniture.ts';
import { linesOf } from './labels.ts';
import { wordsOf } from './to-markdown.ts';

/** Takes the furniture of a page off the end of an article's blocks, and sharing widgets from between them. */
export function takeFurnitureOffBlocks(blocks: readonly RootContent[]): {
  blocks: RootContent[];
  leftOut: LeftOut[];
} {
  const lines: string[] = [];
  /** The block that each line belongs to. */
  const owners: number[] = [];
  for (const [index, block] of blocks.entries()) {
    for (const line of linesIn(block)) {
      lines.push(line);
      owners.push(index);
    }
  }
  const cut = new Set<number>();
  const leftOut: LeftOut[] = [];
  for (const { what, from, to } of findFurniture(lines)) {
    // A block of which only a part looks like furniture is the article's.
    const whole = [...new Set(owners.slice(from, to))].filter(
      (owner) => owners[from - 1] !== owner && owners[to] !== owner,
    );
    if (whole.length === 0) continue;
    for (const owner of whole) cut.add(owner);
    const taken = lines
      .slice(from, to)
      .filter((_, index) => whole.includes(owners[from + index] ?? -1));
    leftOut.push({
      what,
      extent: countOf(taken.length, 'line'),
      begins: firstWords(taken.join(' ')),
    });
  }
  return { blocks: blocks.filter((_, index) => !cut.has(index)), leftOut };
}

function linesIn(block: RootContent): string[] {
  if (block.type === 'list') return block.children.map((item) => wordsOf(item));
  if (block.type === 'paragraph') return linesOf(block).map((line) => wordsOf(line));
  return [wordsOf(block)];
}
