import type { Nodes, Root } from 'mdast';
import { placeholderWordsIn } from '../../incident/placeholder-words.ts';
import { type Context, placeOf } from '../context.ts';
import { attributeOf, isExpression, isJsx, textsIn } from '../mdx-elements.ts';
import { walk } from '../walk.ts';
import { reportPlaceholderWord } from './placeholder-words.ts';

/**
 * Reads what the elements of MDX say in their attributes and in braces: the identifiers that links can lead
 * to, the sources that components name, and words still to be written.
 */
export function readMdxElements(tree: Root, context: Context): void {
  walk(tree, (node: Nodes) => {
    const texts = isJsx(node)
      ? node.attributes.flatMap(({ value }) => textsIn(value))
      : isExpression(node)
        ? textsIn(node.data?.estree)
        : [];
    const id = isJsx(node) ? attributeOf(node, 'id') : undefined;
    if (id !== undefined) context.anchors.push(id);
    for (const text of texts) {
      if (context.sourceIds?.includes(text)) context.mentions.add(text);
      for (const found of placeholderWordsIn(text)) {
        reportPlaceholderWord(context, found, placeOf(node));
      }
    }
  });
}
