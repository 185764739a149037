import { jobOfProcess, workOn } from './in-processes.ts';
import { pageWriter } from './render-job.ts';

// What a process of `render-pages.ts` does.
workOn(pageWriter(jobOfProcess()));
