import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { CompiledReply } from '../markdown/compile-reply.ts';
import { type CompiledWriteUp, factsOf, type WriteUpFacts } from '../markdown/compiled.ts';
import { displayPath } from '../paths.ts';
import { loadSqlite } from '../sqlite.ts';
import { type Apart, type Listed, putTogether, readLater, takeApart } from './kept-write-up.ts';

/**
 * The SQLite file of all that was compiled, each under its digest. Processes write into it at once, and what is stopped
 * at any moment leaves it whole. A build makes few files of it: to create one costs a disk more than to write it.
 */
export interface CompiledStore {
  /** All of a write-up but its text; for pages, only where its text is there. Half of it is read once it is asked for. */
  facts(digest: string, purpose: Purpose): WriteUpFacts | undefined;
  /** The same, of which all will be asked for. */
  allFacts(digest: string): WriteUpFacts | undefined;
  /** The digests of all write-ups there are for a purpose. */
  digests(purpose: Purpose): Set<string>;
  writeUp(digest: string): CompiledWriteUp | undefined;
  reply(digest: string): CompiledReply | undefined;
  /** Keeps all of these or, where the process is stopped meanwhile, none. */
  add(compiled: readonly Compiled[]): void;
  /** Whether its file is where it was. */
  isThere(): boolean;
  /** How many write-ups there are, whatever for. */
  size(): number;
  /** Throws away what is not among these. */
  keepOnly(digests: ReadonlySet<string>): void;
}

/** What write-ups are compiled for: to be checked, which asks for no text of theirs, or for their pages. */
export type Purpose = 'check' | 'pages';

/** What was compiled, under its digest. A write-up that was only checked has no text. */
export type Compiled = { digest: string } & (
  | { writeUp: CompiledWriteUp; hasText: boolean }
  | { reply: CompiledReply }
);

const TABLES = `
CREATE TABLE IF NOT EXISTS write_ups (
  digest TEXT PRIMARY KEY, listed TEXT NOT NULL, apart TEXT NOT NULL, words TEXT, html TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS write_ups_with_text ON write_ups (digest) WHERE html IS NOT NULL;
CREATE TABLE IF NOT EXISTS replies (digest TEXT PRIMARY KEY, reply TEXT NOT NULL) STRICT;
`;

/** How long a process waits for another to write, in milliseconds. */
const PATIENCE = 60_000;

/** Opened once in each process, and again where somebody has taken the file away since. */
const opened = new Map<string, CompiledStore>();

/**
 * Opens the store in the folder of all that can be made again. One that cannot be read is made anew.
 *
 * @throws where it cannot be written there
 */
export function openCompiledStore(cache: string): CompiledStore {
  const file = compiledFile(cache);
  const known = opened.get(file);
  if (known?.isThere()) return known;
  mkdirSync(cache, { recursive: true });
  const store = openOrRemake(file);
  opened.set(file, store);
  return store;
}

/** The file of the store in the folder of all that can be made again. */
export function compiledFile(cache: string): string {
  return join(cache, 'compiled.sqlite');
}

/** Which file lies there: numbers are given again to new files. */
function fileAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return `${found?.ino} ${found?.birthtimeMs}`;
}

