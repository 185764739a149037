import { type BegunProcess, beginProcess } from '../build/in-a-process.ts';
import type { MadeFile } from '../build/made-file.ts';
import type { Service } from '../incident/service.ts';

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
  /** Whether the lists of the record are made of the same reading. */
  withLists: boolean;
}

/** What comes of it. */
export interface RecordFiles {
  sqlite: MadeFile;
  /** `incidents.json` and `incidents.csv`, where they were asked for. */
  lists?: Record<'json' | 'csv', MadeFile>;
}

/** A process that makes the database once the record is known. */
export type DatabaseProcess = BegunProcess<DatabaseJob, RecordFiles>;

/** So few outages are written sooner than a process is started. */
const FEW = 200;

/**
 * Begins the process of the database, which is the last to be done of all that a changed record has made again.
 *
 * @param writeUps how many there are
 * @returns `undefined` where these are few
 */
export function beginDatabase(writeUps: number): DatabaseProcess | undefined {
  if (writeUps <= FEW) return undefined;
  return beginProcess(new URL('./database-worker.ts', import.meta.url));
}
