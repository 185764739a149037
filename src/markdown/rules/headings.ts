import type { Root } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import { type Context, report } from '../context.ts';
import { walk } from '../walk.ts';

/**
 * Warns of headings that go more than one level deeper than the one above them.
 *
 * @param top the level of the heading above the whole text
 */
export function reportSkippedHeadings(tree: Root, context: Context, top: number): void {
  let above = top;
  walk(tree, (node) => {
    if (node.type !== 'heading') return;
    const { depth } = node;
    if (depth > above + 1) {
      report(
        context,
        'heading-skipped',
        node,
        `“${mdastToString(node)}” is a level-${depth} heading under one of level ${above}; expected level ${above + 1}.`,
        `Write \`${'#'.repeat(above + 1)}\`, so that readers of the outline miss nothing.`,
      );
    }
    above = depth;
  });
}
