import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Paths } from '../paths.ts';

/**
 * Has Node keep the code that it loads from now on as it compiles it, in this process and those it starts, each file
 * under a digest of its own. Loading is much of a build that has little else to do. A first build, which would only
 * write what it does not read, goes without.
 */
export function keepCompiledCode({ cache }: Pick<Paths, 'cache'>): void {
  if (!existsSync(cache)) return;
  process.env.NODE_COMPILE_CACHE ??= join(cache, 'code');
  enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
