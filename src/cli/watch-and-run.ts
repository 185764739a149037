import { watch } from 'node:fs';
import { displayPath } from '../paths.ts';

/** How long the folder has to be quiet before it is checked again, in milliseconds. */
const QUIET = 100;

/** Runs at once and after each change, until the process is told to end. Its failures are told and survived. */
export function watchAndRun(folder: string, run: () => Promise<number>): Promise<never> {
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const again = () => {
    running = running.then(async () => {
      try {
        await run();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
      console.log(`\nWatching ${displayPath(folder)}. Press Ctrl+C to stop.`);
    });
  };
  again();
  watch(folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(again, QUIET);
  });
  return new Promise(() => {});
}
