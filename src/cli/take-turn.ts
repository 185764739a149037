import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import type { Paths } from '../paths.ts';
import { loadSqlite } from '../sqlite.ts';

/** How long a command waits until it tries again, in milliseconds. */
const PAUSE = 100;

/** SQLITE_BUSY (https://sqlite.org/rescode.html). */
const BUSY = 5;

/** This process is the one that writes and swaps. */
export interface Turn {
  /** Whether another was, and has been waited for. */
  hasWaited: boolean;
  /** Lets the next one begin. */
  end(): void;
}

/** They are held here: one that nobody holds is closed some day, and its lock is gone. */
const locked = new Set<DatabaseSync>();

/**
 * Waits until no other command writes into the folder of all that can be made again or swaps in a site, and has all
 * others wait until its turn, or this process, ends. The lock is that of an empty SQLite file: the system takes it back
 * from a process that is killed.
 *
 * @param wait is called once, where there is somebody to wait for
 * @throws where nothing can be written there
 */
export async function takeTurn({ cache }: Pick<Paths, 'cache'>, wait: () => void): Promise<Turn> {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'turn.sqlite');
  // Nobody writes into it: whatever is there is damage.
  if (statSync(file, { throwIfNoEntry: false })?.size) rmSync(file);
  const { DatabaseSync } = loadSqlite();
  const lock = new DatabaseSync(file);
  let hasWaited = false;
  while (!isLocked(lock)) {
    if (!hasWaited) wait();
    hasWaited = true;
    await setTimeout(PAUSE);
  }
  locked.add(lock);
  const end = () => {
    locked.delete(lock);
    lock.close();
  };
  return { hasWaited, end };
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
