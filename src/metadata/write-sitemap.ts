import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { fullAddress } from './addresses.ts';
import { pageDates } from './page-dates.ts';
import { sitemapFiles } from './sitemap.ts';

/**
 * Writes the sitemap of a built site into its folder.
 *
 * @param pages with the address that each gives as its own: engines may list those that do, what must not be listed
 *   gives none
 */
export function writeSitemap(
  folder: string,
  archive: Archive,
  pages: readonly { address?: string }[],
): void {
  const dateOf = pageDates(archive);
  const home = fullAddress('/');
  const pathOf = (address: string) => `/${decodeURI(address.slice(home.length))}`;
  const listed = pages.flatMap(({ address }) =>
    address ? [{ address, modified: dateOf(pathOf(address)) }] : [],
  );
  listed.sort((a, b) => (a.address < b.address ? -1 : 1));
  for (const { path, text } of sitemapFiles(listed)) writeFileSync(join(folder, path), text);
}
