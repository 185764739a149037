import type { Heading, RootContent } from 'mdast';
import { leadingNumeralLength } from '../incident/phases.ts';
import { wordsOf } from './to-markdown.ts';

/** A heading and all that stands under it, up to the next of its level. */
export interface Chapter {
  heading: Heading;
  /** The words of the heading, its number included. */
  title: string;
  /** What stands before the first heading below. */
  blocks: RootContent[];
  below: Chapter[];
}

/** A text by its headings. */
export interface Chapters {
  lead: RootContent[];
  chapters: Chapter[];
  /** The notes at the foot of the text, which belong to no chapter. */
  footnotes: RootContent[];
}

/** Takes a text apart at its headings. */
export function toChapters(blocks: readonly RootContent[]): Chapters {
  const lead: RootContent[] = [];
  const chapters: Chapter[] = [];
  const footnotes: RootContent[] = [];
  const open: Chapter[] = [];
  for (const block of blocks) {
    if (block.type === 'footnoteDefinition') footnotes.push(block);
    else if (block.type === 'heading') {
      while ((open.at(-1)?.heading.depth ?? 0) >= block.depth) open.pop();
      const chapter: Chapter = { heading: block, title: wordsOf(block), blocks: [], below: [] };
      (open.at(-1)?.below ?? chapters).push(chapter);
      open.push(chapter);
    } else (open.at(-1)?.blocks ?? lead).push(block);
  }
  return { lead, chapters, footnotes };
}

/** A chapter and those below it as blocks again, with its heading at the given level. */
export function blocksOf(chapter: Chapter, depth: number): RootContent[] {
  return [headingAt(chapter, depth), ...contentOf(chapter, depth + 1)];
}

/** What stands under a chapter's heading, the headings below it at the given level. */
export function contentOf({ blocks, below }: Chapter, depth: number): RootContent[] {
  return [...blocks, ...below.flatMap((chapter) => blocksOf(chapter, depth))];
}

/** The heading of a chapter at a level, without its number: the page sets its own. */
export function headingAt({ heading, title }: Chapter, depth: number): Heading {
  const [first, ...rest] = heading.children;
  const numeral = leadingNumeralLength(title);
  const isPlain = first?.type === 'text' && numeral > 0 && first.value.length > numeral;
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: isPlain
      ? [{ ...first, value: first.value.slice(numeral).trimStart() }, ...rest]
      : heading.children,
  };
}
