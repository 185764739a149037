import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { displayPath } from '../paths.ts';
import { loadSqlite } from '../sqlite.ts';

/** What every build asks for of all write-ups lies close together, apart from all else (`kept-write-up.ts`). */
const TABLES = `
CREATE TABLE IF NOT EXISTS listed (
  digest TEXT PRIMARY KEY, facts TEXT NOT NULL, has_text INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS write_ups (
  digest TEXT PRIMARY KEY, told TEXT NOT NULL, checked TEXT NOT NULL, words TEXT, html TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS replies (digest TEXT PRIMARY KEY, reply TEXT NOT NULL) STRICT;
`;

/** The tables that have a row for each write-up, and that of the replies. */
export const KEPT_TABLES = ['listed', 'write_ups', 'replies'] as const;

/** How long a process waits for another to write, in milliseconds. */
const PATIENCE = 60_000;

/** The file of the store in the folder of all that can be made again. */
export function compiledFile(cache: string): string {
  return join(cache, 'compiled.sqlite');
}

/** Opens the SQLite file, with its tables, which are made where they are not there. */
export function openDatabase(file: string): DatabaseSync {
  const { DatabaseSync } = loadSqlite();
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  database.exec(
    'PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;',
  );
  database.exec(TABLES);
  return database;
}

/** SQLITE_CORRUPT and SQLITE_NOTADB (https://sqlite.org/rescode.html), and tables of another form. */
export function isUnreadable(error: unknown): boolean {
  return [1, 11, 26].includes((error as { errcode?: number }).errcode ?? 0);
}

/** One that a disk has damaged is not made anew by itself, since other processes may be writing into it. */
export function brokenStore(file: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `${displayPath(file)} cannot be read (${reason}). \`npm run clean\` takes it away; the next build makes it again.`,
    { cause },
  );
}

/** Writes all of it or, where that fails or the process is stopped, nothing. */
export function atOnce(database: DatabaseSync, write: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
