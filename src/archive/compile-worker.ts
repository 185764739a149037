import { jobOfProcess, workOn } from '../build/in-processes.ts';
import type { CompileOptions } from '../markdown/compile.ts';
import { digestOfCompiler, keepCompiled } from './compiled-cache.ts';
import type { ContentFile } from './read-content.ts';

/** What a process needs to compile into the cache. */
export interface CompileJob {
  root: string;
  /** The folder of all that can be made again. */
  cache: string;
  options: CompileOptions;
}

const { root, cache, options } = jobOfProcess<CompileJob>();
const into = { folder: cache, compilerDigest: digestOfCompiler(root) };

// What a process of `compile-ahead.ts` does.
workOn((files: readonly ContentFile[]) => {
  keepCompiled(files, options, into);
  return [];
});
