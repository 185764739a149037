import { workerData } from 'node:worker_threads';
import type { CompileOptions } from '../markdown/compile.ts';
import { digestOfCompiler, openCompiledCache, type Stored } from './compiled-cache.ts';

/** The text of a write-up, and its path as problems should name it. */
export interface TextFile {
  text: string;
  path: string;
}

/** What a thread needs to compile into the cache. */
export interface CompileJob {
  root: string;
  /** The folder of all that can be made again. */
  cache: string;
  options: CompileOptions;
}

const { root, cache, options }: CompileJob = workerData;
const compiled = openCompiledCache(cache, digestOfCompiler(root));

/** What a thread of the pool does, `compile-ahead.ts`. */
export default function compileTexts(files: readonly TextFile[]): Stored[] {
  return files.map(({ text, path }) => compiled.compile(text, path, options));
}
