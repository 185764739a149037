import { availableParallelism } from 'node:os';
import type { Paths } from '../paths.ts';
import { compileOptions } from './compile-content.ts';
import { compileServices } from './compile-services.ts';
import type { CompileJob } from './compile-worker.ts';
import type { CompiledCache, DigestedFile } from './compiled-cache.ts';
import type { Purpose } from './compiled-store.ts';
import type { Content } from './read-content.ts';

/** So few files are compiled sooner than a process is started; of so many, this process compiles some itself. */
const FEW = 100;
const NOT_MANY = 2000;

/** How many files a process is handed at a time. */
const HANDFUL = 50;

/**
 * Compiles in processes of their own what the cache does not hold, where that is much; then all of it is found there.
 *
 * @param busy resolves once another process is done that has much to do at the same time
 */
export async function compileAhead(
  content: Content,
  cache: CompiledCache,
  { cache: folder }: Paths,
  purpose: Purpose,
  busy?: Promise<void>,
): Promise<void> {
  const processors = availableParallelism();
  if (processors === 1 || content.writeUps.length <= FEW) return;
  const options = compileOptions(compileServices(content.services).services);
  const missing = cache.missing(content.writeUps, options);
  if (missing.length <= FEW) return;
  const { inProcesses } = await import('../build/in-processes.ts');
  const hands = Array.from({ length: processors }, (_, index) => (index === 0 ? busy : undefined));
  const isHere = missing.length <= NOT_MANY;
  await inProcesses<DigestedFile, never>({
    worker: new URL('./compile-worker.ts', import.meta.url),
    job: {
      cache: folder,
      options: { ...options, checkOnly: purpose === 'check' },
    } satisfies CompileJob,
    cache: folder,
    items: missing,
    handful: HANDFUL,
    hands: isHere ? hands.slice(0, -1) : hands,
    ...(isHere && {
      here: (files) => {
        for (const { file } of files) cache.compile(file, options);
        return [];
      },
    }),
  });
  cache.lookAgain();
}
