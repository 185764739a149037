import { siteConfig } from '../site.config.ts';
import type { IncidentEntry, RecordEntry } from './archive.ts';
import { canBeShown } from './can-be-shown.ts';
import type { CompiledContent, CompiledFile } from './compile-content.ts';
import { digestsOfReplies } from './digests-of-replies.ts';
import { listedFacts } from './kept-write-up.ts';

/** All that pages know of the record, as plain data: it is handed from process to process. */
export interface SiteRecord {
  incidents: { id: string; data: IncidentEntry }[];
  beside: RecordEntry;
  /** The day of the build, `YYYY-MM-DD` in UTC. */
  today: string;
}

/** The record of a site that is published. Texts stay where they are kept, under their digests. */
export function siteRecord(content: CompiledContent, today: string): SiteRecord {
  return {
    incidents: content.writeUps
      .filter(({ writeUp }) => canBeShown(writeUp))
      .map((file) => ({ id: file.writeUp.id, data: incidentEntry(file) })),
    beside: recordEntry(content),
    today,
  };
}

/** What lists need of a write-up, and where the rest lies. Throws where it has no facts. */
export function incidentEntry({ digest, writeUp }: CompiledFile): IncidentEntry {
  const { facts, path, format } = writeUp;
  if (!facts) throw new Error(`${path} has no facts to store.`);
  const images = writeUp.claims.images.map(({ value }) =>
    value.startsWith('.') ? value : `./${value}`,
  );
  return { path, digest, format, facts: listedFacts(facts), images };
}

/** What stands beside the write-ups of a site that is published: services, pages of prose, replies. */
export function recordEntry(content: CompiledContent): RecordEntry {
  const { services, pages } = content;
  const replies = siteConfig.replies ? { replies: digestsOfReplies(content.replies) } : {};
  return { services, pages, ...replies, preview: false };
}
