import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';

/** A hidden folder beside the given one, on the same disk, so that it can take its place in one step. */
export function siblingOf(folder: string, kind: 'next' | 'last'): string {
  return join(dirname(folder), `.${basename(folder)}.standstill-${kind}`);
}

/**
 * Why a folder must not be replaced: it holds something that is not a site. `undefined` where it may be.
 *
 * @param precious folders that must not lie in it
 */
export function refuseToReplace(folder: string, precious: readonly string[]): string | undefined {
  const lost = [...precious, homedir()].find((path) => isWithin(path, folder));
  if (lost !== undefined) return `${folder} holds ${lost}, which the site would replace.`;
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0 || names.includes('index.html')) return undefined;
  return `${folder} is not empty and holds no index.html: it does not look like a site.`;
}

function isWithin(path: string, folder: string): boolean {
  const steps = relative(folder, path);
  return (
    steps === '' || !(steps.startsWith('..') || steps.startsWith('/') || /^[a-z]:/i.test(steps))
  );
}

/** Puts the old folder back where a swap was cut short before. */
export async function putBack(folder: string): Promise<void> {
  const last = siblingOf(folder, 'last');
  if (existsSync(last) && !existsSync(folder)) await rename(last, folder);
}

/**
 * Fills a fresh folder and puts it in the place of the old one. Where filling fails, the old one is as it
 * was and the fresh one is gone. Where a swap was cut short before, the old folder is put back first.
 *
 * @param spare where the old one is kept, to be the fresh one of the next time: `fill` is handed a folder that may hold
 *   an older site. Without it, and where it lies on another disk, the old one is removed
 * @throws whatever `fill` throws
 */
export async function replaceFolder(
  folder: string,
  fill: (fresh: string) => Promise<void>,
  spare?: string,
): Promise<void> {
  const [fresh, last] = [siblingOf(folder, 'next'), siblingOf(folder, 'last')];
  await putBack(folder);
  remove(last);
  remove(fresh);
  await mkdir(dirname(folder), { recursive: true });
  if (spare !== undefined) await moveOrRemove(spare, fresh);
  try {
    await fill(fresh);
    if (existsSync(folder)) await rename(folder, last);
    await rename(fresh, folder);
  } catch (error) {
    await putBack(folder);
    remove(fresh);
    throw error;
  }
  if (spare === undefined) remove(last);
  else await moveOrRemove(last, spare);
}

/** Moves a folder, if it is there; removes it where it cannot be moved. */
async function moveOrRemove(from: string, to: string): Promise<void> {
  remove(to);
  await rename(from, to).catch(() => remove(from));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
