import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { figuresIn } from '../../incident/figures-in-prose.ts';
import { lengthsInProse } from '../../incident/lengths-in-prose.ts';
import { type Context, report } from '../context.ts';
import { leadsToSource, type Section, type TextBlock, textBlocksIn } from './blocks.ts';
import { placeOfWords } from './place-of-words.ts';

/**
 * Warns of each paragraph that states a figure and leads to no source. A list, a table or a quotation may
 * have its source in the paragraph before it; the outage's own length comes from the frontmatter.
 */
export function reportUncitedFigures({ children }: Section, context: Context, file: VFile): void {
  for (const [index, node] of children.entries()) {
    if (node.type === 'heading' || isCited(node, children[index - 1])) continue;
    for (const block of textBlocksIn(node)) {
      const figures = figuresIn(block.text);
      if (figures.length === 0) continue;
      const own = ownLengthsIn(block, context);
      const figure = figures.find((found) => !own.some((length) => overlap(length, found)));
      if (!figure) continue;
      report(
        context,
        'figure-uncited',
        placeOfWords(file, block.node, block.text, figure),
        `“${figure.words}” is stated in a paragraph that cites no source.`,
        'Cite the source that says so: [^id], with the `id` of a source in the frontmatter.',
      );
    }
  }
}

function isCited(node: RootContent, before: RootContent | undefined): boolean {
  if (leadsToSource(node)) return true;
  return node.type !== 'paragraph' && before?.type === 'paragraph' && leadsToSource(before);
}

interface Stretch {
  start: number;
  end: number;
}

/** Where the block states the outage's own length. */
function ownLengthsIn({ text }: TextBlock, { tokens: { hours } }: Context): Stretch[] {
  if (typeof hours !== 'number') return [];
  return lengthsInProse(text).filter(
    ({ longest, rounding }) => Math.abs(longest - hours) <= Math.max(hours * 0.1, rounding),
  );
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start <= b.end && a.end >= b.start;
}
