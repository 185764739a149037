import { copyFileSync, mkdirSync, readdirSync, rmdirSync, statSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Artifact } from './artifact-index.ts';
import type { ArtifactStore, SeenLink } from './artifact-store.ts';
import { filesBelow } from './files-below.ts';

/**
 * The folder of a site that is being made. It may hold an older site, whose links are left where they are if they lead
 * to the same files still: making and removing links costs more than comparing them.
 */
export interface SiteTree {
  folder: string;
  /** Puts what a store keeps under a key at a path of the site, in the place of what was put there before. */
  place(store: ArtifactStore, key: string, path: string): void;
  /** Copies all that a folder holds into the site, or to an address of it. */
  copy(from: string, address?: string): void;
  /**
   * Every file of the site, with what its link leads to where it was placed. What others have written into the folder is
   * looked for at its top and in the folders there in which nothing was placed.
   */
  files(): [path: string, linked: Artifact | undefined][];
  /**
   * Takes out what the older site had and was not placed. To be called once all is placed, and before anybody writes
   * beside it: somebody's backup may be links to files of the older site, which must be neither written into nor missed.
   */
  seal(): void;
}

/** What there was in the folder of an older site. */
export interface FoundInTree {
  /** The paths of its links, and the numbers of the files on the disk to which they lead. */
  links: [path: string, inode: number][];
  /** The folders, by their paths in it, from which something else was taken out. */
  thinned: string[];
}

/**
 * Finds the links below a folder, and takes out what else it holds.
 *
 * @param see is told of each link what it leads to
 */
export function findInTree(
  folder: string,
  see?: (inode: number, link: SeenLink) => void,
): FoundInTree {
  const found: FoundInTree = { links: [], thinned: [] };
  for (const path of filesBelow(folder)) {
    const { ino, nlink, ctimeMs, size } = statSync(join(folder, path));
    if (nlink > 1) {
      found.links.push([path, ino]);
      see?.(ino, { changed: ctimeMs, size });
      continue;
    }
    unlinkSync(join(folder, path));
    found.thinned.push(dirname(path));
  }
  return found;
}

/**
 * Opens a folder, which need not be there. What it holds beside links is taken out.
 *
 * @param found what there is in it, where somebody has looked already
 */
export function openSiteTree(folder: string, found = findInTree(folder)): SiteTree {
  mkdirSync(folder, { recursive: true });
  const links = new Map(found.links);
  const thinned = new Set(found.thinned);
  const placed = new Map<string, { store: ArtifactStore; key: string; as: 'link' | 'copy' }>();
  const copied = new Set<string>();
  const takeOut = (path: string) => {
    unlinkSync(join(folder, path));
    thinned.add(dirname(path));
  };
  return {
    folder,
    place(store, key, path) {
      const there = links.get(path);
      if (placed.has(path)) unlinkSync(join(folder, path));
      links.delete(path);
      const isThere = there !== undefined && there === store.find(key)?.inode;
      if (there !== undefined && !isThere) unlinkSync(join(folder, path));
      placed.set(path, { store, key, as: isThere ? 'link' : store.place(key, join(folder, path)) });
    },
    copy(from, address = '/') {
      for (const name of filesBelow(from)) {
        const path = join('.', address, name);
        // A link must not be written into: what is kept would change with it.
        if (links.delete(path)) unlinkSync(join(folder, path));
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        copyFileSync(join(from, name), join(folder, path));
        copied.add(path);
      }
    },
    files() {
      const known = new Set(copied);
      const own = new Set<string>();
      for (const path of placed.keys()) {
        known.add(path);
        own.add(path.split(/[\\/]/, 1)[0] ?? '');
      }
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (!entry.isDirectory()) known.add(entry.name);
        else if (!own.has(entry.name))
          for (const path of filesBelow(folder, entry.name)) known.add(path);
      }
      return [...known].map((path) => {
        const one = placed.get(path);
        return [path, one?.as === 'link' ? one.store.find(one.key) : undefined];
      });
    },
    seal() {
      for (const path of links.keys()) takeOut(path);
      links.clear();
      for (const path of thinned) removeIfEmpty(folder, path);
    },
  };
}

/** Removes a folder of the site where nothing is left in it, and then the one it stood in. */
function removeIfEmpty(site: string, path: string): void {
  if (path === '.') return;
  try {
    rmdirSync(join(site, path));
  } catch {
    return;
  }
  removeIfEmpty(site, dirname(path));
}
