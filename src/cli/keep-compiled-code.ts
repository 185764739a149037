import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Paths } from '../paths.ts';

/** The next build saves more by what this one writes than writing it takes, of so many write-ups. */
const MANY = 500;

/**
 * Has Node keep the code that it loads from now on as it compiles it, in this process and those it starts, each file
 * under a digest of its own. Loading is much of a build that has little else to do. A first build, which would only
 * write what it does not read, goes without, or keeps what this process loads alone.
 *
 * @param writeUps how many there are
 */
export function keepCompiledCode({ cache }: Pick<Paths, 'cache'>, writeUps = 0): void {
  const folder = process.env.NODE_COMPILE_CACHE ?? join(cache, 'code');
  if (existsSync(cache)) process.env.NODE_COMPILE_CACHE = folder;
  else if (writeUps < MANY) return;
  enableCompileCache(folder);
}
