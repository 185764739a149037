import { jobOfProcess, workOn } from './in-processes.ts';
import { digestInPlace } from './quick-digests.ts';
import { pageWriter } from './render-job.ts';

digestInPlace();

// What a process of `render-pages.ts` does.
workOn(pageWriter(jobOfProcess()));
