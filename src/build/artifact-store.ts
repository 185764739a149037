import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Artifact, readIndex, writeIndex } from './artifact-index.ts';
import { digestOfBytes } from './digest.ts';
import { type MadeFile, moveMadeFile } from './made-file.ts';

/**
 * Finished files of the site, each kept under the digest of all that it rests on. A site is put together of links to
 * them: what is unchanged is neither made nor copied again.
 *
 * A file counts as kept once the index says so, which is written when a build has made all of its files; what a build
 * left that was stopped before is not looked at. A link is the same file, so that a change to a finished site reaches
 * what is kept. A file that was touched since, or brought here from another machine, is therefore read again, and counts
 * as lost where it holds anything else.
 */
export interface ArtifactStore {
  /** What is kept under a key; `undefined` where nothing is, or somebody has changed it. */
  find(key: string): Artifact | undefined;
  /** Keeps a file. */
  add(key: string, bytes: Uint8Array | string): Artifact;
  /** Keeps a file that somebody has made, which is moved. */
  take(key: string, made: MadeFile): void;
  /** Notes what another process has made by `writeArtifact`. */
  adopt(key: string, artifact: Artifact): void;
  /** Puts what is kept into a site: as a link, or as a copy where the site lies on another disk. */
  place(key: string, file: string): 'link' | 'copy';
  /**
   * Looks at every file that is kept, forgets what is not there as the index has it, and removes what it does not list.
   *
   * @param seen what has been looked at already by links to it, by its number on the disk
   * @returns the keys of what is kept, by the numbers of their files
   */
  lookThrough(seen?: ReadonlyMap<number, SeenLink>): Map<number, string>;
  /** Keeps the index, and throws away what this build neither found nor added. */
  save(): void;
  /** Keeps the index of what was kept before as well: for a build of a part of the site. */
  saveBeside(): void;
}

/** What is known of a file by a link to it. */
export type SeenLink = Pick<Artifact, 'changed' | 'size'>;

/** The folder of the store, in the folder of all that can be made again. */
export function artifactHome(cache: string): string {
  return join(cache, 'site');
}

/**
 * Opens the store in a folder; an index that cannot be read is an empty one.
 *
 * @param isVerified every file was looked at a moment ago, see {@link ArtifactStore.lookThrough}
 */
export function openArtifactStore(home: string, isVerified = false): ArtifactStore {
  const kept = readIndex(home);
  const used = new Map<string, Artifact>();
  const find = (key: string) => {
    const known = used.get(key);
    if (known) return known;
    const artifact = kept.get(key);
    const found =
      artifact && (isVerified ? artifact : recognise(artifactFile(home, key), artifact));
    if (found) used.set(key, found);
    return found;
  };
  return {
    find,
    add(key, bytes) {
      const artifact = writeArtifact(home, key, bytes);
      used.set(key, artifact);
      return artifact;
    },
    take(key, made) {
      const file = artifactFile(home, key);
      mkdirSync(dirname(file), { recursive: true });
      remove(file);
      moveMadeFile(made, file);
      const { size } = statSync(file);
      used.set(key, { digest: made.digest, size, ...placeOnDisk(file) });
    },
    adopt(key, artifact) {
      used.set(key, artifact);
    },
    place(key, file) {
      const as = placeArtifact(home, key, file);
      const artifact = used.get(key);
      if (artifact) {
        const place = placeOnDisk(artifactFile(home, key));
        // Whoever looked at a link to it has not looked at it.
        if (place.inode !== artifact.inode) refuseIfChanged(file, artifact);
        used.set(key, { ...artifact, ...place });
      }
      return as;
    },
    lookThrough(seen) {
      const names = namesIn(home);
      const keys = new Map<number, string>();
      for (const [key, artifact] of kept) {
        const link = seen?.get(artifact.inode);
        const isSeen = link?.changed === artifact.changed && link.size === artifact.size;
        if (isSeen && names.has(key)) used.set(key, artifact);
        const found = find(key);
        if (found) keys.set(found.inode, key);
        else kept.delete(key);
      }
      removeOthers(names, kept);
      return keys;
    },
    save() {
      writeIndex(home, used);
      if (!isVerified) return removeOthers(namesIn(home), used);
      // What else was there has been removed by whoever looked.
      for (const key of kept.keys()) if (!used.has(key)) remove(artifactFile(home, key));
    },
    saveBeside: () => writeIndex(home, new Map([...kept, ...used])),
  };
}

/** Where what is kept under a key lies. */
export function artifactFile(home: string, key: string): string {
  return join(home, key.slice(0, 2), key);
}

/** Writes a file to be kept. The one that was there is replaced, not written into: a site may link to it. */
export function writeArtifact(home: string, key: string, bytes: Uint8Array | string): Artifact {
  const file = artifactFile(home, key);
  const write = () => writeFileSync(file, bytes, { flag: 'wx' });
  try {
    write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') mkdirSync(dirname(file), { recursive: true });
    else if (code === 'EEXIST') rmSync(file, { recursive: true });
    else throw error;
    write();
  }
  return { digest: digestOfBytes(bytes), size: Buffer.byteLength(bytes), ...placeOnDisk(file) };
}

/** Takes over what another store keeps under a key. What lay there before is replaced. */
export function takeArtifact(
  from: string,
  home: string,
  key: string,
  artifact: Artifact,
): Artifact {
  const file = artifactFile(home, key);
  remove(file);
  placeArtifact(from, key, file);
  return { ...artifact, ...placeOnDisk(file) };
}

/** Puts what is kept into a site, as a link where the disk allows it. */
function placeArtifact(home: string, key: string, file: string): 'link' | 'copy' {
  const from = artifactFile(home, key);
  try {
    linkSync(from, file);
    return 'link';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    if (code === 'ENOENT') {
      const made = mkdirSync(dirname(file), { recursive: true });
      if (made === undefined) throw error;
      return placeArtifact(home, key, file);
    }
    copyFileSync(from, file);
    return 'copy';
  }
}

/** The artifact as it lies on the disk now; `undefined` where something else does. */
function recognise(file: string, artifact: Artifact): Artifact | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.size !== artifact.size) return undefined;
  if (found.ino === artifact.inode && found.ctimeMs === artifact.changed) return artifact;
  if (digestOfBytes(readFileSync(file)) !== artifact.digest) return undefined;
  return { ...artifact, inode: found.ino, changed: found.ctimeMs };
}

function placeOnDisk(file: string): Pick<Artifact, 'inode' | 'changed'> {
  const { ino, ctimeMs } = statSync(file);
  return { inode: ino, changed: ctimeMs };
}

/** Throws where a file that was placed in a site is not what it should be. */
function refuseIfChanged(file: string, { digest }: Artifact): void {
  if (digestOfBytes(readFileSync(file)) === digest) return;
  throw new Error(
    `What is kept for ${file} was changed by somebody. \`npm run clean\` takes all away that can be made again.`,
  );
}

/** All that lies in a store, by the names of the files, which are their keys. */
function namesIn(home: string): Map<string, string> {
  const files = new Map<string, string>();
  if (!existsSync(home)) return files;
  for (const entry of readdirSync(home, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(home, entry.name);
    for (const name of readdirSync(folder)) files.set(name, join(folder, name));
  }
  return files;
}

/** Removes what lies in a store and is not listed. */
function removeOthers(
  files: ReadonlyMap<string, string>,
  listed: ReadonlyMap<string, unknown>,
): void {
  for (const [name, file] of files) if (!listed.has(name)) remove(file);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
