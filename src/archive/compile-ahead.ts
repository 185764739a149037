import { availableParallelism } from 'node:os';
import type { Paths } from '../paths.ts';
import { compileOptions } from './compile-content.ts';
import { compileServices } from './compile-services.ts';
import type { CompileJob, TextFile } from './compile-worker.ts';
import type { CompiledCache, Stored } from './compiled-cache.ts';
import type { Purpose } from './compiled-store.ts';
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
  { root, cache: folder }: Paths,
  purpose: Purpose,
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
  const { inThreads } = await import('../build/in-threads.ts');
  const stored = await inThreads<TextFile, Stored>({
    worker: new URL('./compile-worker.ts', import.meta.url),
    data: { root, cache: folder, purpose, options } satisfies CompileJob,
    items: missing,
    threads,
    handful: HANDFUL,
  });
  cache.adopt(stored);
}
