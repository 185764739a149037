import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteConfigText } from '../../src/own-record/site-config.ts';
import { siteConfig } from '../standstill/site.config.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILES = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
const FOLDERS = ['src', 'public', '.vscode'];

/**
 * Copies the project into a folder of its own, without content and with the configuration of the tests: its code can be
 * changed there, and its builds share no folder with others. The packages are links to this project's.
 *
 * @returns the absolute path of the copy
 */
export function forkProject(): string {
  const fork = mkdtempSync(join(tmpdir(), 'standstill-fork-'));
  restoreProject(fork);
  return fork;
}

/** Makes the files of a copy those of this project again. Its content, its output and what its builds keep stay. */
export function restoreProject(fork: string): void {
  for (const name of FILES) cpSync(join(ROOT, name), join(fork, name));
  for (const name of FOLDERS) {
    rmSync(join(fork, name), { recursive: true, force: true });
    cpSync(join(ROOT, name), join(fork, name), { recursive: true });
  }
  const configuration = join(fork, 'src/site.config.ts');
  writeFileSync(configuration, siteConfigText(readFileSync(configuration, 'utf8'), siteConfig));
  linkPackages(fork);
}

/** One link for each package, so that a copy can have another version of one, and Vite keeps its files in the copy. */
function linkPackages(fork: string): void {
  const [from, to] = [join(ROOT, 'node_modules'), join(fork, 'node_modules')];
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name === '.bin' || !name.startsWith('.')) symlinkSync(join(from, name), join(to, name));
  }
}

/** Puts a package of a copy's own in the place of the link, to be changed there. */
export function ownPackage(fork: string, name: string): void {
  const [from, to] = [join(ROOT, 'node_modules', name), join(fork, 'node_modules', name)];
  rmSync(to);
  cpSync(from, to, { recursive: true });
}

/**
 * Replaces the first place of a text in a file.
 *
 * @throws where the file does not have it
 */
export function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from} to replace.`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}
