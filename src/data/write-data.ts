import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { SitePages } from '../build/build-site.ts';
import { digestOf } from '../build/digest.ts';
import type { SiteTree } from '../build/site-tree.ts';
import { keyOfDataFile } from './begin-data.ts';
import type { DataFile } from './data-files.ts';
import { fillFileSizes } from './file-sizes.ts';

/** How many files are made before anything else is. */
const AT_A_STRETCH = 50;

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
    const key = await keepDataFile(address, file, { code, files: kept });
    site.place(kept, key, address.slice(1));
    sizes.set(address, kept.find(key)?.size ?? 0);
  };
  const all: Promise<void>[] = [];
  for (const [index, [address, file]] of [...data.files].entries()) {
    const one = put(address, file);
    // Who waits for all is told; a failure before that must not end the process.
    one.catch(() => undefined);
    all.push(one);
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
  file: DataFile,
  { code, files }: Pick<SitePages, 'code' | 'files'>,
): Promise<string> {
  const key = keyOfDataFile(address, file, code);
  if (files.find(key)) return key;
  const made = await file.make();
  if (typeof made === 'string') files.add(key, made);
  else files.take(key, made);
  return key;
}
