import type { Root } from 'hast';
import { walkElements } from './walk.ts';

/** A check box that nobody can tick is a sign, not a field of a form. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    walkElements(tree, ({ tagName, properties }) =>
      tagName === 'input' ? [{ type: 'text', value: properties.checked ? '☑' : '☐' }] : undefined,
    );
  };
}
