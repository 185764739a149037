import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import workerpool from 'workerpool';
import { FRUGAL } from './frugal.ts';
import { packedOrSelf } from './packed-code.ts';

/** What processes do together. */
interface Work<Item, Made> {
  /** The module that says what a process does, by {@link workOn}. */
  worker: URL;
  /** What each process is to know as it begins; it finds it by {@link jobOfProcess}. */
  job: unknown;
  /** The folder of all that can be made again, where the job lies meanwhile: it may be too much for arguments. */
  cache: string;
  items: readonly Item[];
  /** How many items a process takes at a time, until few are left. */
  handful: number;
  /** When each process may begin: at once, or once something else has ended that keeps a processor busy. */
  hands: readonly (Promise<unknown> | undefined)[];
  /** What this process does with the same items, where it is to take part. */
  here?: (items: readonly Item[]) => Made[] | Promise<Made[]>;
}

/** Schemas are loaded by all that compile, and by Astro. */
const WITHOUT_LOCALES = `--import=${new URL('./leave-out-locales.ts', import.meta.url)}`;

/** How many items this process takes at a time, since the others have to be heard between them; no handful has fewer. */
const FEW = 10;

/**
 * Has processes go through items, and gathers what they make of them, a list for each handful. Unlike threads, they give
 * their memory back as they end.
 *
 * @throws the first error of any process
 */
export async function inProcesses<Item, Made>(work: Work<Item, Made>): Promise<Made[]> {
  const { worker, job, cache, items, handful, hands, here } = work;
  const program = fileURLToPath(packedOrSelf(worker));
  const file = join(cache, `${basename(program)}.job`);
  writeFileSync(file, serialize(job));
  const pool = workerpool.pool(program, {
    workerType: 'process',
    maxWorkers: hands.length,
    forkArgs: [file],
    forkOpts: {
      execArgv: [...process.execArgv, ...FRUGAL, WITHOUT_LOCALES],
      serialization: 'advanced',
    },
  });
  const made: Made[][] = [];
  let next = 0;
  const take = (most: number) => {
    const some = items.slice(next, next + most);
    next += some.length;
    return some;
  };
  const all = hands.length + (here ? 1 : 0);
  // Towards the end they take less and less, so that all are done at about the same time.
  const fairShare = () => Math.max(FEW, Math.ceil((items.length - next) / (2 * all)));
  const goOn = async (after: Promise<unknown> | undefined) => {
    await after;
    while (next < items.length)
      made.push(await pool.exec('work', [take(Math.min(handful, fairShare()))]));
  };
  const goOnHere = async () => {
    while (here && next < items.length) {
      made.push(await here(take(FEW)));
      await setImmediate();
    }
  };
  try {
    await Promise.all([...hands.map(goOn), goOnHere()]);
    return made.flat();
  } finally {
    await pool.terminate(true);
    rmSync(file, { force: true });
  }
}

/** Says what this process does with each handful; called once, by the module that is its `worker`. */
export function workOn<Item, Made>(work: (items: readonly Item[]) => Made[] | Promise<Made[]>) {
  workerpool.worker({ work });
}

/** The job that this process was begun for. */
export function jobOfProcess<Job>(): Job {
  return deserialize(readFileSync(process.argv[2] ?? ''));
}
