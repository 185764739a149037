import { statSync } from 'node:fs';

/** In which state a file lies on the disk. */
export interface FileState {
  /** Another one for each state: the file's number, size and times. Nobody can set the time of its last change. */
  text: string;
  /**
   * Whether its last change was long enough ago for the next to show. Another one within the same tick of the disk's
   * clock, which is two seconds for the coarsest, would not.
   */
  isSettled: boolean;
}

const SETTLED_MS = 3000;

/** The state of a file; `undefined` where there is none. */
export function stateOf(file: string): FileState | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  const { ino, size, mtimeMs, ctimeMs } = found;
  return {
    text: `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    isSettled: Date.now() - Math.max(mtimeMs, ctimeMs) > SETTLED_MS,
  };
}
