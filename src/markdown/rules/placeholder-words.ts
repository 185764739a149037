import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { type PlaceholderWord, placeholderWordsIn } from '../../incident/placeholder-words.ts';
import type { Place } from '../../incident/problems.ts';
import { type Context, placeOf } from '../context.ts';
import { walk } from '../walk.ts';
import { textBlocksIn } from './blocks.ts';
import { placeOfWords } from './place-of-words.ts';

/** Reports words such as TODO that stand for text still to be written, in prose and image descriptions. */
export function reportPlaceholderWords(tree: Root, context: Context, file: VFile): void {
  for (const { node, text } of textBlocksIn(tree)) {
    for (const found of placeholderWordsIn(text)) {
      reportPlaceholderWord(context, found, placeOfWords(file, node, text, found));
    }
  }
  walk(tree, (node: Nodes) => {
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
