import { relative, resolve } from 'node:path';

/** The folders that a command works on. All are absolute. */
export interface Paths {
  root: string;
  /** What editors write; `CONTENT_DIR`, or `content`. */
  content: string;
  /** The finished site; `OUT_DIR`, or `dist`. */
  out: string;
  /** Everything that can be made again. */
  cache: string;
}

/** Reads the folders from the environment; commands run in the project's root. */
export function resolvePaths(env: NodeJS.ProcessEnv = process.env, root = process.cwd()): Paths {
  return {
    root,
    content: resolve(root, env.CONTENT_DIR || 'content'),
    out: resolve(root, env.OUT_DIR || 'dist'),
    cache: resolve(root, '.standstill'),
  };
}

/** A path as a person at the project's root would type it; absolute where it lies elsewhere. */
export function displayPath(path: string, root = process.cwd()): string {
  const short = relative(root, path);
  return short.startsWith('..') ? path : short.replaceAll('\\', '/');
}
