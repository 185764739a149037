import { getCollection } from 'astro:content';
import { todayInUtc } from '../incident/visibility.ts';
import type { CompiledPage } from '../markdown/compile-page.ts';
import { type Archive, buildArchive } from './archive.ts';
import type { BrokenWriteUp } from './broken-write-ups.ts';

/** The record and the pages of prose beside it. */
export interface LoadedArchive extends Archive {
  pages: CompiledPage[];
  /** The digests of the replies to each write-up, by its id, in time order. */
  replies: ReadonlyMap<string, readonly string[]>;
  /** The write-ups that cannot be shown yet, in the dev server only. */
  broken: BrokenWriteUp[];
}

let loaded: Promise<LoadedArchive> | undefined;

/**
 * The archive: what every page asks. Nothing else calls `getCollection`, since a call walks every entry. A
 * build loads it once; the dev server anew for each page, as files change under it.
 */
export function getArchive(): Promise<LoadedArchive> {
  if (import.meta.env.DEV) return loadArchive();
  loaded ??= loadArchive();
  return loaded;
}

async function loadArchive(): Promise<LoadedArchive> {
  const [incidents, [record]] = await Promise.all([
    getCollection('incidents'),
    getCollection('record'),
  ]);
  const archive = buildArchive(incidents, record?.data.services ?? [], {
    today: todayInUtc(),
    showHidden: record?.data.preview === true,
  });
  return {
    ...archive,
    pages: record?.data.pages ?? [],
    replies: new Map(record?.data.replies),
    broken: record?.data.broken ?? [],
  };
}
