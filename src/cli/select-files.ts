import { existsSync, globSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** The files that a command's arguments name. */
export interface Selection {
  /** Absolute paths of files and folders. */
  paths: string[];
  /** The arguments that name nothing. */
  unmatched: string[];
}

/**
 * Finds what paths and patterns name. They are read from the folder in which the command was typed, then
 * from the project's root, where npm runs it.
 *
 * @param folders to read the arguments from, in turn
 */
export function selectFiles(names: readonly string[], folders: readonly string[]): Selection {
  const selection: Selection = { paths: [], unmatched: [] };
  for (const name of names) {
    const found = folders
      .map((folder) => {
        const file = resolve(folder, name);
        if (existsSync(file)) return [file];
        return globSync(name, { cwd: folder }).map((match) => resolve(folder, match));
      })
      .find((matches) => matches.length > 0);
    if (found) selection.paths.push(...found);
    else selection.unmatched.push(name);
  }
  return selection;
}

/** Whether a file is one of the selected ones, or lies in a folder that is. */
export function isSelected(file: string, { paths }: Selection): boolean {
  return paths.some((path) => file === path || file.startsWith(path + sep));
}

/** The selected files that lie outside a folder. */
export function outside(folder: string, { paths }: Selection): string[] {
  return paths.filter((path) => relative(folder, path).startsWith('..') && statSync(path).isFile());
}
