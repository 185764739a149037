import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { jobOfProcess, workOn } from './in-processes.ts';
import { digestInPlace } from './quick-digests.ts';
import { pageWriter } from './render-job.ts';

digestInPlace();

// What a process of `render-pages.ts` does.
workOn(pageWriter(deserialize(readFileSync(jobOfProcess<string>()))));
