import { type Figure, figuresIn } from '../../incident/figures-in-prose.ts';
import { lengthsInProse } from '../../incident/lengths-in-prose.ts';
import { type Context, report } from '../context.ts';
import { leadsToSource, type Passage, type Section, type TextBlock } from './blocks.ts';
import type { WordFinder } from './place-of-words.ts';

/**
 * Warns of each paragraph that states a figure and leads to no source. A list, a table or a quotation may
 * have its source in the paragraph before it; the outage's own length comes from the frontmatter.
 */
export function reportUncitedFigures(
  { passages }: Section,
  context: Context,
  find: WordFinder,
): void {
  for (const passage of passages) {
    if (passage.node.type === 'heading' || isCited(passage)) continue;
    for (const block of passage.blocks) reportFirstFigure(block, context, find);
  }
}

function isCited({ node, before }: Passage): boolean {
  if (leadsToSource(node)) return true;
  return node.type !== 'paragraph' && before?.type === 'paragraph' && leadsToSource(before);
}

function reportFirstFigure(block: TextBlock, context: Context, find: WordFinder): void {
  const figures = figuresIn(block.text);
  if (figures.length === 0) return;
  const isOwnLength = ownLengthReader(block.text, context);
  const figure = figures.find((found) => !isOwnLength(found));
  if (!figure) return;
  report(
    context,
    'figure-uncited',
    find(block, figure),
    `“${figure.words}” is stated in a paragraph that cites no source.`,
    'Cite the source that says so: [^id], with the `id` of a source in the frontmatter.',
  );
}

/** Tells whether a figure of a text is the outage's own length. Figures are asked for in ascending order. */
function ownLengthReader(
  text: string,
  { tokens: { hours } }: Context,
): (figure: Figure) => boolean {
  if (typeof hours !== 'number') return () => false;
  const own = lengthsInProse(text).filter(
    ({ longest, rounding }) => Math.abs(longest - hours) <= Math.max(hours * 0.1, rounding),
  );
  let next = 0;
  return ({ start, end }) => {
    while ((own[next]?.end ?? Number.POSITIVE_INFINITY) < start) next += 1;
    return (own[next]?.start ?? Number.POSITIVE_INFINITY) <= end;
  };
}
