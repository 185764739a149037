import { open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { pageDates } from './page-dates.ts';
import { type ListedPage, sitemapFiles } from './sitemap.ts';

/** The head of a page, in which its own address stands, fits in this many bytes. */
const HEAD = 4096;
const CANONICAL = /<link rel="canonical" href="([^"]+)"/;

/**
 * Writes the sitemap of a built site into its folder. The pages that engines may list are those that name their
 * own address; what must not be listed names none.
 */
export async function writeSitemap(folder: string, archive: Archive): Promise<void> {
  const dateOf = pageDates(archive);
  const pages: ListedPage[] = [];
  for (const file of await pagesIn(folder)) {
    const [, address] = CANONICAL.exec(await headOf(file)) ?? [];
    if (address === undefined) continue;
    pages.push({ address, modified: dateOf(decodeURI(new URL(address).pathname)) });
  }
  pages.sort((a, b) => (a.address < b.address ? -1 : 1));
  for (const { path, text } of sitemapFiles(pages)) await writeFile(join(folder, path), text);
}

async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map(({ parentPath, name }) => join(parentPath, name));
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
