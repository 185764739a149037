import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { Paths } from '../paths.ts';
import { loadSqlite } from '../sqlite.ts';

/** How long a command waits until it tries again, in milliseconds. */
const PAUSE = 100;

/** SQLITE_BUSY (https://sqlite.org/rescode.html). */
const BUSY = 5;

/** What is open here is locked until this process ends. */
const locked: DatabaseSync[] = [];

/**
 * Waits until no other command writes into the folder of all that can be made again or swaps in a site, and has all
 * others wait until this process ends. The lock is that of an empty SQLite file: the system takes it back from a process
 * that is killed.
 *
 * @param wait is called once, where there is somebody to wait for
 * @returns whether there was
 * @throws where nothing can be written there
 */
export async function takeTurn(
  { cache }: Pick<Paths, 'cache'>,
  wait: () => void,
): Promise<boolean> {
  mkdirSync(cache, { recursive: true });
  const { DatabaseSync } = loadSqlite();
  const lock = new DatabaseSync(join(cache, 'turn.sqlite'));
  let hasWaited = false;
  while (!isLocked(lock)) {
    if (!hasWaited) wait();
    hasWaited = true;
    await setTimeout(PAUSE);
  }
  locked.push(lock);
  return hasWaited;
}

function isLocked(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === BUSY) return false;
    throw error;
  }
}
