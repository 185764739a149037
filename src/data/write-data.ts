import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FinishedPages } from '../build/build-site.ts';
import { digestOf } from '../build/digest.ts';
import type { SiteTree } from '../build/site-tree.ts';
import { siteConfig } from '../site.config.ts';
import { dataFiles } from './data-files.ts';
import { fillFileSizes } from './file-sizes.ts';

/**
 * Puts every feed and data file beside the finished pages. Routes of Astro would cost several times as much. What rests
 * on nothing that has changed is kept.
 *
 * @param site with its pages
 */
export async function writeData(
  site: SiteTree,
  { record, code, keys, files: kept }: FinishedPages,
): Promise<void> {
  const pageFile = (address: string) => join(site.folder, address, 'index.html');
  const files = dataFiles(record, siteConfig, {
    read: async (address) => readFileSync(pageFile(address), 'utf8'),
    restsOn: (address) => keys.get(address),
  });
  const sizes = new Map<string, number>();
  for (const [address, { make, restsOn }] of files) {
    const key = digestOf(code, address, restsOn());
    const { size } = kept.find(key) ?? kept.add(key, await make());
    site.place(kept, key, address.slice(1));
    sizes.set(address, size);
  }
  const page = pageFile('/data/');
  const html = fillFileSizes(readFileSync(page, 'utf8'), sizes);
  // A link to the page as it is kept, which others would change with it.
  rmSync(page);
  writeFileSync(page, html);
}
