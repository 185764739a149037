import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfBytes } from '../build/digest.ts';
import { writeWhole } from '../build/write-whole.ts';
import { once } from '../memoise.ts';
import { displayPath } from '../paths.ts';
import { type FileNote, noteOfFile } from './file-note.ts';
import type { ContentFile, SeenFiles } from './read-content.ts';

/** Files that an earlier build has read. */
export interface RememberedFiles extends SeenFiles {
  /** Notes what was read for the next build. */
  save(): void;
}

type Entry = [state: string, digest: string, ids: string];

/** What is noted in the folder of all that can be made again. */
interface Noted {
  /** The digest of the code that noted it. */
  code: string;
  files: [file: string, entry: Entry][];
}

/**
 * Opens what earlier builds have noted of the files they read. Of one that is in the same state, nothing but that is
 * read: as with Git, a file counts as unchanged as long as its number, its size and its times are the same.
 *
 * @param cache the folder of all that can be made again
 * @param code the digest of the code, without which a note is not understood
 */
export function rememberedFiles(cache: string, code: string): RememberedFiles {
  const home = join(cache, 'read.json');
  const before = readNoted(home, code);
  const found: Noted['files'] = [];
  const fresh: { read: ContentFile; state: string }[] = [];
  const forget = () => rmSync(home, { force: true });
  return {
    find(file, state) {
      const entry = before.get(file);
      if (entry?.[0] !== state.text) return undefined;
      found.push([file, entry]);
      const [, digest, ids] = entry;
      return unreadFile(file, { digest, ids }, forget);
    },
    keep(read, { text, isSettled }) {
      if (read.failure === undefined && isSettled) fresh.push({ read, state: text });
    },
    save() {
      if (fresh.length === 0 && found.length === before.size) return;
      const added = fresh.map(({ read, state }): Noted['files'][number] => {
        const { digest, ids } = noteOfFile(read);
        return [read.file, [state, digest, ids]];
      });
      const noted: Noted = { code, files: [...found, ...added] };
      writeWhole(home, JSON.stringify(noted));
    },
  };
}

/**
 * A file whose bytes are read once somebody asks for them, who is told where they are others by then.
 *
 * @param forget throws the notes away: where they are wrong, the next build must not meet them again
 */
function unreadFile(file: string, noted: FileNote, forget: () => void): ContentFile {
  const path = displayPath(file);
  const bytes = once(() => {
    const read = readFileSync(file);
    if (digestOfBytes(read) === noted.digest) return read;
    forget();
    throw new Error(`${path} was changed while the site was being built. Build it again.`);
  });
  return {
    path,
    file,
    noted,
    get bytes() {
      return bytes();
    },
  };
}

function readNoted(home: string, code: string): Map<string, Entry> {
  try {
    const noted: Noted = JSON.parse(readFileSync(home, 'utf8'));
    return new Map(noted.code === code ? noted.files : []);
  } catch {
    return new Map();
  }
}
