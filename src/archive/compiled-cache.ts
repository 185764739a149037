import { digestOfSources } from '../build/code-digest.ts';
import { digestOf } from '../build/digest.ts';
import type { CompileOptions } from '../markdown/compile.ts';
import { type CompiledReply, compileReply } from '../markdown/compile-reply.ts';
import { factsOf, type WriteUpFacts } from '../markdown/compiled.ts';
import { memoise, memoiseWeakly } from '../memoise.ts';
import { compileFile, type WriteUpFile } from './compile-file.ts';
import { type Compiled, openCompiledStore, type Purpose } from './compiled-store.ts';
import { noteOfFile } from './file-note.ts';

/**
 * Compiled write-ups, kept under the digest of all that they were made from: the file, its path, the names of the
 * services that it speaks of, and the compiler itself. What is found under a digest is therefore never out of
 * date, and can be thrown away at any time.
 */
export interface CompiledCache {
  /** The write-up and its digest, having compiled it where it is not kept. */
  compile(file: WriteUpFile, options: CompileOptions): Stored;
  /** Those of some files that are not kept, each with the digest under which it will be. */
  missing(files: readonly WriteUpFile[], options: CompileOptions): DigestedFile[];
  /** Finds from now on what other processes have kept meanwhile. */
  lookAgain(): void;
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

/** A file, and the digest of all that decides what it is compiled to. */
export interface DigestedFile {
  file: WriteUpFile;
  digest: string;
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
  let keptFor = memoise(store.kept);
  const used = new Map<string, WriteUpFacts>();
  const usedReplies = new Set<string>();
  const unsaved: Compiled[] = [];
  const isKept = (digest: string, path: string) => keptFor(purposeOf(path)).has(digest);
  const find = (digest: string, path: string): WriteUpFacts | undefined => {
    const known = used.get(digest);
    if (known) return known;
    const kept = keptFor(purposeOf(path));
    const found = kept.get(digest)?.();
    // It is asked for here alone, and need not be held twice.
    kept.delete(digest);
    if (found) used.set(digest, found);
    return found;
  };
  // It is first asked whether a file is kept, then for what is kept; and the dev server asks again and again.
  const asked = new WeakMap<WriteUpFile, { allNames: string; digest: string }>();
  const digestFor = (file: WriteUpFile, options: CompileOptions) => {
    const allNames = namesIn(options);
    const known = asked.get(file);
    if (known?.allNames === allNames) return known.digest;
    const digest = digestOfWriteUp(file, options, compilerDigest);
    asked.set(file, { allNames, digest });
    return digest;
  };
  return {
    compile(file, options) {
      const { path, failure } = file;
      const checkOnly = purposeOf(path) === 'check';
      if (failure !== undefined)
        return { digest: '', writeUp: factsOf(compileFile(file, options)) };
      const digest = digestFor(file, options);
      const known = find(digest, path);
      if (known) return { digest, writeUp: known };
      const compiled = compileFile(file, { ...options, checkOnly });
      const writeUp = factsOf(compiled);
      unsaved.push({ digest, writeUp: compiled, hasText: !checkOnly });
      used.set(digest, writeUp);
      if (unsaved.length >= MOST_UNSAVED) store.add(unsaved.splice(0));
      return { digest, writeUp };
    },
    missing(files, options) {
      return files
        .filter(({ failure }) => failure === undefined)
        .map((file) => ({ file, digest: digestFor(file, options) }))
        .filter(({ file, digest }) => !used.has(digest) && !isKept(digest, file.path));
    },
    lookAgain() {
      keptFor = memoise(store.kept);
    },
    compileReply(text, path) {
      const digest = digestOf(compilerDigest, 'reply', path, text);
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

/** Compiles files into the cache in a folder, where others find them who look for their digests. */
export function keepCompiled(
  files: readonly DigestedFile[],
  options: CompileOptions,
  folder: string,
): void {
  const hasText = options.checkOnly !== true;
  openCompiledStore(folder).add(
    files.map(({ file, digest }) => ({ digest, writeUp: compileFile(file, options), hasText })),
  );
}

/** The services whose ids may be the write-up's are part of it, with their names. */
function digestOfWriteUp(
  file: WriteUpFile,
  { serviceNames }: CompileOptions,
  compilerDigest: string,
): string {
  const { digest, ids } = noteOfFile(file);
  const names = ids.split(' ').flatMap((id) => {
    const name = serviceNames.get(id);
    return name === undefined ? [] : [[id, name]];
  });
  return digestOf(compilerDigest, file.path, names, digest);
}

/**
 * The digest of everything that decides what compiling yields besides the text: the compiler's own source
 * and the versions of the packages under it.
 *
 * @param root the project's root
 */
export function digestOfCompiler(root: string): string {
  return digestOfSources(root, [
    'src/incident',
    'src/markdown',
    'src/i18n',
    'src/site.config.ts',
    'package-lock.json',
  ]);
}

const namesIn = memoiseWeakly(({ serviceNames }: CompileOptions) =>
  JSON.stringify([...serviceNames]),
);
