import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Paths } from '../paths.ts';
import { artifactHome, openArtifactStore, type SeenLink } from './artifact-store.ts';
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

/** What has to be known to prepare it. */
export interface SpareJob extends Pick<Paths, 'cache' | 'out'> {
  /** See {@link spareFolder}. */
  folder: string;
}

/**
 * Looks at every file that is kept and at every link of the spare folder, and makes those links that the last site has
 * and the one before it had not: the next one will have most of them. The index of what is kept is right afterwards.
 */
export function prepareSpare({ folder, cache, out }: SpareJob): SpareSite {
  const home = artifactHome(cache);
  const store = openArtifactStore(home);
  // Nobody finds it meanwhile: where the build is stopped, this process must not write into the folder of the next one.
  const aside = `${folder}.${process.pid}.new`;
  if (existsSync(folder)) renameSync(folder, aside);
  else mkdirSync(aside, { recursive: true });
  const seen = new Map<number, SeenLink>();
  const found = findInTree(aside, (inode, link) => seen.set(inode, link));
  const keyOf = store.lookThrough(seen);
  // Links cannot lead to another disk.
  const canLink = statSync(aside).dev === statSync(dirname(out)).dev;
  const there = new Set(found.links.map(([path]) => path));
  for (const [path, inode] of canLink ? filesOfBuiltSite(cache, basename(folder)) : []) {
    const key = keyOf.get(inode) ?? '';
    const artifact = there.has(path) ? undefined : store.find(key);
    if (!artifact) continue;
    store.place(key, join(aside, path));
    found.links.push([path, artifact.inode]);
  }
  renameSync(aside, folder);
  store.saveBeside();
  return { inode: statSync(folder).ino, found };
}
