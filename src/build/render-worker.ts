import { workerData } from 'node:worker_threads';
import { digestInPlace } from './quick-digests.ts';
import { pageWriter } from './render-job.ts';

digestInPlace();

/** What a thread of the pool does, `render-pages.ts`. */
export default pageWriter(workerData);
