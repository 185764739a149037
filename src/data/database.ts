import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidentAddress } from '../archive/addresses.ts';
import { servicesOf } from '../archive/archive.ts';
import { readFacts, readWords } from '../archive/compiled-store.ts';
import { type MadeFile, madeFile } from '../build/made-file.ts';
import { beginDatabase, type DatabaseJob } from './database-process.ts';
import { toExported } from './exported-incident.ts';
import { type SearchableIncident, writeIncidentsSqlite } from './incidents-sqlite.ts';

/**
 * Makes the record into a SQLite database, in a process of its own where that takes long.
 *
 * @param begun that process, where it has begun
 */
export async function database(
  job: DatabaseJob,
  begun = beginDatabase(job.digests.length),
): Promise<MadeFile> {
  return begun ? begun.do(job) : databaseHere(job);
}

/** The same in this process. */
export function databaseHere({ digests, services, cache, site }: DatabaseJob): MadeFile {
  const known = new Map(services.map((service) => [service.id, service]));
  function* searchable(): Generator<SearchableIncident> {
    for (const digest of digests) {
      const { id, facts, path } = readFacts(cache, digest);
      if (!facts) throw new Error(`${path} has no facts to give out.`);
      const writeUp = {
        id,
        facts,
        address: incidentAddress(id),
        services: servicesOf(facts, known),
      };
      yield { incident: toExported(writeUp, site), text: readWords(cache, digest) };
    }
  }
  const folder = mkdtempSync(join(tmpdir(), 'standstill-sqlite-'));
  try {
    const file = join(folder, 'incidents.sqlite');
    writeIncidentsSqlite(searchable(), services, file);
    return madeFile(file);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
