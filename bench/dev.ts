import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { cleanOurs, PROJECT } from './builders.ts';
import type { Corpus } from './corpus.ts';
import { ownEnvironment } from './measure.ts';

/** What the dev server takes, in seconds of wall time. */
export interface DevTimes {
  size: number;
  /** From the start of the command to its first page, with nothing kept. */
  cold: number;
  /** The same where an earlier start has compiled all. */
  kept: number;
  /** From the saving of a write-up to its page showing the change, for each of some edits. */
  edits: readonly number[];
}

const EDITS = 7;
/** How often the page is asked for until it shows a change. */
const ASKED_EVERY_MS = 10;
const PATIENCE_MS = 120_000;

/** Starts the dev server twice, the second time on what the first has kept, and edits a write-up. */
export async function measureDev(corpus: Corpus): Promise<DevTimes> {
  corpus.restore();
  cleanOurs(corpus);
  const first = await startServer(corpus);
  await first.stop();
  const second = await startServer(corpus);
  try {
    const edits: number[] = [];
    for (let edit = 0; edit < EDITS; edit += 1)
      edits.push(await measureEdit(corpus, second.origin, edit));
    return { size: corpus.size, cold: first.seconds, kept: second.seconds, edits };
  } finally {
    await second.stop();
    corpus.restore();
  }
}

async function measureEdit(corpus: Corpus, origin: string, edit: number): Promise<number> {
  const words = `It was mended for the ${edit + 1}. time.`;
  const page = `${origin}/incidents/${corpus.middleId}/`;
  // A file watcher gathers what changes at once: edits stand apart, as a person's do.
  await setTimeout(1000);
  const start = performance.now();
  corpus.change(words);
  while (!(await textAt(page)).includes(words)) {
    if (performance.now() - start > PATIENCE_MS) throw new Error(`${page} never showed an edit.`);
    await setTimeout(ASKED_EVERY_MS);
  }
  return (performance.now() - start) / 1000;
}

async function startServer(corpus: Corpus) {
  const start = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: PROJECT,
    env: { ...ownEnvironment(process.env), CONTENT_DIR: corpus.content },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, by which all that it starts is stopped.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const stop = async () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    let origin: string | undefined;
    while (origin === undefined) {
      if (child.exitCode !== null || performance.now() - start > PATIENCE_MS) {
        throw new Error(`The dev server did not start:\n${said}`);
      }
      await setTimeout(ASKED_EVERY_MS);
      origin = /http:\/\/localhost:\d+/.exec(said)?.[0];
    }
    await textAt(`${origin}/`);
    return { seconds: (performance.now() - start) / 1000, origin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}.`);
  return response.text();
}
