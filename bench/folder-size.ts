import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a folder holds, in all folders below it. */
export interface FolderSize {
  files: number;
  bytes: number;
  /** The most entries that a single folder has. */
  most: number;
}

/** Counts the files of a folder; one that is not there holds none. */
export function sizeOfFolder(folder: string): FolderSize {
  const sum: FolderSize = { files: 0, bytes: 0, most: 0 };
  const visit = (path: string) => {
    const entries = readdirSync(path, { withFileTypes: true });
    sum.most = Math.max(sum.most, entries.length);
    for (const entry of entries) {
      const below = join(path, entry.name);
      if (entry.isDirectory()) visit(below);
      else {
        sum.files += 1;
        sum.bytes += statSync(below).size;
      }
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })) visit(folder);
  return sum;
}
