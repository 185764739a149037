import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, resolve } from 'node:path';
import { displayPath } from '../paths.ts';

/** A file of the content folder, as bytes: whether it is text is for the checks to say. */
export interface ContentFile {
  /** As problems should name it. */
  path: string;
  /** On disk, absolute. */
  file: string;
  bytes: Uint8Array;
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

/** Every file of a content folder that is checked. */
export function filesOf({ writeUps, services, pages, replies }: Content): ContentFile[] {
  return [...writeUps, ...services, ...pages, ...replies];
}

/**
 * Reads a content folder: `incidents/` with write-ups, in subfolders too, `services/` and, where there
 * are any, `pages/` and `replies/`.
 *
 * @param publicFolder of the files that the site serves as they are
 * @throws where the folder has no `incidents/`, since that is a wrong path rather than an empty record
 */
export async function readContent(folder: string, publicFolder?: string): Promise<Content> {
  const incidents = join(folder, 'incidents');
  if (!existsSync(incidents)) {
    throw new Error(
      `There is no folder ${displayPath(incidents)}. A content folder holds incidents/ and services/; CONTENT_DIR names another one.`,
    );
  }
  const [writeUps, services, pages, replies] = await Promise.all([
    readAll(incidents, isWriteUp),
    readServiceFiles(folder),
    readAll(join(folder, 'pages'), isPage),
    readAll(join(folder, 'replies'), isWriteUp),
  ]);
  return {
    writeUps,
    services,
    pages,
    replies,
    exists: (from, relative) => existsSync(resolve(dirname(from.file), relative)),
    servesFile: (address) =>
      publicFolder !== undefined && existsSync(join(publicFolder, normalize(address))),
  };
}

/** Reads the files of `services/` alone. */
export function readServiceFiles(folder: string): Promise<ContentFile[]> {
  return readAll(join(folder, 'services'), isService);
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

async function readAll(folder: string, wanted: (name: string) => boolean): Promise<ContentFile[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && wanted(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(readContentFile));
}

async function readContentFile(file: string): Promise<ContentFile> {
  const path = displayPath(file);
  try {
    return { path, file, bytes: await readFile(file) };
  } catch (error) {
    return { path, file, bytes: new Uint8Array(), failure: (error as Error).message };
  }
}
