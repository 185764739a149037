import { jobOfProcess, workOn } from '../build/in-processes.ts';
import type { CompileOptions } from '../markdown/compile.ts';
import { digestOfCompiler, keepCompiled } from './compiled-cache.ts';
import type { ContentFile } from './read-content.ts';

/** What a process needs to compile into the cache. */
export interface CompileJob {
  root: string;
  /** The folder of all that can be made again. */
  cache: string;
  /** The names of services by their ids. */
  serviceNames: [id: string, name: string][];
  checkOnly: boolean;
}

const { root, cache, serviceNames, checkOnly } = jobOfProcess<CompileJob>();
const options: CompileOptions = { serviceNames: new Map(serviceNames), checkOnly };
const into = { folder: cache, compilerDigest: digestOfCompiler(root) };

// What a process of `compile-ahead.ts` does.
workOn((files: readonly ContentFile[]) => {
  keepCompiled(files, options, into);
  return [];
});
