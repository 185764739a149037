import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';

/** What processes do together. */
interface Work<Item> {
  /** The module that says what a process does, by {@link workOn}. */
  worker: URL;
  /** What each process is to know as it begins; it finds it by `jobOfProcess`. */
  job: unknown;
  items: readonly Item[];
  /** How many items a process takes at a time. */
  handful: number;
  /** When each process may begin: at once, or once something else has ended that keeps a processor busy. */
  hands: readonly (Promise<unknown> | undefined)[];
}

/**
 * Has V8 clear up before the heap of a process is twice what lives in it: several of them need their memory at once, and
 * most of what a page or a text leaves behind is gone at once.
 */
const FRUGAL = '--heap-growing-percent=30';

/**
 * Has processes go through items, and gathers what they make of them, a list for each handful. Unlike threads, they give
 * their memory back as they end.
 *
 * @throws the first error of any process
 */
export async function inProcesses<Item, Made>(work: Work<Item>): Promise<Made[]> {
  const { worker, job, items, handful, hands } = work;
  const pool = workerpool.pool(fileURLToPath(worker), {
    workerType: 'process',
    maxWorkers: hands.length,
    forkArgs: [JSON.stringify(job)],
    forkOpts: {
      execArgv: [...process.execArgv, FRUGAL],
      serialization: 'advanced',
    },
  });
  const made: Made[][] = [];
  let next = 0;
  const goOn = async (after: Promise<unknown> | undefined) => {
    await after;
    while (next < items.length) {
      const some = items.slice(next, next + handful);
      next += handful;
      made.push(await pool.exec('work', [some]));
    }
  };
  try {
    await Promise.all(hands.map(goOn));
    return made.flat();
  } finally {
    await pool.terminate(true);
  }
}

/** Says what this process does with each handful; called once, by the module that is its `worker`. */
export function workOn<Item, Made>(work: (items: readonly Item[]) => Made[] | Promise<Made[]>) {
  workerpool.worker({ work });
}

/** The job that this process was begun for. */
export function jobOfProcess<Job>(): Job {
  return JSON.parse(process.argv[2] ?? '');
}
