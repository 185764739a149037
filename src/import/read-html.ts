import type { Article } from './article.ts';
import { takeFurnitureOffBlocks } from './block-furniture.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { parseHtml, toBlocks } from './html-to-blocks.ts';
import { openLabels } from './labels.ts';
import { findMainContent, withoutFurniture } from './main-content.ts';
import { readMetadata } from './page-metadata.ts';
import { takeTitle } from './take-title.ts';

/**
 * Reads an HTML page: its main content, and what its head says of it.
 *
 * @param base the page's address, from which relative links start
 */
export function readHtml(html: string, base?: string): Article {
  const tree = parseHtml(html);
  const source = readMetadata(tree);
  const { nodes, leftOut: boxes } = withoutFurniture(findMainContent(tree));
  const { blocks, leftOut: dropped } = cleanBlocks(toBlocks(nodes), base ?? source.url);
  const { blocks: kept, leftOut } = takeFurnitureOffBlocks(blocks);
  const { title = source.title, blocks: rest } = takeTitle(kept, source.title);
  return {
    title,
    blocks: openLabels(rest),
    source: { ...source, title: source.title ?? title },
    stated: {},
    leftOut: [...boxes, ...leftOut, ...dropped],
    notes: [],
  };
}
