import type { Element, Root } from 'hast';
import { phrases } from '../i18n/phrases.ts';
import { walkElements } from './walk.ts';

/**
 * Lets wide tables scroll by themselves, by pointer and by keyboard, and says alignment as a class: the
 * `align` attribute is no longer part of HTML, and inline styles are not allowed.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    const sections: Element[] = [];
    walkElements(tree, (node) => {
      if (node.tagName !== 'table') return undefined;
      walkElements(node, mendCell);
      const properties = { className: ['table'], tabIndex: 0, ariaLabel: phrases.table };
      const section: Element = {
        type: 'element',
        tagName: 'section',
        properties,
        children: [node],
      };
      sections.push(section);
      return [section];
    });
    // Landmarks of one kind need names that tell them apart.
    if (sections.length < 2) return;
    for (const [index, { properties }] of sections.entries()) {
      properties.ariaLabel = `${phrases.table} ${index + 1}`;
    }
  };
}

/** Gives a cell its scope, and its alignment as a class. */
export function mendCell(cell: Element): void {
  if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
  // A corner without words heads nothing.
  if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
  const { align, ...properties } = cell.properties;
  const scope = cell.tagName === 'th' && !('scope' in properties) ? { scope: 'col' } : {};
  const className =
    align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {};
  cell.properties = { ...properties, ...scope, ...className };
}
