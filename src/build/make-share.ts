import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incidentFiles } from '../archive/addresses.ts';
import type { CompiledContent } from '../archive/compile-content.ts';
import { keepCardsOf } from '../cards/write-cards.ts';
import { dataFiles } from '../data/data-files.ts';
import { keepDataFile } from '../data/write-data.ts';
import type { Paths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import {
  type ArtifactStore,
  artifactFile,
  artifactHome,
  openArtifactStore,
} from './artifact-store.ts';
import { keepPages, type PlannedSite, planSite } from './build-site.ts';
import { isDealtTo, type Shard } from './shard.ts';
import { siteInputs } from './site-inputs.ts';

/** What one shard makes of a site. All of it is kept where a build would have kept it. */
export interface Share {
  /** The digests of what was compiled: write-ups and replies. */
  compiled: string[];
  /** The key of the bundle. */
  bundled: string;
  /** Where finished files are kept, and the keys of those that are of the share. */
  files: ArtifactStore;
  keys: Set<string>;
  /** The files of its cards. */
  cards: string[];
  /** The digest of the code. */
  code: string;
  /** How many pages are of the share, how many the site has, and how many of the share's were rendered. */
  pages: { own: number; all: number; rendered: number };
}

/**
 * Makes the pages, the data files and the cards of some write-ups, and the share of all other pages that is dealt to
 * the shard. What rests on the whole record beside pages, such as feeds, is left to the build that follows the merge.
 *
 * @param content in which the texts of these write-ups have been compiled
 * @param own the paths of the write-ups
 */
export async function makeShare(
  content: CompiledContent,
  own: ReadonlySet<string>,
  shard: Shard,
  paths: Paths,
): Promise<Share> {
  const planned = await planSite(siteInputs(content, paths), content, paths);
  const files = openArtifactStore(artifactHome(paths.cache));
  const site = { ...planned, files };
  const { record, bundled, code } = site;
  const pages = site.pages.filter((page) => {
    const incident = site.incidentOf(page);
    return incident ? own.has(incident.path) : isDealtTo(page.pathname, shard);
  });
  const rendered = await keepPages(pages, site, paths);
  const ids = new Set(record.writeUps.filter(({ path }) => own.has(path)).map(({ id }) => id));
  const data = await keepDataOf(ids, site, paths);
  const writeUps = content.writeUps.filter(({ writeUp }) => own.has(writeUp.path));
  const allIds = new Set(writeUps.map(({ writeUp }) => writeUp.id));
  const replies = content.replies.filter(({ incident }) => allIds.has(incident));
  return {
    compiled: [...writeUps, ...replies].map(({ digest }) => digest),
    bundled,
    files,
    keys: new Set([...pages.map(({ key }) => key), ...data]),
    cards: await keepCardsOf(ids, record, paths),
    code,
    pages: { own: pages.length, all: site.pages.length, rendered },
  };
}

async function keepDataOf(
  ids: ReadonlySet<string>,
  { record, bundle, files, keys, code }: PlannedSite & Pick<Share, 'files'>,
  paths: Paths,
): Promise<string[]> {
  const all = dataFiles(record, siteConfig, {
    async read(address) {
      const key = keys.get(address);
      const isKept = key !== undefined && files.find(key) !== undefined;
      return readFileSync(
        isKept
          ? artifactFile(artifactHome(paths.cache), key)
          : join(bundle.client, address, 'index.html'),
        'utf8',
      );
    },
    restsOn: (address) => keys.get(address),
  });
  const addresses = [...ids].flatMap((id) => Object.values(incidentFiles(id)));
  return Promise.all(
    addresses.flatMap((address) => {
      const file = all.get(address);
      return file ? [keepDataFile(address, file, { code, files })] : [];
    }),
  );
}
