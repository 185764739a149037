import type { CompiledContent } from '../archive/compile-content.ts';
import type { SitePages } from '../build/build-site.ts';
import type { SiteTree } from '../build/site-tree.ts';
import { writeCards } from '../cards/write-cards.ts';
import { writeData } from '../data/write-data.ts';
import { writeEditor } from '../editor/write-editor.ts';
import { movedPages } from '../hosting/moved.ts';
import { writeHostFiles } from '../hosting/write-host-files.ts';
import { writeSitemap } from '../metadata/write-sitemap.ts';
import type { Paths } from '../paths.ts';
import { indexWriteUps } from '../search/index-site.ts';

/** Writes beside the finished pages of a site what it has of its record otherwise: data, cards, search, what hosts read. */
export async function completeSite(
  tree: SiteTree,
  content: CompiledContent,
  pages: SitePages,
  paths: Paths,
): Promise<void> {
  const { record, finished, files, today } = pages;
  const site = tree.folder;
  const putIndex = indexWriteUps(record, paths);
  // Other processes render meanwhile.
  await writeData(tree, pages);
  const { notes } = await finished;
  tree.seal();
  await writeCards(site, record, paths);
  writeSitemap(site, record.archive, notes);
  await putIndex(site);
  const writeUps = content.writeUps.map(({ writeUp }) => writeUp);
  const moved = movedPages(writeUps, today);
  const editor = await writeEditor(tree, paths);
  for (const note of writeHostFiles(site, [...notes, ...editor], moved)) console.warn(note);
  files.save();
}
