import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import type { VFile } from 'vfile';

/** Longer than any paragraph is, and what the reader of its words takes a second for. */
const LONGEST_LINE = 20_000;

/** As the native parser sets it in Markdown: two hyphens are an en dash, three an em dash. */
const smarten = unified().use(remarkSmartypants, { dashes: 'oldschool' }).freeze();

/** Sets quotation marks and dashes of MDX as print does. A text with a line beyond reason keeps them as they are. */
export function remarkSmartQuotes() {
  return (tree: Root, file: VFile): void => {
    const lines = String(file.value).split('\n');
    if (lines.every(({ length }) => length <= LONGEST_LINE)) smarten.runSync(tree, file);
  };
}
