import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

/** What is known of a kept file, by which it is told from one that somebody has changed since. */
export interface Artifact {
  /** The digest of its bytes. */
  digest: string;
  /** In bytes. */
  size: number;
  /** Its number on the disk, by which links to it are known. */
  inode: number;
  /** When anything about it last changed, its links included, in milliseconds: nobody can set that. */
  changed: number;
  /** What its maker noted of it. */
  note?: unknown;
  /** What its maker noted of it and of many others alike. */
  shared?: string;
}

/** The name of the index in the store. */
export const INDEX = 'index.json';

/** Whether a build has kept anything in a store. */
export function hasIndex(home: string): boolean {
  return existsSync(join(home, INDEX));
}

/** The index as it lies in its file: without names, and what many share is listed once. */
interface StoredIndex {
  shared: string[];
  artifacts: StoredArtifact[];
}

type StoredArtifact = [
  key: string,
  digest: string,
  size: number,
  inode: number,
  changed: number,
  /** Where it is in the list of what is shared; -1 where it shares nothing. */
  shared: number,
  note?: unknown,
];

/** What the index of a store lists, whether it is there or not; nothing where there is no index. */
export function readIndex(home: string): Map<string, Artifact> {
  try {
    const stored: StoredIndex = JSON.parse(readFileSync(join(home, INDEX), 'utf8'));
    return new Map(
      stored.artifacts.map(([key, digest, size, inode, changed, number, note]) => {
        const artifact: Artifact = { digest, size, inode, changed };
        if (note !== undefined) artifact.note = note;
        const shared = stored.shared[number];
        if (shared !== undefined) artifact.shared = shared;
        return [key, artifact];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Keeps the index of a store. */
export function writeIndex(home: string, artifacts: ReadonlyMap<string, Artifact>): void {
  const numbers = new Map<string, number>();
  const numberOf = (text: string | undefined) => {
    if (text === undefined) return -1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const stored: StoredArtifact[] = [];
  for (const [key, { digest, size, inode, changed, shared, note }] of artifacts) {
    const known = [key, digest, size, inode, changed, numberOf(shared)] as const;
    stored.push(note === undefined ? [...known] : [...known, note]);
  }
  const index: StoredIndex = { shared: [...numbers.keys()], artifacts: stored };
  writeWhole(join(home, INDEX), JSON.stringify(index));
}
