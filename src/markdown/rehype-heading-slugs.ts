import type { Element, ElementContent, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import { isReference } from './text.ts';
import { walkElements } from './walk.ts';

const slug = rehypeSlug();

/** Gives headings their identifiers from their words, without the numbers of citations and notes in them. */
export function rehypeHeadingSlugs() {
  return (tree: Root): void => {
    const whole = new Map<Element, ElementContent[]>();
    walkElements(tree, (node) => {
      if (!/^h[2-6]$/.test(node.tagName)) return;
      const words = node.children.filter(
        (child) => !(child.type === 'element' && isReference(child)),
      );
      if (words.length === node.children.length) return;
      whole.set(node, node.children);
      node.children = words;
    });
    slug(tree);
    for (const [heading, children] of whole) heading.children = children;
  };
}
