import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Paths } from '../paths.ts';
import {
  type Artifact,
  artifactHome,
  linkArtifact,
  readIndex,
  verifyIndex,
  writeIndex,
} from './artifact-store.ts';
import { filesOfBuiltSite } from './built-site.ts';
import { digestOfCode } from './code-digest.ts';
import { type FoundInTree, findInTree } from './site-tree.ts';

/** The spare folder, once it is ready to be made into the next site. */
export interface SpareSite {
  /** Its number on the disk, by which it is known wherever it is moved. */
  inode: number;
  found: FoundInTree;
}

/**
 * Where the site before this one is kept, to be made into the next. Another state of the code may have written in it
 * what this one links, and is not begun with.
 */
export function spareFolder({ root, cache }: Pick<Paths, 'root' | 'cache'>): string {
  const home = join(cache, 'spare');
  const code = digestOfCode(root);
  mkdirSync(home, { recursive: true });
  for (const name of readdirSync(home)) {
    if (name !== code) rmSync(join(home, name), { recursive: true, force: true });
  }
  return join(home, code);
}

/**
 * Looks at every file that is kept and at every link of the spare folder, and where there is no such folder makes one
 * that holds the same links as the last site: most of the next one's are the same. The index of what is kept is right
 * afterwards.
 *
 * @param folder see {@link spareFolder}
 */
export function prepareSpare(
  folder: string,
  { cache, out }: Pick<Paths, 'cache' | 'out'>,
): SpareSite {
  const home = artifactHome(cache);
  const index = readIndex(home);
  const kept = verifyIndex(home, index);
  if (!existsSync(folder)) {
    // It is there once it is whole: a build that was stopped may not have its processes write into that of the next one.
    const fresh = `${folder}.${process.pid}.new`;
    mkdirSync(fresh, { recursive: true });
    const last = filesOfBuiltSite(cache, basename(folder));
    // Links cannot lead to another disk.
    if (statSync(fresh).dev === statSync(dirname(out)).dev) linkAll(last, fresh, home, index, kept);
    renameSync(fresh, folder);
  }
  const isIndexRight = [...index].every(([key, artifact]) => kept.get(key) === artifact);
  if (!isIndexRight) writeIndex(home, kept);
  return { inode: statSync(folder).ino, found: findInTree(folder) };
}

/** Links what is kept of the last site's files into a folder, and notes in `kept` how it lies on the disk thereby. */
function linkAll(
  files: readonly [path: string, inode: number][],
  folder: string,
  home: string,
  index: ReadonlyMap<string, Artifact>,
  kept: Map<string, Artifact>,
): void {
  const keyOf = new Map([...index].map(([key, { inode }]) => [inode, key]));
  for (const [path, inode] of files) {
    const key = keyOf.get(inode) ?? '';
    const artifact = kept.get(key);
    if (artifact) kept.set(key, linkArtifact(home, key, artifact, join(folder, path)));
  }
}
