import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { incidentAddress } from '../archive/addresses.ts';
import { servicesOf } from '../archive/archive.ts';
import { compiledFile } from '../archive/compiled-database.ts';
import { readFacts } from '../archive/compiled-store.ts';
import { type MadeFile, madeFile } from '../build/made-file.ts';
import { beginDatabase, type DatabaseJob, type RecordFiles } from './database-process.ts';
import { toExported } from './exported-incident.ts';
import { csvOf, csvRow } from './incidents-csv.ts';
import { jsonLine, jsonOf } from './incidents-json.ts';
import { type SearchableIncident, writeIncidentsSqlite } from './incidents-sqlite.ts';

/**
 * Makes the record into a SQLite database, in a process of its own where that takes long.
 *
 * @param begun that process, where it has begun
 */
export async function database(
  job: DatabaseJob,
  begun = beginDatabase(job.digests.length),
): Promise<RecordFiles> {
  return begun ? begun.do(job) : databaseHere(job);
}

/** The same in this process. */
export function databaseHere(job: DatabaseJob): RecordFiles {
  const { digests, services, cache, site, withLists } = job;
  const known = new Map(services.map((service) => [service.id, service]));
  const factsOf = readFacts(cache);
  const lines: string[] = [];
  const rows: string[] = [];
  function* searchable(): Generator<SearchableIncident> {
    // In the order in which keys grow, so that SQLite adds to the end of its tables.
    for (const digest of digests.toReversed()) {
      const { id, facts, path } = factsOf(digest);
      if (!facts) throw new Error(`${path} has no facts to give out.`);
      const address = incidentAddress(id);
      const incident = toExported({ id, facts, address, services: servicesOf(facts, known) }, site);
      if (withLists) {
        lines.push(jsonLine(incident));
        rows.push(csvRow(incident));
      }
      yield { incident, digest };
    }
  }
  const made: MadeFile[] = [];
  const make = (name: string, write: (file: string) => void) => {
    const one = makeFile(name, write);
    made.push(one);
    return one;
  };
  try {
    const sqlite = make('incidents.sqlite', (file) =>
      writeIncidentsSqlite(searchable(), services, compiledFile(cache), file),
    );
    if (!withLists) return { sqlite };
    const json = make('incidents.json', (file) => writeFileSync(file, jsonOf(lines.reverse())));
    const csv = make('incidents.csv', (file) => writeFileSync(file, csvOf(rows.reverse())));
    return { sqlite, lists: { json, csv } };
  } catch (error) {
    for (const { file } of made) rmSync(dirname(file), { recursive: true, force: true });
    throw error;
  }
}

/** Makes a file in a folder of its own, which is gone where it cannot be made. */
function makeFile(name: string, write: (file: string) => void): MadeFile {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-record-'));
  try {
    const file = join(folder, name);
    write(file);
    return madeFile(file);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
