import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { incidentAddress } from '../archive/addresses.ts';
import { servicesOf } from '../archive/archive.ts';
import { readFacts, readWords } from '../archive/compiled-store.ts';
import { inAProcess } from '../build/in-a-process.ts';
import { type MadeFile, madeFile } from '../build/made-file.ts';
import type { Service } from '../incident/service.ts';
import { toExported } from './exported-incident.ts';
import { type SearchableIncident, writeIncidentsSqlite } from './incidents-sqlite.ts';

/** What the database of the record is made from, beside what was compiled. */
export interface DatabaseJob {
  /** The digests of the write-ups that are given out. */
  digests: readonly string[];
  /** Those that have outages. */
  services: readonly Service[];
  /** The folder of all that can be made again, where write-ups lie under their digests. */
  cache: string;
  /** The address of the site. */
  site: string;
}

/** So few outages are written sooner than a process is started. */
const FEW = 200;

/** Makes the record into a SQLite database, in a process of its own where that takes long. */
export async function database(job: DatabaseJob): Promise<MadeFile> {
  if (job.digests.length <= FEW) return databaseHere(job);
  return inAProcess(new URL('./database-worker.ts', import.meta.url), { ...job });
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
