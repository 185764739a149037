import type { CompiledContent } from '../archive/compile-content.ts';
import { publishedRecord } from '../archive/published-record.ts';
import { writeCards } from '../cards/write-cards.ts';
import { writeData } from '../data/write-data.ts';
import { movedPages } from '../hosting/moved.ts';
import { writeHostFiles } from '../hosting/write-host-files.ts';
import { todayInUtc } from '../incident/visibility.ts';
import { writeSitemap } from '../metadata/write-sitemap.ts';
import type { Paths } from '../paths.ts';
import { indexSite } from '../search/index-site.ts';

/** Writes beside the finished pages of a site what it has of its record otherwise: data, cards, search, what hosts read. */
export async function completeSite(
  site: string,
  content: CompiledContent,
  paths: Paths,
): Promise<void> {
  const today = todayInUtc();
  const record = publishedRecord(content, paths.cache, { today, showHidden: false });
  await writeData(site, record);
  await writeCards(site, record, paths);
  await writeSitemap(site, record.archive);
  await indexSite(site, record, paths);
  const writeUps = content.writeUps.map(({ writeUp }) => writeUp);
  for (const note of writeHostFiles(site, movedPages(writeUps, today))) console.warn(note);
}
