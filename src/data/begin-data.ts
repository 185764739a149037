import { existsSync } from 'node:fs';
import { DATA_ADDRESSES } from '../archive/addresses.ts';
import { artifactFile, artifactHome } from '../build/artifact-store.ts';
import { digestOf } from '../build/digest.ts';
import type { SiteInputs } from '../build/site-inputs.ts';
import { siteConfig } from '../site.config.ts';
import { type DataFile, type DataFiles, dataFiles, type Pages } from './data-files.ts';
import type { DatabaseProcess } from './database-process.ts';

/** The feeds and data files of a site, of which some are under way before there are any pages. */
export interface BegunData {
  files: DataFiles;
  /** Tells them what pages hold. */
  readFrom(pages: Pages): void;
}

/**
 * Begins what takes longest, and a process of its own: the database. It is done last of all where little else has
 * changed, so that it waits for nothing else. Resolves once that process knows what to do.
 *
 * @param maker of the database, where it has begun already
 */
export async function beginData(
  { record, code }: SiteInputs,
  maker?: DatabaseProcess,
): Promise<BegunData> {
  let pages: Pages | undefined;
  const thePages = () => {
    if (!pages) throw new Error('There are no pages to read yet.');
    return pages;
  };
  const files = dataFiles(
    record,
    siteConfig,
    {
      read: (address) => thePages().read(address),
      restsOn: (address) => thePages().restsOn(address),
    },
    {
      maker,
      areListsMissing: () => isMissing(DATA_ADDRESSES.json) && isMissing(DATA_ADDRESSES.csv),
    },
  );
  const isMissing = (address: string) => {
    const file = files.get(address);
    return file !== undefined && !mayBeKept(address, file, code, record.cache);
  };
  const address = DATA_ADDRESSES.sqlite;
  const file = files.get(address);
  if (file && isMissing(address)) {
    const made = Promise.resolve(file.make());
    // Whoever waits for it is told; until somebody does, a failure must not end the process.
    made.catch(() => undefined);
    files.set(address, { ...file, make: () => made });
    await maker?.sent;
  }
  return {
    files,
    readFrom(made) {
      pages = made;
    },
  };
}

/** The key under which a file of feeds or data is kept. */
export function keyOfDataFile(address: string, { restsOn }: DataFile, code: string): string {
  return digestOf(code, address, restsOn());
}

/** Whether there is a file under the key of one; whether that is what it should be is for the store to say. */
function mayBeKept(address: string, file: DataFile, code: string, cache: string): boolean {
  return existsSync(artifactFile(artifactHome(cache), keyOfDataFile(address, file, code)));
}
