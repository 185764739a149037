import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DATA_ADDRESSES } from '../archive/addresses.ts';
import type { SiteBasis, SitePages } from '../build/build-site.ts';
import { digestOf } from '../build/digest.ts';
import type { SiteTree } from '../build/site-tree.ts';
import { siteConfig } from '../site.config.ts';
import { type DataFile, type DataFiles, dataFiles, type Pages } from './data-files.ts';
import { fillFileSizes } from './file-sizes.ts';

/** How many files are made before anything else is. */
const AT_A_STRETCH = 50;

/** The feeds and data files of a site, of which some are under way before there are any pages. */
export interface BegunData {
  files: DataFiles;
  /** The keys under which those will be kept that are under way, by their addresses. */
  begun: ReadonlyMap<string, Promise<string>>;
  /** Tells the others what pages hold. */
  readFrom(pages: Pages): void;
}

/** Begins what takes longest and has a process of its own. */
export function beginData({ record, code, files: kept }: SiteBasis): BegunData {
  let pages: Pages | undefined;
  const thePages = () => {
    if (!pages) throw new Error('There are no pages to read yet.');
    return pages;
  };
  const files = dataFiles(record, siteConfig, {
    read: (address) => thePages().read(address),
    restsOn: (address) => thePages().restsOn(address),
  });
  const begun = new Map<string, Promise<string>>();
  const file = files.get(DATA_ADDRESSES.sqlite);
  if (file) {
    const key = keepDataFile(DATA_ADDRESSES.sqlite, file, { code, files: kept });
    // Whoever waits for it is told; until somebody does, a failure must not end the process.
    key.catch(() => undefined);
    begun.set(DATA_ADDRESSES.sqlite, key);
  }
  return {
    files,
    begun,
    readFrom(made) {
      pages = made;
    },
  };
}

/**
 * Puts every feed and data file beside the pages. Routes of Astro would cost several times as much. What rests
 * on nothing that has changed is kept.
 *
 * @param site that its pages are being put into
 */
export async function writeData(
  site: SiteTree,
  { data, code, keys, files: kept, finished }: SitePages,
): Promise<void> {
  const pageFile = (address: string) => join(site.folder, address, 'index.html');
  data.readFrom({
    async read(address) {
      await finished;
      return readFileSync(pageFile(address), 'utf8');
    },
    restsOn: (address) => keys.get(address),
  });
  const sizes = new Map<string, number>();
  const put = async (address: string, file: DataFile) => {
    const begun = data.begun.get(address) ?? keepDataFile(address, file, { code, files: kept });
    const key = await begun;
    site.place(kept, key, address.slice(1));
    sizes.set(address, kept.find(key)?.size ?? 0);
  };
  const all: Promise<void>[] = [];
  for (const [index, [address, file]] of [...data.files].entries()) {
    all.push(put(address, file));
    // What renders in other processes has to be heard now and then.
    if (index % AT_A_STRETCH === 0) await setImmediate();
  }
  await Promise.all([...all, finished]);
  const html = fillFileSizes(readFileSync(pageFile('/data/'), 'utf8'), sizes);
  const key = digestOf(code, html);
  if (!kept.find(key)) kept.add(key, html);
  site.place(kept, key, 'data/index.html');
}

/** Makes a file of feeds or data where it is not kept, and gives the key under which it is. */
export async function keepDataFile(
  address: string,
  { make, restsOn }: DataFile,
  { code, files }: Pick<SiteBasis, 'code' | 'files'>,
): Promise<string> {
  const key = digestOf(code, address, restsOn());
  if (files.find(key)) return key;
  const made = await make();
  if (typeof made === 'string') files.add(key, made);
  else files.take(key, made);
  return key;
}
