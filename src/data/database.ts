import { Worker } from 'node:worker_threads';
import { readWords } from '../archive/compiled-store.ts';
import type { Service } from '../incident/service.ts';
import type { ExportedIncident } from './exported-incident.ts';
import { incidentsSqlite, type SearchableIncident } from './incidents-sqlite.ts';

/** What the database of the record is made from. */
export interface DatabaseJob {
  incidents: readonly { incident: ExportedIncident; digest: string }[];
  services: readonly Service[];
  /** The folder of all that can be made again, where the texts lie under their digests. */
  cache: string;
}

/** So few outages are written sooner than a thread is started. */
const FEW = 200;

/** The record as a SQLite database, made in a thread of its own where that takes long. */
export function database(job: DatabaseJob): Promise<Uint8Array> {
  if (job.incidents.length <= FEW) return databaseHere(job);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./database-worker.ts', import.meta.url), {
      workerData: job,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** The same in this thread. */
export function databaseHere(job: DatabaseJob): Promise<Uint8Array> {
  return incidentsSqlite(searchable(job), job.services);
}

/** Reads one compiled text at a time. */
function* searchable({ incidents, cache }: DatabaseJob): Generator<SearchableIncident> {
  for (const { incident, digest } of incidents) {
    yield { incident, text: readWords(cache, digest) };
  }
}
