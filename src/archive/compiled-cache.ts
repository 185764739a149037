import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { frontmatterOf } from '../incident/frontmatter.ts';
import { type CompileOptions, compile } from '../markdown/compile.ts';
import { type CompiledReply, compileReply } from '../markdown/compile-reply.ts';
import { type CompiledWriteUp, factsOf, type WriteUpFacts } from '../markdown/compiled.ts';
import { compiledFile, compiledFolder, readCompiled, readCompiledReply } from './compiled-files.ts';

/**
 * Compiled write-ups, one file each, named by the digest of all that they were made from: the text, the
 * path, the names of the services that the text speaks of, and the compiler itself. What is found under a
 * digest is therefore never out of date, and can be thrown away at any time. The facts of all stand in one file beside
 * them, since every build asks for these, and for few of the texts.
 */
export interface CompiledCache {
  /** The digest under which the compiled write-up lies, having compiled it where it did not yet. */
  compile(text: string, path: string, options: CompileOptions): Stored;
  /** Whether `compile` has seen it before, and finds it if nobody has taken it away. */
  has(text: string, path: string, options: CompileOptions): boolean;
  /** Takes over what another thread has compiled into the same folder. */
  adopt(stored: readonly Stored[]): void;
  /** The same of a reply. */
  compileReply(text: string, path: string): { digest: string; reply: CompiledReply };
  read(digest: string): CompiledWriteUp;
  /** Keeps the facts of what was compiled or found, for the next time. */
  save(): void;
}

export interface Stored {
  digest: string;
  writeUp: WriteUpFacts;
}

/** The facts of a compiled write-up, and the size of its file in bytes, by which a broken one is told. */
interface Known {
  writeUp: WriteUpFacts;
  size: number;
}

/** Opens the cache of one compiler version in the given folder. */
export function openCompiledCache(folder: string, compilerDigest: string): CompiledCache {
  const home = compiledFolder(folder);
  mkdirSync(home, { recursive: true });
  const factsFile = join(folder, 'facts.json');
  const kept = readFacts(factsFile);
  const used = new Map<string, Known>();
  let isNew = false;
  const read = (digest: string) => readCompiled(folder, digest);
  const sizeOf = (digest: string) =>
    statSync(compiledFile(folder, digest), { throwIfNoEntry: false })?.size;
  /** What can't be read, for whatever reason, is compiled again. */
  const keep = <Kept>(
    digest: string,
    readKept: (digest: string) => Kept,
    compileAgain: () => Kept,
  ): Kept => {
    if (existsSync(compiledFile(folder, digest))) {
      try {
        const found = readKept(digest);
        if (found) return found;
      } catch {}
    }
    const compiled = compileAgain();
    writeWhole(compiledFile(folder, digest), JSON.stringify(compiled));
    return compiled;
  };
  const find = (digest: string): WriteUpFacts | undefined => {
    const known = used.get(digest) ?? kept.get(digest);
    if (!known || sizeOf(digest) !== known.size) return undefined;
    used.set(digest, known);
    return known.writeUp;
  };
  const note = ({ digest, writeUp }: Stored) => {
    used.set(digest, { writeUp, size: sizeOf(digest) ?? 0 });
    isNew = true;
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
    read,
    compile(text, path, options) {
      const digest = digestOfText(text, path, options);
      const known = find(digest);
      if (known) return { digest, writeUp: known };
      const stored = {
        digest,
        writeUp: factsOf(keep(digest, read, () => compile(text, path, options))),
      };
      note(stored);
      return stored;
    },
    has(text, path, options) {
      const digest = digestOfText(text, path, options);
      return used.has(digest) || kept.has(digest);
    },
    adopt(stored) {
      for (const one of stored) note(one);
    },
    compileReply(text, path) {
      const digest = digestOf([compilerDigest, 'reply', path, text]);
      const readKept = () => readCompiledReply(folder, digest);
      return { digest, reply: keep(digest, readKept, () => compileReply(text, path)) };
    },
    save() {
      if (isNew) writeWhole(factsFile, JSON.stringify([...used]));
    },
  };
}

function readFacts(file: string): Map<string, Known> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return new Map();
  }
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

/**
 * Writes a file under another name first, so that a build that is stopped leaves none half-written. The
 * folder is made again where `npm run clean` has taken it away meanwhile.
 */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.part`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || existsSync(dirname(file)))
      throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
  }
}
