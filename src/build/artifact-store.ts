import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What is known of a kept file, by which it is told from one that somebody has changed since. */
export interface Artifact {
  size: number;
  /** Its number on the disk, by which links to it are known. */
  inode: number;
  /** When it was written, in milliseconds. */
  modified: number;
  /** What its maker noted of it. */
  note?: unknown;
}

/**
 * Finished files of the site, each kept under the digest of all that it rests on. A site is put together of links to
 * them: what is unchanged is neither made nor copied again.
 *
 * A file counts as kept once the index says so, which is written when a build has made all of its files; what a build
 * left that was stopped before is not looked at. A link is the same file, so that a change to a finished site reaches
 * what is kept: a file whose size or time is not that of the index counts as lost.
 */
export interface ArtifactStore {
  /** What is kept under a key; `undefined` where nothing is, or somebody has changed it. */
  find(key: string): Artifact | undefined;
  /** Keeps a file. */
  add(key: string, bytes: Uint8Array | string): Artifact;
  /** Notes what another thread has made by `writeArtifact`. */
  adopt(key: string, artifact: Artifact): void;
  /** Puts what is kept into a site. */
  place(key: string, file: string): void;
  /** Keeps the index, and throws away what this build neither found nor added. */
  save(): void;
}

/** Opens the store in a folder; an index that cannot be read is an empty one. */
export function openArtifactStore(home: string): ArtifactStore {
  const indexFile = join(home, 'index.json');
  const kept = readIndex(indexFile);
  const used = new Map<string, Artifact>();
  return {
    find(key) {
      const known = used.get(key);
      if (known) return known;
      const artifact = kept.get(key);
      if (!artifact || !isAsNoted(artifactFile(home, key), artifact)) return undefined;
      used.set(key, artifact);
      return artifact;
    },
    add(key, bytes) {
      const artifact = writeArtifact(home, key, bytes);
      used.set(key, artifact);
      return artifact;
    },
    adopt(key, artifact) {
      used.set(key, artifact);
    },
    place: (key, file) => placeArtifact(home, key, file),
    save() {
      mkdirSync(home, { recursive: true });
      const draft = `${indexFile}.${process.pid}.part`;
      writeFileSync(draft, JSON.stringify([...used]));
      renameSync(draft, indexFile);
      for (const [folder, name] of namesIn(home)) {
        if (!used.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
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
  const { size, ino, mtimeMs } = statSync(file);
  return { size, inode: ino, modified: mtimeMs };
}

/** Puts what is kept into a site, as a link where the disk allows it. */
export function placeArtifact(home: string, key: string, file: string): void {
  const from = artifactFile(home, key);
  try {
    linkSync(from, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      mkdirSync(dirname(file), { recursive: true });
      placeArtifact(home, key, file);
    } else if (code === 'EEXIST') {
      throw error;
    } else {
      copyFileSync(from, file);
    }
  }
}

function readIndex(file: string): Map<string, Artifact> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return new Map();
  }
}

function isAsNoted(file: string, { size, inode, modified }: Artifact): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.size === size && found.ino === inode && found.mtimeMs === modified;
}

function* namesIn(home: string): Generator<[folder: string, name: string]> {
  for (const entry of readdirSync(home, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(home, entry.name);
    for (const name of readdirSync(folder)) yield [folder, name];
  }
}
