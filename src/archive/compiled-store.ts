import { mkdirSync, rmSync, statSync } from 'node:fs';
import type { CompiledReply } from '../markdown/compile-reply.ts';
import { type CompiledWriteUp, factsOf, type WriteUpFacts } from '../markdown/compiled.ts';
import {
  atOnce,
  brokenStore,
  compiledFile,
  isUnreadable,
  KEPT_TABLES,
  openDatabase,
} from './compiled-database.ts';
import { putTogether, readLater, type TakenApart, takeApart } from './kept-write-up.ts';

/**
 * The SQLite file of all that was compiled, each under its digest. Processes write into it at once, and what is stopped
 * at any moment leaves it whole. A build makes few files of it: to create one costs a disk more than to write it.
 */
export interface CompiledStore {
  /** All write-ups there are for a purpose, by their digests. They are read in one go. */
  kept(purpose: Purpose): KeptWriteUps;
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

/** Gives all of a write-up but its text, some of which is read once it is asked for; `undefined` if it is damaged. */
export type KeptWriteUps = Map<string, () => WriteUpFacts | undefined>;

/** What write-ups are compiled for: to be checked, which asks for no text of theirs, or for their pages. */
export type Purpose = 'check' | 'pages';

/** What was compiled, under its digest. A write-up that was only checked has no text. */
export type Compiled = { digest: string } & (
  | { writeUp: CompiledWriteUp; hasText: boolean }
  | { reply: CompiledReply }
);

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
  const statements = {
    kept: {
      check: database.prepare('SELECT digest, facts FROM listed'),
      pages: database.prepare('SELECT digest, facts FROM listed WHERE has_text = 1'),
    },
    told: database.prepare('SELECT told AS part FROM write_ups WHERE digest = ?'),
    checked: database.prepare('SELECT checked AS part FROM write_ups WHERE digest = ?'),
    writeUp: database.prepare(
      'SELECT * FROM write_ups JOIN listed USING (digest) WHERE digest = ?',
    ),
    size: database.prepare('SELECT count(*) AS size FROM listed'),
    reply: database.prepare('SELECT reply FROM replies WHERE digest = ?'),
    addListed: database.prepare('INSERT OR REPLACE INTO listed VALUES (?, ?, ?)'),
    addWriteUp: database.prepare('INSERT OR REPLACE INTO write_ups VALUES (?, ?, ?, ?, ?)'),
    addReply: database.prepare('INSERT OR REPLACE INTO replies VALUES (?, ?)'),
  };
  // So many small objects would take as long again.
  for (const statement of Object.values(statements.kept)) statement.setReturnArrays(true);
  const partOf = <Part extends 'told' | 'checked'>(part: Part, digest: string) => {
    const found = parse<TakenApart[Part]>(ask(() => statements[part].get(digest))?.part);
    if (found) return found;
    throw notKept(digest);
  };
  return {
    kept(purpose) {
      const rows: unknown[] = ask(() => statements.kept[purpose].all());
      return new Map(
        (rows as [digest: string, facts: string][]).map(([digest, facts]) => {
          const read = () => {
            const listed = parse<TakenApart['listed']>(facts);
            if (!listed) return undefined;
            const [told, checked] = [() => partOf('told', digest), () => partOf('checked', digest)];
            return readLater(listed, { told, checked });
          };
          return [digest, read];
        }),
      );
    },
    isThere: () => fileAt(file) === opened,
    writeUp(digest) {
      const row = ask(() => statements.writeUp.get(digest));
      const [facts, html] = [factsIn(row), parse<object>(row?.html)];
      return facts && html && ({ ...facts, ...html, text: row?.words } as CompiledWriteUp);
    },
    reply: (digest) => parse(ask(() => statements.reply.get(digest))?.reply),
    add(compiled) {
      const addWriteUp = (digest: string, writeUp: CompiledWriteUp, hasText: boolean) => {
        const { listed, told, checked } = takeApart(factsOf(writeUp));
        const text = hasText ? [writeUp.text, JSON.stringify(htmlOf(writeUp))] : [null, null];
        statements.addListed.run(digest, JSON.stringify(listed), hasText ? 1 : 0);
        statements.addWriteUp.run(digest, JSON.stringify(told), JSON.stringify(checked), ...text);
      };
      const addAll = () => {
        for (const one of compiled) {
          if ('reply' in one) statements.addReply.run(one.digest, JSON.stringify(one.reply));
          else addWriteUp(one.digest, one.writeUp, one.hasText);
        }
      };
      ask(() => atOnce(database, addAll));
    },
    size: () => Number(ask(() => statements.size.get())?.size),
    keepOnly(digests) {
      const wanted = 'SELECT value FROM json_each(?)';
      const list = JSON.stringify([...digests]);
      const deleteOthers = () => {
        for (const table of KEPT_TABLES) {
          database.prepare(`DELETE FROM ${table} WHERE digest NOT IN (${wanted})`).run(list);
        }
      };
      ask(() => atOnce(database, deleteOthers));
    },
  };
}

/** What is neither facts nor words, which are asked for by themselves. */
function htmlOf(writeUp: CompiledWriteUp): object {
  const facts = factsOf(writeUp);
  const rest = Object.entries(writeUp).filter(([name]) => !(name in facts || name === 'text'));
  return Object.fromEntries(rest);
}

function factsIn(row: Record<string, unknown> | undefined): WriteUpFacts | undefined {
  const listed = parse<TakenApart['listed']>(row?.facts);
  const told = parse<TakenApart['told']>(row?.told);
  const checked = parse<TakenApart['checked']>(row?.checked);
  return listed && told && checked && putTogether({ listed, told, checked });
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

/**
 * Reads compiled write-ups, of which some is read once it is asked for.
 *
 * @returns gives all of a write-up but its text by its digest, once; throws as {@link readCompiled} does
 */
export function readFacts(cache: string): (digest: string) => WriteUpFacts {
  const kept = openCompiledStore(cache).kept('pages');
  return (digest) => {
    const facts = kept.get(digest)?.();
    if (!facts) throw notKept(digest);
    kept.delete(digest);
    return facts;
  };
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
