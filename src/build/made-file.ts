import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DIGEST_LENGTH } from './digest.ts';

/** A file that was made in a folder of its own, for whoever takes it away from there. */
export interface MadeFile {
  file: string;
  /** The digest of its bytes. */
  digest: string;
}

/** How much of a file is read at a time, in bytes. */
const PIECE = 2 ** 16;

/** Notes what a file holds that is finished, which may be too large to be held whole. */
export function madeFile(file: string): MadeFile {
  const hash = createHash('sha256');
  const piece = new Uint8Array(PIECE);
  const opened = openSync(file, 'r');
  try {
    for (let read = readSync(opened, piece); read > 0; read = readSync(opened, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(opened);
  }
  return { file, digest: hash.digest('hex').slice(0, DIGEST_LENGTH) };
}

/** Moves a made file, also to another disk, and removes the folder it lay in. */
export function moveMadeFile({ file }: MadeFile, to: string): void {
  try {
    renameSync(file, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(file, to);
  }
  rmSync(dirname(file), { recursive: true });
}

/** The bytes of a made file, which is removed with the folder it lay in. */
export function takeMadeFile({ file }: MadeFile): Buffer {
  const bytes = readFileSync(file);
  rmSync(dirname(file), { recursive: true });
  return bytes;
}
