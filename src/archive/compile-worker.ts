import { jobOfProcess, workOn } from '../build/in-processes.ts';
import type { CompileOptions } from '../markdown/compile.ts';
import { type DigestedFile, keepCompiled } from './compiled-cache.ts';

/** What a process needs to compile into the cache. */
export interface CompileJob {
  /** The folder of all that can be made again. */
  cache: string;
  options: CompileOptions;
}

const { cache, options } = jobOfProcess<CompileJob>();

// What a process of `compile-ahead.ts` does.
workOn((files: readonly DigestedFile[]) => {
  keepCompiled(files, options, cache);
  return [];
});
