import type { Facts } from '../incident/schema.ts';
import type { CompiledWriteUp, TokenFilled, WriteUpFacts } from '../markdown/compiled.ts';
import { type Archive, type ArchiveOptions, buildArchive, type Incident } from './archive.ts';
import { canBeShown } from './can-be-shown.ts';
import type { CompiledContent } from './compile-content.ts';
import { readCompiled } from './compiled-store.ts';
import { decodeFile } from './decode-file.ts';
import { listedFacts } from './kept-write-up.ts';
import type { ContentFile } from './read-content.ts';

/** A write-up as what stands beside its page is made from it. */
export interface PublishedWriteUp extends Incident {
  /** All of its facts, also those told at length. */
  facts: Facts;
  /** The tokens that were filled in its text. */
  fills: readonly TokenFilled[];
  /** What its text names, such as images. */
  claims: WriteUpFacts['claims'];
  /** Reads its compiled text. */
  compiled(): CompiledWriteUp;
  /** Its file's text, as the editor wrote it. */
  source(): string;
}

/** The record as it is given out. Write-ups run from the newest outage to the oldest. */
export interface PublishedRecord {
  writeUps: PublishedWriteUp[];
  archive: Archive;
  /** The folder of all that can be made again, where the compiled texts lie. */
  cache: string;
}

/**
 * The record that all beside the pages is made from, such as feeds, cards and the search index, by the same rule of
 * visibility as the pages'.
 *
 * @param cache the folder of all that can be made again, where the compiled texts lie
 */
export function publishedRecord(
  { writeUps, services }: CompiledContent,
  cache: string,
  options: ArchiveOptions,
): PublishedRecord {
  const files = new Map<string, { file: ContentFile; writeUp: WriteUpFacts; facts: Facts }>();
  const entries = writeUps.flatMap(({ digest, file, writeUp }) => {
    const { id, path, format, facts, claims } = writeUp;
    if (!facts || !canBeShown(writeUp)) return [];
    files.set(id, { file, writeUp, facts });
    const images = claims.images.map(({ value }) => value);
    return [{ id, data: { path, digest, format, facts: listedFacts(facts), images } }];
  });
  const archive = buildArchive(entries, services, options);
  return {
    archive,
    cache,
    writeUps: archive.incidents.flatMap((incident) => {
      const own = files.get(incident.id);
      return own ? [publishedWriteUp(incident, own, cache)] : [];
    }),
  };
}

function publishedWriteUp(
  incident: Incident,
  { file, writeUp, facts }: { file: ContentFile; writeUp: WriteUpFacts; facts: Facts },
  cache: string,
): PublishedWriteUp {
  return {
    ...incident,
    facts,
    claims: writeUp.claims,
    // Read once it is asked for.
    get fills() {
      return writeUp.fills;
    },
    compiled: () => readCompiled(cache, incident.digest),
    source: () => decodeFile(file).text,
  };
}
