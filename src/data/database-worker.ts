import { jobOfProcess, workOn } from '../build/in-processes.ts';
import { type DatabaseJob, databaseHere } from './database.ts';

const job = jobOfProcess<DatabaseJob>();

// What the process of `database.ts` does.
workOn((digests: readonly string[]) => [databaseHere(digests, job)]);
