import type { Element, Root } from 'hast';
import { toString as hastToString } from 'hast-util-to-string';
import { toLetters } from './letters.ts';
import { walkElements } from './walk.ts';

/** The identifier of the heading over the footnotes. */
const NOTES_ID = 'notes';

/**
 * Letters the footnotes (a, b, c …), so that nobody takes them for the numbered sources, and names their
 * list. Runs after headings have got their identifiers.
 */
export function rehypeNotes() {
  return (tree: Root): void => {
    walkElements(tree, (node) => {
      if ('dataFootnoteRef' in node.properties) {
        const letter = toLetters(Number.parseInt(hastToString(node), 10));
        node.children = [{ type: 'text', value: letter }];
        node.properties.ariaDescribedBy = [NOTES_ID];
      }
      if (isNotes(node)) {
        node.properties.className = ['notes'];
        const [heading] = node.children;
        if (heading?.type === 'element') heading.properties = { id: NOTES_ID };
      }
    });
  };
}

/** Whether an element is the list of footnotes that the Markdown conversion adds at the end. */
export function isNotes(node: Element): boolean {
  return 'dataFootnotes' in node.properties;
}
