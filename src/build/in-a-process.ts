import { fork, type Serializable } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { FRUGAL } from './frugal.ts';

type Answer<Made> = { made: Made } | { failed: string };

/**
 * Has a process of its own do one job. It begins while this one is busy, which need not hear of it before it is done.
 *
 * @param worker the module that says what it does, by {@link answerJob}
 * @throws what went wrong there
 */
export async function inAProcess<Job extends Serializable, Made>(
  worker: URL,
  job: Job,
): Promise<Made> {
  const child = fork(fileURLToPath(worker), {
    execArgv: [...process.execArgv, FRUGAL],
    serialization: 'advanced',
  });
  child.send(job);
  const answer = await new Promise<Answer<Made>>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Answer<Made>));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`A process of the build ended too soon (${signal ?? code}): ${worker}`));
    });
  });
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.made;
}

/** Says what this process does; called once, by the module that is its `worker`. */
export function answerJob<Job, Made>(work: (job: Job) => Made | Promise<Made>): void {
  const answer = async (job: Job): Promise<Answer<Made>> => {
    try {
      return { made: await work(job) };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  };
  // A build that is killed must not go on here.
  process.once('disconnect', () => process.exit(1));
  process.once('message', async (job) => {
    process.send?.(await answer(job as Job), () => process.exit());
  });
}
