import type { Node, Parent } from 'unist';
import { ImportError } from './import-error.ts';

/** Deeper than any text that a person wrote. */
const DEEPEST_TEXT = 60;

/** Pages nest their boxes deeper than their texts. */
export const DEEPEST_HTML = 400;

/** Refuses a tree that is nested deeper than what walks it can follow. @throws ImportError */
export function refuseTooDeep(tree: Node, deepest = DEEPEST_TEXT): void {
  const waiting: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > deepest) throw tooDeep();
    for (const child of (node as Partial<Parent>).children ?? []) {
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
}

/** The refusal of a text that is nested too deep. */
export function tooDeep(): ImportError {
  return new ImportError(
    'The text is nested too deep to be read: lists, quotations or elements within each other. Copy its words as plain text, and import that.',
  );
}
