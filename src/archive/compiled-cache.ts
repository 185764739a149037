import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontmatterOf } from '../incident/frontmatter.ts';
import { type CompileOptions, compile } from '../markdown/compile.ts';
import { type CompiledReply, compileReply } from '../markdown/compile-reply.ts';
import { factsOf, type WriteUpFacts } from '../markdown/compiled.ts';
import { memoise } from '../memoise.ts';
import { type Compiled, openCompiledStore, type Purpose } from './compiled-store.ts';

/**
 * Compiled write-ups, kept under the digest of all that they were made from: the text, the path, the names of the
 * services that the text speaks of, and the compiler itself. What is found under a digest is therefore never out of
 * date, and can be thrown away at any time.
 */
export interface CompiledCache {
  /** The write-up and its digest, having compiled it where it is not kept. */
  compile(text: string, path: string, options: CompileOptions): Stored;
  /** Whether it is kept. */
  has(text: string, path: string, options: CompileOptions): boolean;
  /** Takes over what another thread has compiled and kept. */
  adopt(stored: readonly Stored[]): void;
  /** The same of a reply. */
  compileReply(text: string, path: string): { digest: string; reply: CompiledReply };
  /** Keeps what was compiled since the last time, which cannot be read before. */
  save(): void;
  /** Throws away what nobody has asked for, once it is much: at the end of a command that has asked for everything. */
  discardUnused(): void;
  /** Whether it is where it was; `npm run clean` takes it away beside a running server. */
  isThere(): boolean;
}

export interface Stored {
  digest: string;
  writeUp: WriteUpFacts;
}

/** What nobody asked for in a build may be as much again before it is thrown away, and this many write-ups besides. */
const LEFTOVERS = 1000;

/** So many compiled texts are held until they are kept. */
const MOST_UNSAVED = 100;

/**
 * Opens the cache of one compiler version in the given folder.
 *
 * @param purpose what is compiled for pages serves a check as well; it may be another one for each path
 * @throws where it cannot be written there
 */
export function openCompiledCache(
  folder: string,
  compilerDigest: string,
  purpose: Purpose | ((path: string) => Purpose) = 'pages',
): CompiledCache {
  const purposeOf = typeof purpose === 'function' ? purpose : () => purpose;
  const store = openCompiledStore(folder);
  const keptFor = memoise(store.digests);
  const used = new Map<string, WriteUpFacts>();
  const usedReplies = new Set<string>();
  const unsaved: Compiled[] = [];
  const isKept = (digest: string, path: string) => keptFor(purposeOf(path)).has(digest);
  const find = (digest: string, path: string): WriteUpFacts | undefined => {
    const known =
      used.get(digest) ?? (isKept(digest, path) ? store.facts(digest, purposeOf(path)) : undefined);
    if (known) used.set(digest, known);
    return known;
  };
  // It is first asked whether a text is kept, then for what is kept; and the dev server asks again and again.
  const asked = new Map<string, { text: string; allNames: string; digest: string }>();
  const digestOfText = (text: string, path: string, options: CompileOptions) => {
    const allNames = namesIn(options);
    const known = asked.get(path);
    if (known?.text === text && known.allNames === allNames) return known.digest;
    const digest = digestOf([compilerDigest, path, serviceNamesIn(text, options), text]);
    asked.set(path, { text, allNames, digest });
    return digest;
  };
  return {
    compile(text, path, options) {
      const digest = digestOfText(text, path, options);
      const known = find(digest, path);
      if (known) return { digest, writeUp: known };
      const checkOnly = purposeOf(path) === 'check';
      const compiled = compile(text, path, { ...options, checkOnly });
      const writeUp = factsOf(compiled);
      unsaved.push({ digest, writeUp: compiled, hasText: !checkOnly });
      used.set(digest, writeUp);
      if (unsaved.length >= MOST_UNSAVED) store.add(unsaved.splice(0));
      return { digest, writeUp };
    },
    has(text, path, options) {
      const digest = digestOfText(text, path, options);
      return used.has(digest) || isKept(digest, path);
    },
    adopt(stored) {
      for (const { digest, writeUp } of stored) used.set(digest, writeUp);
    },
    compileReply(text, path) {
      const digest = digestOf([compilerDigest, 'reply', path, text]);
      usedReplies.add(digest);
      const known = store.reply(digest);
      if (known) return { digest, reply: known };
      const reply = compileReply(text, path);
      unsaved.push({ digest, reply });
      return { digest, reply };
    },
    save() {
      if (unsaved.length > 0) store.add(unsaved.splice(0));
    },
    discardUnused() {
      if (store.size() > 2 * used.size + LEFTOVERS) {
        store.keepOnly(new Set([...used.keys(), ...usedReplies]));
      }
    },
    isThere: () => store.isThere(),
  };
}

/**
 * The digest of everything that decides what compiling yields besides the text: the compiler's own source
 * and the versions of the packages under it.
 *
 * @param root the project's root
 */
export function digestOfCompiler(root: string): string {
  const sources = ['src/incident', 'src/markdown', 'src/i18n'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => readFileSync(file, 'utf8')),
  );
  return digestOf([
    ...sources,
    readFileSync(join(root, 'src/site.config.ts'), 'utf8'),
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ]);
}

const names = new WeakMap<CompileOptions, string>();

function namesIn(options: CompileOptions): string {
  const known = names.get(options) ?? JSON.stringify([...options.serviceNames]);
  names.set(options, known);
  return known;
}

/** The services whose ids occur in the frontmatter, with their names: all that the text's own could be among. */
function serviceNamesIn(text: string, { serviceNames }: CompileOptions): string {
  const frontmatter = frontmatterOf(text) ?? '';
  const named = [...serviceNames].filter(([id]) => frontmatter.includes(id));
  return JSON.stringify(named);
}

function digestOf(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
