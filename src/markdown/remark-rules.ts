import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { sectionsOf } from './rules/blocks.ts';
import { reportContradictions } from './rules/contradictions.ts';
import { reportSkippedHeadings } from './rules/headings.ts';
import { readLinks } from './rules/links.ts';
import { reportPlaceholderWords } from './rules/placeholder-words.ts';
import { reportShortPart } from './rules/short-parts.ts';
import { reportUncitedFigures } from './rules/uncited-figures.ts';

/** Checks the finished text, section by section. Changes nothing. Runs after all that fills and groups it. */
export function remarkRules() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    readLinks(tree, context);
    reportSkippedHeadings(tree, context, 1);
    reportPlaceholderWords(tree, context, file);
    for (const section of sectionsOf(tree.children)) {
      reportContradictions(section, context, file);
      reportUncitedFigures(section, context, file);
      reportShortPart(section, context);
    }
  };
}
