import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { Artifact } from './artifact-index.ts';
import { inProcesses } from './in-processes.ts';
import { type KeyedPage, pageWriter, type RenderJob } from './render-job.ts';

/** So few pages are rendered sooner than a process is started; so many are worth one process more. */
const FEW = 100;
const ENOUGH = 1500;

/** How often a process comes back for more pages: seldom, for the main one may be long about something else. */
const TURNS = 6;

/** Renders pages into the store, in processes of their own where there are many. */
export async function renderPages(
  pages: readonly KeyedPage[],
  job: RenderJob,
): Promise<[key: string, made: Artifact][]> {
  const processors = availableParallelism();
  if (pages.length <= FEW || processors === 1) return pageWriter(job)(pages);
  const processes = Math.min(Math.ceil(pages.length / ENOUGH), processors);
  return inProcesses({
    worker: new URL('./render-worker.ts', import.meta.url),
    job,
    cache: dirname(job.store),
    items: pages,
    handful: Math.ceil(pages.length / processes / TURNS),
    hands: Array.from({ length: processes }, () => undefined),
    ...(processes < processors && { here: pageWriter(job) }),
  });
}
