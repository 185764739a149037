import type { Readable, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';

/** What to wait for on the screen, and the keys to press then. */
export type Step = readonly [shown: RegExp, keys: string];

export const ENTER = '\r';
export const CLEAR_LINE = '\u0015';
export const CTRL_C = '\u0003';
export const CTRL_D = '\u0004';

/**
 * Types the keys of each step as soon as what it waits for is shown.
 *
 * @returns all that was shown so far
 */
export function typist(screen: Readable, keyboard: Writable, steps: readonly Step[]): () => string {
  let shown = '';
  let read = 0;
  let step = 0;
  screen.on('data', (chunk: Buffer | string) => {
    shown += stripVTControlCharacters(String(chunk));
    const [awaited, keys] = steps[step] ?? [];
    if (awaited === undefined || keys === undefined || !awaited.test(shown.slice(read))) return;
    read = shown.length;
    step += 1;
    setImmediate(() => keyboard.write(keys));
  });
  return () => shown;
}
