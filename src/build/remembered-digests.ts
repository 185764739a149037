import { readFileSync } from 'node:fs';
import { digestOfBytes } from './digest.ts';
import { stateOf } from './file-state.ts';
import { writeWhole } from './write-whole.ts';

/** The digests of files, of which those are read that have changed since they were last asked for. */
export interface RememberedDigests {
  /** Throws where the file cannot be read. */
  of(file: string): string;
  /** Keeps the digests of all that was asked for. */
  save(): void;
}

type Noted = [state: string, digest: string];

/** @param home the file in which they are kept; one that cannot be read holds none */
export function rememberedDigests(home: string): RememberedDigests {
  const noted = readNoted(home);
  const asked = new Map<string, Noted>();
  return {
    of(file) {
      const state = stateOf(file);
      const known = asked.get(file) ?? noted.get(file);
      if (known && known[0] === state?.text) {
        asked.set(file, known);
        return known[1];
      }
      const digest = digestOfBytes(readFileSync(file));
      if (state?.isSettled) asked.set(file, [state.text, digest]);
      else asked.delete(file);
      return digest;
    },
    save() {
      const isNoted = [...asked].every(([file, known]) => noted.get(file) === known);
      if (isNoted && asked.size === noted.size) return;
      writeWhole(home, JSON.stringify([...asked]));
    },
  };
}

function readNoted(home: string): Map<string, Noted> {
  try {
    return new Map(JSON.parse(readFileSync(home, 'utf8')));
  } catch {
    return new Map();
  }
}
