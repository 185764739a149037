import type { SiteRecord } from './site-record.ts';

const KEY = Symbol.for('standstill.site-record');
const shared = globalThis as { [KEY]?: Promise<SiteRecord> };

/**
 * Hands the record to pages. Those of a build are bundled without it, so that a bundle outlasts a change to the record;
 * all live in a module graph of their own, which only the global object reaches.
 */
export function provideRecord(record: SiteRecord | Promise<SiteRecord>): void {
  shared[KEY] = Promise.resolve(record);
}

/** The record that the build or the dev server provides; `undefined` where Astro was started by itself. */
export function providedRecord(): Promise<SiteRecord> | undefined {
  return shared[KEY];
}
