import type { Element, Root } from 'hast';
import rehypeSlug from 'rehype-slug';
import { isReference } from './text.ts';
import { walkElements } from './walk.ts';

const slug = rehypeSlug();

/**
 * Gives headings their identifiers from their words, without the numbers of citations and notes in them.
 * The plugin sees the headings alone: walking the rest of the tree for them is what it takes most time for.
 */
export function rehypeHeadingSlugs() {
  return (tree: Root): void => {
    const headings: Element[] = [];
    walkElements(tree, (node) => {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(withoutReferences(node));
    });
    slug({ type: 'root', children: headings });
  };
}

/** A copy that shares its properties with the heading, so that an identifier set on one is set on both. */
function withoutReferences(heading: Element): Element {
  const isWord = (child: Element['children'][number]) =>
    child.type !== 'element' || !isReference(child);
  return { ...heading, children: heading.children.filter(isWord) };
}
