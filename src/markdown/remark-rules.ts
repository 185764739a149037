import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { sectionsOf } from './rules/blocks.ts';
import { reportContradictions } from './rules/contradictions.ts';
import { reportSkippedHeadings } from './rules/headings.ts';
import { readLinks } from './rules/links.ts';
import { readMdxElements } from './rules/mdx.ts';
import { createWordFinder } from './rules/place-of-words.ts';
import { reportPlaceholderWords } from './rules/placeholder-words.ts';
import { reportShortPart } from './rules/short-parts.ts';
import { reportUncitedFigures } from './rules/uncited-figures.ts';

/** Checks the finished text, section by section. Changes nothing. Runs after all that fills and groups it. */
export function remarkRules() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const find = createWordFinder(file);
    readLinks(tree, context, find);
    if (context.format === 'mdx') readMdxElements(tree, context);
    reportSkippedHeadings(tree, context, 1);
    const sections = sectionsOf(tree.children);
    const blocks = sections.flatMap(({ passages }) =>
      passages.flatMap((passage) => passage.blocks),
    );
    reportPlaceholderWords(tree, blocks, context, find);
    for (const section of sections) {
      reportContradictions(section, context, find);
      reportUncitedFigures(section, context, find);
      reportShortPart(section, context);
    }
  };
}
