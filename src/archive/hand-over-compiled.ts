import { displayPath } from '../paths.ts';
import { compiledFile, KEPT_TABLES, openDatabase } from './compiled-database.ts';
import { openCompiledStore } from './compiled-store.ts';

/**
 * Writes some of what was compiled into a file of its own, one that can be carried elsewhere.
 *
 * @param cache the folder of all that can be made again
 * @param digests of write-ups and replies
 */
export function copyCompiled(cache: string, digests: readonly string[], file: string): void {
  const copy = openDatabase(file);
  try {
    copy.prepare('ATTACH ? AS kept').run(compiledFile(cache));
    for (const table of KEPT_TABLES) {
      copy
        .prepare(
          `INSERT INTO main.${table} SELECT * FROM kept.${table} WHERE digest IN (SELECT value FROM json_each(?))`,
        )
        .run(JSON.stringify(digests));
    }
    copy.exec('DETACH kept; PRAGMA journal_mode = DELETE;');
  } finally {
    copy.close();
  }
}

/**
 * Takes over all that such a file holds, or nothing of it. What is kept already with its text stays as it is.
 *
 * @throws where one of the two files cannot be read
 */
export function takeCompiled(cache: string, file: string): void {
  // One that cannot be read is made anew.
  openCompiledStore(cache);
  const kept = openDatabase(compiledFile(cache));
  try {
    kept.prepare('ATTACH ? AS brought').run(file);
    kept.exec(`
      BEGIN IMMEDIATE;
      INSERT OR REPLACE INTO main.write_ups SELECT * FROM brought.write_ups
        WHERE digest NOT IN (SELECT digest FROM main.listed WHERE has_text = 1);
      INSERT OR REPLACE INTO main.listed SELECT * FROM brought.listed
        WHERE digest NOT IN (SELECT digest FROM main.listed WHERE has_text = 1);
      INSERT OR IGNORE INTO main.replies SELECT * FROM brought.replies;
      COMMIT;
    `);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `What ${displayPath(file)} holds could not be put into ${displayPath(compiledFile(cache))}: ${reason}.`,
      { cause: error },
    );
  } finally {
    // What was not committed is as if it had not been.
    kept.close();
  }
}