function openOrRemake(file: string): CompiledStore {
  try {
    return openStore(file);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    for (const end of ['', '-wal', '-shm'])
      rmSync(`${file}${end}`, { recursive: true, force: true });
    return openStore(file);
  }
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
function isUnreadable(error: unknown): boolean {
  return [1, 11, 26].includes((error as { errcode?: number }).errcode ?? 0);
}

function openStore(file: string): CompiledStore {
  const database = openDatabase(file);
  const opened = fileAt(file);
  const ask = <Answer>(question: () => Answer): Answer => {
    try {
      return question();
    } catch (error) {
      if (isUnreadable(error)) throw brokenStore(file, error);
      throw error;
    }
  };
  const forPurpose = (columns: string): Record<Purpose, StatementSync> => ({
    check: database.prepare(`SELECT ${columns} FROM write_ups WHERE digest = ?`),
    pages: database.prepare(
      `SELECT ${columns} FROM write_ups WHERE digest = ? AND html IS NOT NULL`,
    ),
  });
  const statements = {
    listed: forPurpose('listed'),
    apart: database.prepare('SELECT apart FROM write_ups WHERE digest = ?'),
    facts: database.prepare('SELECT listed, apart FROM write_ups WHERE digest = ?'),
    digests: {
      check: database.prepare('SELECT digest FROM write_ups'),
      pages: database.prepare('SELECT digest FROM write_ups WHERE html IS NOT NULL'),
    },
    writeUp: database.prepare('SELECT listed, apart, words, html FROM write_ups WHERE digest = ?'),
    size: database.prepare('SELECT count(*) AS size FROM write_ups'),
    reply: database.prepare('SELECT reply FROM replies WHERE digest = ?'),
    addWriteUp: database.prepare('INSERT OR REPLACE INTO write_ups VALUES (?, ?, ?, ?, ?)'),
    addReply: database.prepare('INSERT OR REPLACE INTO replies VALUES (?, ?)'),
  };
  const apartOf = (digest: string): Apart => {
    const apart = parse<Apart>(ask(() => statements.apart.get(digest))?.apart);
    if (apart) return apart;
    throw notKept(digest);
  };
  return {
    facts(digest, purpose) {
      const row = ask(() => statements.listed[purpose].get(digest));
      const listed = parse<Listed>(row?.listed);
      return listed && readLater(listed, () => apartOf(digest));
    },
    allFacts: (digest) => factsIn(ask(() => statements.facts.get(digest))),
    digests: (purpose) =>
      new Set(ask(() => statements.digests[purpose].all()).map(({ digest }) => String(digest))),
    isThere: () => fileAt(file) === opened,
    writeUp(digest) {
      const row = ask(() => statements.writeUp.get(digest));
      const [facts, html] = [factsIn(row), parse<object>(row?.html)];
      return facts && html && ({ ...facts, ...html, text: row?.words } as CompiledWriteUp);
    },
    reply: (digest) => parse(ask(() => statements.reply.get(digest))?.reply),
    add(compiled) {
      const addAll = () => {
        for (const one of compiled) {
          if ('reply' in one) statements.addReply.run(one.digest, JSON.stringify(one.reply));
          else statements.addWriteUp.run(one.digest, ...columnsOf(one.writeUp, one.hasText));
        }
      };
      ask(() => atOnce(database, addAll));
    },
    size: () => Number(ask(() => statements.size.get())?.size),
    keepOnly(digests) {
      const wanted = 'SELECT value FROM json_each(?)';
      const list = JSON.stringify([...digests]);
      const deleteOthers = () => {
        for (const table of ['write_ups', 'replies']) {
          database.prepare(`DELETE FROM ${table} WHERE digest NOT IN (${wanted})`).run(list);
        }
      };
      ask(() => atOnce(database, deleteOthers));
    },
  };
}

/** One that a disk has damaged is not made anew by itself, since other processes may be writing into it. */
function brokenStore(file: string, cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(
    `${displayPath(file)} cannot be read (${reason}). \`npm run clean\` takes it away; the next build makes it again.`,
    { cause },
  );
}

function atOnce(database: DatabaseSync, write: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Half of the facts is kept apart from those that every build asks for, and so are the words of the text from its HTML:
 * a build asks for the words of all where anything has changed, and for little HTML.
 */
function columnsOf(
  writeUp: CompiledWriteUp,
  hasText: boolean,
): [listed: string, apart: string, words: string | null, html: string | null] {
  const facts = factsOf(writeUp);
  const [listed, apart] = takeApart(facts).map((half) => JSON.stringify(half)) as [string, string];
  if (!hasText) return [listed, apart, null, null];
  const rest = Object.entries(writeUp).filter(([name]) => !(name in facts || name === 'text'));
  return [listed, apart, writeUp.text, JSON.stringify(Object.fromEntries(rest))];
}

function factsIn(row: Record<string, unknown> | undefined): WriteUpFacts | undefined {
  const [listed, apart] = [parse<Listed>(row?.listed), parse<Apart>(row?.apart)];
  return listed && apart && putTogether(listed, apart);
}

/** What is kept as JSON; `undefined` where nothing is, or what cannot be read. */
function parse<Kept>(text: unknown): Kept | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a compiled write-up. Pages read through here alone, so that they do not carry the compiler with them.
 *
 * @throws where there is no such write-up, as after `npm run clean` beside a running server
 */
export function readCompiled(cache: string, digest: string): CompiledWriteUp {
  return read(cache, digest, (store) => store.writeUp(digest));
}

/** All of a compiled write-up but its text; throws as {@link readCompiled} does. */
export function readFacts(cache: string, digest: string): WriteUpFacts {
  return read(cache, digest, (store) => store.allFacts(digest));
}

/** {@link readCompiled} for a reply. */
export function readCompiledReply(cache: string, digest: string): CompiledReply {
  return read(cache, digest, (store) => store.reply(digest));
}

function read<Kept>(
  cache: string,
  digest: string,
  from: (store: CompiledStore) => Kept | undefined,
): Kept {
  const known = opened.get(compiledFile(cache));
  // What is found under a digest is right, whatever became of the file since.
  const kept = (known && from(known)) ?? from(openCompiledStore(cache));
  if (kept !== undefined) return kept;
  throw notKept(digest);
}

function notKept(digest: string): Error {
  return new Error(
    `${digest} is not kept any more. A new build, or a new start of the server, makes it again.`,
  );
}
