import type { Root } from 'hast';
import { walkElements } from './walk.ts';

/** Identifiers that the page itself gives out, and the beginnings of those it numbers. */
const RESERVED =
  /^(?:main|contents|answer|facts|facts-title|search-field|after-trace|not-shown-yet|sources|notes|corrections|coda|footnote-label|timeline|repl(?:y|ies|ied)|(?:cite|source|note|figure|event|action|reply)-.*)$/;

/** Moves headings of the body out of the way of the page's own identifiers. Runs after `rehype-slug`. */
export function rehypeReservedIds() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    walkElements(tree, (node) => {
      if (/^h[2-6]$/.test(node.tagName)) taken.add(String(node.properties.id));
    });
    walkElements(tree, (node) => {
      const id = String(node.properties.id ?? '');
      if (!/^h[2-6]$/.test(node.tagName) || !RESERVED.test(id) || id === 'footnote-label') return;
      let free = `about-${id}`;
      while (taken.has(free)) free = `about-${free}`;
      taken.add(free);
      node.properties.id = free;
    });
  };
}
