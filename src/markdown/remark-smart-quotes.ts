import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { smartPunctuation } from './transforms.ts';

/** Longer than any paragraph is, and what the reader of its words takes a second for. */
const LONGEST_LINE = 20_000;

const smarten = unified().use(remarkSmartypants, smartPunctuation).freeze();

/** Sets quotation marks and dashes as print does. A text with a line beyond reason keeps them as they are. */
export function remarkSmartQuotes() {
  return (tree: Root, file: VFile): void => {
    const lines = String(file.value).split('\n');
    if (lines.every(({ length }) => length <= LONGEST_LINE)) smarten.runSync(tree, file);
  };
}
