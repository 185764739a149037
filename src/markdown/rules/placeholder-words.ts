import type { Nodes, Root } from 'mdast';
import { type PlaceholderWord, placeholderWordsIn } from '../../incident/placeholder-words.ts';
import type { Place } from '../../incident/problems.ts';
import { type Context, placeOf } from '../context.ts';
import { walk } from '../walk.ts';
import { htmlBlock, type TextBlock } from './blocks.ts';
import type { WordFinder } from './place-of-words.ts';

/**
 * Reports words such as TODO that stand for text still to be written, in prose, raw HTML and image
 * descriptions.
 *
 * @param blocks the blocks of text of the tree
 */
export function reportPlaceholderWords(
  tree: Root,
  blocks: readonly TextBlock[],
  context: Context,
  find: WordFinder,
): void {
  const reportIn = (block: TextBlock) => {
    for (const found of placeholderWordsIn(block.text)) {
      reportPlaceholderWord(context, found, find(block, found));
    }
  };
  blocks.forEach(reportIn);
  walk(tree, (node: Nodes) => {
    if (node.type === 'html') reportIn(htmlBlock(node));
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    for (const found of placeholderWordsIn(node.alt ?? '')) {
      reportPlaceholderWord(context, found, placeOf(node));
    }
  });
}

/** Reports one such word. */
export function reportPlaceholderWord(
  context: Pick<Context, 'findings'>,
  { word }: PlaceholderWord,
  place: Place,
): void {
  context.findings.push({
    code: 'placeholder-word',
    place,
    message: `“${word}” stands for text that is still to be written.`,
    hint: 'Write the text, or take the word out. A word that is meant as such goes into `code` or quotation marks.',
  });
}
