import { availableParallelism } from 'node:os';
import type { Artifact } from './artifact-store.ts';
import { inThreads } from './in-threads.ts';
import { type KeyedPage, pageWriter, type RenderJob } from './render-job.ts';

/** So few pages are rendered sooner than a thread is started. */
const FEW = 100;

/** How often a thread comes back for more pages: seldom, for the main thread may be long about something else. */
const TURNS = 6;

/** Renders pages into the store, in as many threads as there are processors where there are many. */
export async function renderPages(
  pages: readonly KeyedPage[],
  job: RenderJob,
): Promise<[key: string, made: Artifact][]> {
  const threads = availableParallelism();
  if (pages.length <= FEW || threads === 1) return pageWriter(job)(pages);
  return inThreads({
    worker: new URL('./render-worker.ts', import.meta.url),
    data: job,
    items: pages,
    threads,
    handful: Math.ceil(pages.length / threads / TURNS),
  });
}
