import type { Nodes, PhrasingContent } from 'mdast';

/** What holds words and no blocks; broken HTML has blocks in it all the same. */
export const HOLD_WORDS = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'link',
  'emphasis',
  'strong',
  'delete',
]);

/** What holds blocks and no words of its own. */
export const HOLD_BLOCKS = new Set(['blockquote', 'listItem', 'footnoteDefinition']);

/** The words of a block and what may stand among them. */
export const PHRASING = new Set([
  'text',
  'link',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'footnoteReference',
]);

export function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}
