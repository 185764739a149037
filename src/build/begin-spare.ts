import { availableParallelism } from 'node:os';
import type { Paths } from '../paths.ts';
import { hasIndex } from './artifact-index.ts';
import { artifactHome } from './artifact-store.ts';
import { inAProcess } from './in-a-process.ts';
import { type SpareJob, type SpareSite, spareFolder } from './spare-site.ts';

/** The folder of so few write-ups is looked through sooner than a process is started. */
const FEW = 500;

/**
 * Begins to prepare the folder of the next site in a process of its own, while write-ups are read and checked.
 *
 * @param writeUps how many there are
 * @returns `undefined` where there is nothing to prepare, or it came to nothing: the build then looks for itself
 */
export async function beginSpare(writeUps: number, paths: Paths): Promise<SpareSite | undefined> {
  const { cache, out } = paths;
  if (writeUps <= FEW || availableParallelism() === 1) return undefined;
  if (!hasIndex(artifactHome(cache))) return undefined;
  try {
    const job: SpareJob = { folder: spareFolder(paths), cache, out };
    return await inAProcess<SpareJob, SpareSite>(
      new URL('./spare-worker.ts', import.meta.url),
      job,
    );
  } catch {
    return undefined;
  }
}
