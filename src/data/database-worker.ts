import { parentPort, workerData } from 'node:worker_threads';
import { databaseHere } from './database.ts';

// What the thread of `database.ts` does.
parentPort?.postMessage(await databaseHere(workerData));
