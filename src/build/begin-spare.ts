import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Paths } from '../paths.ts';
import { artifactHome, INDEX } from './artifact-store.ts';
import { inAProcess } from './in-a-process.ts';
import { type SpareSite, spareFolder } from './spare-site.ts';

/** What the process has to know. */
export interface SpareJob {
  /** The spare folder. */
  folder: string;
  cache: string;
  out: string;
}

/**
 * Begins to prepare the folder of the next site in a process of its own, while write-ups are read and checked.
 *
 * @returns `undefined` where there is nothing to prepare, or it came to nothing: the build then looks for itself
 */
export async function beginSpare(paths: Paths): Promise<SpareSite | undefined> {
  const { cache, out } = paths;
  if (availableParallelism() === 1 || !existsSync(join(artifactHome(cache), INDEX)))
    return undefined;
  const job: SpareJob = { folder: spareFolder(paths), cache, out };
  return inAProcess<SpareJob, SpareSite>(new URL('./spare-worker.ts', import.meta.url), job).catch(
    () => undefined,
  );
}
