import { mkdir, open, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that is to be made. */
export interface NewFile {
  path: string;
  text: string;
}

/**
 * Makes files that are not there yet, with the folders they lie in: all of them, or none. The folders
 * around those have to be there.
 *
 * @throws where a file exists already (`EEXIST`) or cannot be written; what was made is then taken away
 */
export async function createFiles(files: readonly NewFile[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path, text } of files) {
      const folder = dirname(path);
      if (await makeFolder(folder)) undo.push(() => rmdir(folder));
      const file = await open(path, 'wx');
      undo.push(() => rm(path));
      try {
        await file.writeFile(text);
      } finally {
        await file.close();
      }
    }
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => {});
    throw error;
  }
}

/** Whether the folder had to be made. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
