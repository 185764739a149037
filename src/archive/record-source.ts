import type { Archive } from './archive.ts';
import type { SiteRecord } from './site-record.ts';

/** The record as pages are given it. */
export interface ProvidedRecord {
  record: SiteRecord;
  /** What `buildArchive` makes of it, where somebody has had it made. */
  archive?: Archive | undefined;
}

const KEY = Symbol.for('standstill.site-record');
const shared = globalThis as { [KEY]?: ProvidedRecord };

/**
 * Hands the record to pages. Those of a build are bundled without it, so that a bundle outlasts a change to the record;
 * all live in a module graph of their own, which only the global object reaches.
 */
export function provideRecord(record: SiteRecord, archive?: Archive): void {
  shared[KEY] = { record, archive };
}

/** The record that the build or the dev server provides; `undefined` where Astro was started by itself. */
export function providedRecord(): ProvidedRecord | undefined {
  return shared[KEY];
}
