import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoise } from '../memoise.ts';
import { DIGEST_LENGTH } from './digest.ts';

/** All that decides what a page looks like beside the record: sources, configuration, dependencies, static files. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** Variables of the environment that pages read. */
const READ_BY_PAGES = ['NO_CARDS'];

const KEY = Symbol.for('standstill.code-digest');
const shared = globalThis as { [KEY]?: typeof digest };
shared[KEY] ??= memoise(digest);

/**
 * The digest of the code: of its files, the version of Node, the folder it lies in (which a bundle names) and the
 * variables that pages read. Packed code has a module graph of its own, which does not read all of it again.
 */
export const digestOfCode = shared[KEY];

function digest(root: string): string {
  const hash = createHash('sha256').update(`${process.version}\0${root}`);
  for (const name of READ_BY_PAGES) hash.update(`\0${process.env[name] ?? ''}`);
  for (const name of CODE) addFile(hash, join(root, name));
  return hash.digest('hex').slice(0, DIGEST_LENGTH);
}

function addFile(hash: Hash, path: string): void {
  if (!existsSync(path)) return;
  const names = foldersIn(path);
  if (names === undefined) hash.update(`\0${path}\0`).update(readFileSync(path));
  for (const name of names ?? []) addFile(hash, join(path, name));
}

function foldersIn(path: string): string[] | undefined {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
