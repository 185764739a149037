import type { Element, Root } from 'hast';
import { toString as hastToString } from 'hast-util-to-string';
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

/** 1 is a, 26 is z, 27 is aa. */
function toLetters(number: number): string {
  if (!(number >= 1)) return '';
  const rest = (number - 1) % 26;
  return toLetters((number - 1 - rest) / 26) + String.fromCodePoint(97 + rest);
}

/** Whether an element is the list of footnotes that the Markdown conversion adds at the end. */
export function isNotes(node: Element): boolean {
  return 'dataFootnotes' in node.properties;
}
