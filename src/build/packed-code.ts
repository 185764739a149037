import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Paths, resolvePaths } from '../paths.ts';
import { digestOfCode } from './code-digest.ts';

/**
 * The folder of the code of builds as `pack-code.ts` puts it together: a few files instead of hundreds of modules, which
 * are found, read and linked one by one. That takes a build that has little else to do as long as all else it does.
 */
export function packedFolder({ root, cache }: Pick<Paths, 'root' | 'cache'>): string {
  return join(homeOf(cache), digestOfCode(root));
}

function homeOf(cache: string): string {
  return join(cache, 'packed');
}

/** A module as it was packed, else itself. */
export function packedOrSelf(module: URL, paths = resolvePaths()): URL {
  // Where nothing was packed, nobody need read the code for its digest.
  if (!existsSync(homeOf(paths.cache))) return module;
  return inFolder(packedFolder(paths), module) ?? module;
}

/** A module as it was packed together with the code that asks, where that runs packed; else itself. */
export function packedBeside(module: URL): URL {
  // This module alone is told where it lies itself: all others, where their source does.
  const { filename } = import.meta;
  if (filename.endsWith('.ts')) return module;
  return inFolder(dirname(filename), module) ?? module;
}

function inFolder(folder: string, module: URL): URL | undefined {
  const file = join(folder, `${basename(module.pathname, '.ts')}.js`);
  return existsSync(file) ? pathToFileURL(file) : undefined;
}
