import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { memoise } from '../memoise.ts';
import { resolvePaths } from '../paths.ts';
import { digestOf } from './digest.ts';
import { filesBelow } from './files-below.ts';
import { type RememberedDigests, rememberedDigests } from './remembered-digests.ts';

/** All that decides what a page looks like beside the record: sources, configuration, dependencies, static files. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Variables of the environment that pages read. */
const READ_BY_PAGES = ['NO_CARDS'];

interface CodeDigests {
  ofCode(root: string): string;
  ofFiles(root: string): RememberedDigests;
}

const KEY = Symbol.for('standstill.code-digests');
const shared = globalThis as { [KEY]?: CodeDigests };

/** Packed code has a module graph of its own, which must not read all of it again. */
const digests = shared[KEY] ?? {
  ofCode: memoise((root: string) =>
    digestOf(
      process.version,
      root,
      READ_BY_PAGES.map((name) => process.env[name] ?? ''),
      digestOfSources(root, CODE),
    ),
  ),
  ofFiles: memoise((root: string) =>
    rememberedDigests(join(resolvePaths(process.env, root).cache, 'code.json')),
  ),
};
shared[KEY] = digests;

/**
 * The digest of the code: of its files, the version of Node, the folder it lies in (which a bundle names) and the
 * variables that pages read.
 */
export const digestOfCode = digests.ofCode;

/** The digest of some of its files, and of all that lies in some of its folders. */
export function digestOfSources(root: string, names: readonly string[]): string {
  const files = names.flatMap((name) => {
    const path = join(root, name);
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return [name];
    return filesBelow(path).map((below) => join(name, below));
  });
  return digestOf(files.map((file) => [file, digests.ofFiles(root).of(join(root, file))]));
}

/** Keeps what was read of the code, so that the next command reads what has changed. */
export function rememberCode(root: string): void {
  digests.ofFiles(root).save();
}
