import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A folder beside the given one, on the same disk, so that it can take its place in one step. */
export function siblingOf(folder: string, kind: 'next' | 'last'): string {
  return `${folder}.${kind}`;
}

/**
 * Fills a fresh folder and puts it in the place of the old one. Where filling fails, the old one is as it
 * was and the fresh one is gone. Where a swap was cut short before, the old folder is put back first.
 *
 * @throws whatever `fill` throws
 */
export async function replaceFolder(
  folder: string,
  fresh: string,
  fill: () => Promise<void>,
): Promise<void> {
  const last = siblingOf(folder, 'last');
  if (existsSync(last) && !existsSync(folder)) await rename(last, folder);
  remove(last);
  remove(fresh);
  await mkdir(dirname(folder), { recursive: true });
  try {
    await fill();
    if (existsSync(folder)) await rename(folder, last);
    await rename(fresh, folder);
  } catch (error) {
    if (existsSync(last) && !existsSync(folder)) await rename(last, folder);
    remove(fresh);
    throw error;
  }
  remove(last);
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
