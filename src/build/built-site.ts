import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { noteOfFile } from '../archive/file-note.ts';
import { type Content, filesOf } from '../archive/read-content.ts';
import type { Paths } from '../paths.ts';
import type { Artifact } from './artifact-index.ts';
import { digestOfCode } from './code-digest.ts';
import { digestOf, digestOfBytes } from './digest.ts';
import { filesBelow } from './files-below.ts';
import { writeWhole } from './write-whole.ts';

/** A file as it lies on the disk: its path in the site, number, last change in milliseconds and size in bytes. */
type FileOnDisk = [path: string, inode: number, changed: number, size: number];

/** The site that was built last. */
interface BuiltSite {
  /** The digest of all that it was built from. */
  inputs: string;
  /** That of the code. */
  code: string;
  out: string;
  /** What was said of its content. */
  said: string;
  files: FileOnDisk[];
}

/** Variables of the environment that decide what is in a site. */
const SWITCHES = ['NO_CARDS', 'NO_SEARCH'];

/** The digest of all that a site is built from: every file of the content and the code, the day, the switches. */
export function digestOfInputs(content: Content, paths: Paths, today: string): string {
  const texts = filesOf(content).map((one) => [one.file, one.failure ?? noteOfFile(one).digest]);
  const others = filesBeside(paths.content, new Set(texts.map(([file]) => file)));
  const switches = SWITCHES.map((name) => process.env[name] ?? '');
  return digestOf(digestOfCode(paths.root), texts, others, today, switches);
}

/** What was said of the content of the site that lies there, if it was built from the same and nobody touched it. */
export function saidOfSite(inputs: string, paths: Paths): string | undefined {
  const built = read(builtFile(paths));
  if (built?.inputs !== inputs || built.out !== paths.out) return undefined;
  return isAsNoted(built, paths.out) ? built.said : undefined;
}

function isAsNoted({ files }: BuiltSite, out: string): boolean {
  const noted = new Map(files.map((file) => [file[0], String(file)]));
  try {
    const found = filesBelow(out);
    return (
      found.length === noted.size &&
      found.every((path) => noted.get(path) === String(onDisk(out, path)))
    );
  } catch {
    // Another build puts its site there at this moment.
    return false;
  }
}

/**
 * Notes what a finished site was built from, and how it lies there.
 *
 * @param files every file of it, with what is known of it already
 */
export function noteBuiltSite(
  { inputs, said }: Pick<BuiltSite, 'inputs' | 'said'>,
  paths: Paths,
  files: readonly [path: string, known: Artifact | undefined][],
): void {
  const built: BuiltSite = {
    inputs,
    code: digestOfCode(paths.root),
    out: paths.out,
    said,
    files: files.map(([path, known]) =>
      known ? [path, known.inode, known.changed, known.size] : onDisk(paths.out, path),
    ),
  };
  writeWhole(builtFile(paths), JSON.stringify(built));
}

/** The paths of the site that was built last, and the numbers of the files there; none where another code made it. */
export function filesOfBuiltSite(cache: string, code: string): [path: string, inode: number][] {
  const built = read(builtFile({ cache }));
  return built?.code === code ? built.files.map(([path, inode]) => [path, inode]) : [];
}

function builtFile({ cache }: Pick<Paths, 'cache'>): string {
  return join(cache, 'built.json');
}

function read(file: string): BuiltSite | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function filesBeside(folder: string, known: ReadonlySet<string | undefined>): [string, string][] {
  return filesBelow(folder)
    .map((path) => join(folder, path))
    .filter((file) => !known.has(file))
    .map((file) => [file, digestOfBytes(readFileSync(file))]);
}

function onDisk(folder: string, path: string): FileOnDisk {
  const { ino, ctimeMs, size } = statSync(join(folder, path));
  return [path, ino, ctimeMs, size];
}
