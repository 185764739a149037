import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A check box that nobody can tick is a sign, not a field of a form. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'input' || parent === undefined || index === undefined) return;
      parent.children[index] = { type: 'text', value: node.properties.checked ? '☑' : '☐' };
    });
  };
}
