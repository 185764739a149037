import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesIn } from './files-in.ts';

/** A file by its path in a folder, its bytes in base64: they go to and fro between the browser and the test. */
type Files = [path: string, bytes: string][];

const NAME = 'repository';

/**
 * Lets a page work on a folder: its files are copied into one of the browser's own file system, and that is what the
 * page is handed where it asks which folder to work on. Nothing else about it differs from one that a person has chosen.
 * To be called while the page shows the origin whose file system it is.
 */
export async function offerFolder(page: Page, folder: string): Promise<void> {
  const files = filesIn(folder).map((path): Files[number] => [
    path,
    readFileSync(join(folder, path)).toString('base64'),
  ]);
  await page.addInitScript((name) => {
    const picker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name);
    Object.assign(window, { showDirectoryPicker: picker });
  }, NAME);
  await page.evaluate(
    async ({ name, files: all }) => {
      const home = await navigator.storage.getDirectory();
      const root = await home.getDirectoryHandle(name, { create: true });
      for (const [path, bytes] of all) {
        const steps = path.split('/');
        const last = steps.pop() ?? '';
        let place = root;
        for (const step of steps) place = await place.getDirectoryHandle(step, { create: true });
        const file = await place.getFileHandle(last, { create: true });
        const stream = await file.createWritable();
        await stream.write(Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0)));
        await stream.close();
      }
    },
    { name: NAME, files },
  );
}

/**
 * Writes what a page has changed in its folder back into the one on the disk.
 *
 * @returns the paths of the files that are new or other than before
 */
export async function takeFolderBack(page: Page, folder: string): Promise<string[]> {
  const files = await page.evaluate(async (name) => {
    const found: [string, string][] = [];
    const walk = async (place: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [step, handle] of place as unknown as AsyncIterable<
        [string, FileSystemFileHandle | FileSystemDirectoryHandle]
      >) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${step}/`);
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
          found.push([`${path}${step}`, btoa(signs)]);
        }
      }
    };
    const home = await navigator.storage.getDirectory();
    await walk(await home.getDirectoryHandle(name), '');
    return found;
  }, NAME);
  const before = new Set(filesIn(folder));
  const changed = files.filter(([path, bytes]) => {
    return !before.has(path) || readFileSync(join(folder, path)).toString('base64') !== bytes;
  });
  for (const [path, bytes] of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(bytes, 'base64'));
  }
  return changed.map(([path]) => path).sort();
}
