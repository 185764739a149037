import type { Root } from 'hast';
import { safeReply } from './rehype-safe-html.ts';
import { mendCell } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { walkElements } from './walk.ts';

/** What the site says of every address that a reader gives: nothing that it would answer for. */
const REL = ['nofollow', 'ugc', 'noopener'];

/** Makes the HTML of a reply safe, and fit to stand among others on a page. */
export function rehypeReply(tree: Root): Root {
  const safe = safeReply(tree);
  rehypeTaskLists()(safe);
  walkElements(safe, (node) => {
    mendCell(node);
    if (node.tagName !== 'a') return undefined;
    // Where its address was none of the web, the words are left.
    if (node.properties.href === undefined) return node.children;
    node.properties.rel = REL;
    return undefined;
  });
  return safe;
}
