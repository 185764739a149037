import { digestOfBytes } from '../build/digest.ts';
import { memoiseWeakly } from '../memoise.ts';

/** The digest of what was read of a file, made once however often it is asked for. */
export const digestOfFile = memoiseWeakly((bytes: Uint8Array): string => digestOfBytes(bytes));
