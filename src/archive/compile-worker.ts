import { workerData } from 'node:worker_threads';
import type { CompileOptions } from '../markdown/compile.ts';
import { digestOfCompiler, openCompiledCache, type Stored } from './compiled-cache.ts';
import type { Purpose } from './compiled-store.ts';

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
  purpose: Purpose;
  options: CompileOptions;
}

const { root, cache, purpose, options }: CompileJob = workerData;
const compiled = openCompiledCache(cache, digestOfCompiler(root), purpose);

/** What a thread of the pool does, `compile-ahead.ts`. */
export default function compileTexts(files: readonly TextFile[]): Stored[] {
  const stored = files.map(({ text, path }) => compiled.compile(text, path, options));
  compiled.save();
  return stored;
}
