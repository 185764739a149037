import { fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { FRUGAL } from './frugal.ts';
import { packedOrSelf } from './packed-code.ts';

type Answer<Made> = { made: Made } | { failed: string };

/** A process that loads what it is for while this one finds out what its job is. */
export interface BegunProcess<Job, Made> {
  /**
   * Has it do its one job.
   *
   * @throws what went wrong there
   */
  do(job: Job): Promise<Made>;
  /** Resolves once it has been sent its job, for which this process must not be busy: so much goes piece by piece. */
  sent: Promise<void>;
  /** Ends it, where there is nothing to do after all. */
  stop(): void;
}

/**
 * Begins a process of its own for one job. Nobody waits for it before it has one.
 *
 * @param worker the module that says what it does, by {@link answerJob}
 */
export function beginProcess<Job extends Serializable, Made>(worker: URL): BegunProcess<Job, Made> {
  const child = fork(fileURLToPath(packedOrSelf(worker)), {
    execArgv: [...process.execArgv, ...FRUGAL],
    serialization: 'advanced',
  });
  const answered = new Promise<Answer<Made>>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Answer<Made>));
    child.on('error', reject);
    // That it has ended is heard before what it said last, where this process was busy meanwhile.
    const ended = [once(child, 'exit'), once(child, 'disconnect')] as const;
    Promise.all(ended).then(([[code, signal]]) => {
      reject(new Error(`A process of the build ended too soon (${signal ?? code}): ${worker}`));
    }, reject);
  });
  // Who has a job for it is told.
  answered.catch(() => undefined);
  child.unref();
  child.channel?.unref();
  const { promise: sent, resolve: isSent } = Promise.withResolvers<void>();
  return {
    sent,
    async do(job) {
      child.ref();
      child.channel?.ref();
      child.send(job, () => isSent());
      const answer = await answered;
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.made;
    },
    stop: () => void child.kill(),
  };
}

/** Has a process of its own do one job; throws as {@link BegunProcess.do} does. */
export function inAProcess<Job extends Serializable, Made>(worker: URL, job: Job): Promise<Made> {
  return beginProcess<Job, Made>(worker).do(job);
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
