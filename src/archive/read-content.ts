import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, normalize, resolve, sep } from 'node:path';
import { type FileState, stateOf } from '../build/file-state.ts';
import { memoise } from '../memoise.ts';
import { displayPath } from '../paths.ts';
import type { FileNote } from './file-note.ts';

/** A file of the content folder, as bytes: whether it is text is for the checks to say. */
export interface ContentFile {
  /** As problems should name it. */
  path: string;
  /** On disk, absolute. */
  file: string;
  readonly bytes: Uint8Array;
  /** What is known of the bytes, where these are read only once somebody asks for them. */
  noted?: FileNote;
  /** Why it could not be read, if so. */
  failure?: string;
}

/** What a content folder holds. */
export interface Content {
  writeUps: ContentFile[];
  services: ContentFile[];
  /** Pages of prose, such as the about page. */
  pages: ContentFile[];
  /** What readers replied, in a folder for each write-up. */
  replies: ContentFile[];
  /** Whether a file named relative to one of the files above exists. */
  exists(from: ContentFile, relative: string): boolean;
  /** Whether the site serves a file at this address as it is, such as `/favicon.svg`. */
  servesFile(address: string): boolean;
}

/** What was read before. */
export interface SeenFiles {
  /** The file at a place, where it is in the same state still. */
  find(file: string, state: FileState): ContentFile | undefined;
  /** Keeps what was read of a file that was in a state before. */
  keep(read: ContentFile, state: FileState): void;
}

/** Files that were read before by the same process. */
export function seenFiles(): SeenFiles {
  const seen = new Map<string, { state: string; read: ContentFile }>();
  return {
    find(file, state) {
      const known = seen.get(file);
      return known?.state === state.text ? known.read : undefined;
    },
    keep: (read, state) => void seen.set(read.file, { state: state.text, read }),
  };
}

/** Every file of a content folder that is checked. */
export function filesOf({ writeUps, services, pages, replies }: Content): ContentFile[] {
  return [...writeUps, ...services, ...pages, ...replies];
}

/**
 * Reads a content folder: `incidents/` with write-ups, in subfolders too, `services/` and, where there
 * are any, `pages/` and `replies/`.
 *
 * @param publicFolder of the files that the site serves as they are
 * @param seen what was read before: a file in the same state is not read again
 * @throws where the folder has no `incidents/`, since that is a wrong path rather than an empty record
 */
export async function readContent(
  folder: string,
  publicFolder?: string,
  seen?: SeenFiles,
): Promise<Content> {
  const incidents = join(folder, 'incidents');
  if (!existsSync(incidents)) {
    throw new Error(
      `There is no folder ${displayPath(incidents)}. A content folder holds incidents/ and services/; CONTENT_DIR names another one.`,
    );
  }
  const [writeUps, services, pages, replies] = await Promise.all([
    readAll(incidents, isWriteUp, seen),
    readServiceFiles(folder, seen),
    readAll(join(folder, 'pages'), isPage, seen),
    readAll(join(folder, 'replies'), isWriteUp, seen),
  ]);
  return {
    writeUps,
    services,
    pages,
    replies,
    exists: (from, relative) => existsSync(resolve(dirname(from.file), relative)),
    servesFile: servedFrom(publicFolder),
  };
}

/** Whether a file lies at an address in a folder. Most that are asked for would lie in a folder that is not there. */
function servedFrom(folder: string | undefined): Content['servesFile'] {
  if (folder === undefined) return () => false;
  const isThere = memoise((path: string) => existsSync(path));
  return (address) => {
    const file = join(folder, normalize(address));
    return isThere(dirname(file)) && existsSync(file);
  };
}

/** Reads the files of `services/` alone. */
export function readServiceFiles(folder: string, seen?: SeenFiles): Promise<ContentFile[]> {
  return readAll(join(folder, 'services'), isService, seen);
}

function isWriteUp(path: string): boolean {
  return /\.mdx?$/i.test(path);
}

function isService(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

function isPage(path: string): boolean {
  return /\.md$/i.test(path);
}

async function readAll(
  folder: string,
  wanted: (name: string) => boolean,
  seen?: SeenFiles,
): Promise<ContentFile[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && wanted(entry.name))
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`);
  files.sort();
  return files.map((file) => (seen ? readIfChanged(file, seen) : readContentFile(file)));
}

function readIfChanged(file: string, seen: SeenFiles): ContentFile {
  const state = stateOf(file);
  const known = state && seen.find(file, state);
  if (known) return known;
  const read = readContentFile(file);
  if (state) seen.keep(read, state);
  return read;
}

/** Promises would cost a small file more than the reading of it. */
function readContentFile(file: string): ContentFile {
  const path = displayPath(file);
  try {
    return { path, file, bytes: readFileSync(file) };
  } catch (error) {
    return { path, file, bytes: new Uint8Array(), failure: (error as Error).message };
  }
}
