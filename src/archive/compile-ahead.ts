import { availableParallelism } from 'node:os';
import { compileOptions } from './compile-content.ts';
import { compileServices } from './compile-services.ts';
import type { CompileJob, TextFile } from './compile-worker.ts';
import type { CompiledCache, Stored } from './compiled-cache.ts';
import { decodeFile } from './decode-file.ts';
import type { Content } from './read-content.ts';

/** So few texts are compiled sooner than a thread is started; more of them while another thread is busy anyway. */
const FEW = { alone: 100, beside: 2000 };

/** How many texts a thread is handed at a time. */
const HANDFUL = 50;

/**
 * Compiles in threads what the cache does not hold, where that is much; then all of it is found there.
 *
 * @param company whether another thread has much to do at the same time
 */
export async function compileAhead(
  content: Content,
  cache: CompiledCache,
  job: Pick<CompileJob, 'root' | 'cache'>,
  company: keyof typeof FEW = 'alone',
): Promise<void> {
  const threads = availableParallelism();
  const few = FEW[company];
  if (threads === 1 || content.writeUps.length <= few) return;
  const options = compileOptions(compileServices(content.services).services);
  const missing = content.writeUps.flatMap((file): TextFile[] => {
    const { text, finding } = decodeFile(file);
    return finding || cache.has(text, file.path, options) ? [] : [{ text, path: file.path }];
  });
  if (missing.length <= few) return;
  const { Piscina } = await import('piscina');
  const pool = new Piscina<TextFile[], Stored[]>({
    filename: new URL('./compile-worker.ts', import.meta.url).href,
    workerData: { root: job.root, cache: job.cache, options } satisfies CompileJob,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const handfuls = Array.from({ length: Math.ceil(missing.length / HANDFUL) }, (_, index) =>
      missing.slice(index * HANDFUL, (index + 1) * HANDFUL),
    );
    await Promise.all(handfuls.map(async (handful) => cache.adopt(await pool.run(handful))));
  } finally {
    await pool.destroy();
  }
}
