import { statSync } from 'node:fs';

/** In which state a file lies on the disk. */
export interface FileState {
  /** Another one for each state: the file's number, size and times. Nobody can set the time of its last change. */
  text: string;
  /** How long nothing about it had changed when it was looked at, in milliseconds. */
  age: number;
}

/** The state of a file; `undefined` where there is none. */
export function stateOf(file: string): FileState | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  const { ino, size, mtimeMs, ctimeMs } = found;
  return {
    text: `${ino} ${size} ${mtimeMs} ${ctimeMs}`,
    age: Date.now() - Math.max(mtimeMs, ctimeMs),
  };
}
