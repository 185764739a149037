import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Lets wide tables scroll by themselves, by pointer and by keyboard, and says alignment as a class: the
 * `align` attribute is no longer part of HTML, and inline styles are not allowed.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'th' || node.tagName === 'td') moveAlignment(node);
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      visit(node, 'element', moveAlignment);
      const wrapper: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: 'Table' },
        children: [node],
      };
      parent.children[index] = wrapper as ElementContent;
      return SKIP;
    });
  };
}

function moveAlignment(cell: Element): void {
  if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
  const { align, ...properties } = cell.properties;
  const scope = cell.tagName === 'th' && !('scope' in properties) ? { scope: 'col' } : {};
  const className = align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {};
  cell.properties = { ...properties, ...scope, ...className };
}
