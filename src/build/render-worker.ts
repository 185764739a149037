import { workerData } from 'node:worker_threads';
import { pageWriter } from './render-job.ts';

/** What a thread of the pool does, `render-pages.ts`. */
export default pageWriter(workerData);
