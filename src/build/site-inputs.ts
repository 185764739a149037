import type { CompiledContent } from '../archive/compile-content.ts';
import { type PublishedRecord, publishedRecord } from '../archive/published-record.ts';
import { type SiteRecord, siteRecord } from '../archive/site-record.ts';
import { todayInUtc } from '../incident/visibility.ts';
import type { Paths } from '../paths.ts';
import { digestOfCode } from './code-digest.ts';

/** What a site is made from, before anything of it is. */
export interface SiteInputs {
  record: PublishedRecord;
  /** All that pages know of the record. */
  forPages: SiteRecord;
  /** The digest of the code. */
  code: string;
  /** The day of the build, `YYYY-MM-DD` in UTC. */
  today: string;
}

/** Gathers what a site is made from. */
export function siteInputs(content: CompiledContent, { cache, root }: Paths): SiteInputs {
  const today = todayInUtc();
  return {
    record: publishedRecord(content, cache, { today, showHidden: false }),
    forPages: siteRecord(content, today),
    code: digestOfCode(root),
    today,
  };
}
