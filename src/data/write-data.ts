import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedRecord } from '../archive/published-record.ts';
import { siteConfig } from '../site.config.ts';
import { dataFiles } from './data-files.ts';
import { fillFileSizes } from './file-sizes.ts';

/**
 * Writes every feed and data file beside the finished pages. Routes of Astro would cost several times as much.
 *
 * @param folder the site that Astro has just built
 */
export async function writeData(folder: string, record: PublishedRecord): Promise<void> {
  const pageFile = (address: string) => join(folder, address, 'index.html');
  const files = dataFiles(record, siteConfig, async (address) =>
    readFileSync(pageFile(address), 'utf8'),
  );
  const folders = new Set<string>();
  const sizes = new Map<string, number>();
  for (const [address, make] of files) {
    const bytes = await make();
    const file = join(folder, address);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, bytes);
    sizes.set(address, Buffer.byteLength(bytes));
  }
  const page = pageFile('/data/');
  writeFileSync(page, fillFileSizes(readFileSync(page, 'utf8'), sizes));
}
