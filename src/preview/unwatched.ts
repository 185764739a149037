import { join, sep } from 'node:path';
import type { Paths } from '../paths.ts';

/**
 * Whether a file is one that builds and benchmarks make. Of a large record these are many times the content; to walk and
 * watch them all would keep the first page waiting, and no page rests on them.
 */
export function isUnwatched(path: string, { root, cache, out, content }: Paths): boolean {
  const isIn = (folder: string) => path === folder || path.startsWith(`${folder}${sep}`);
  if (isIn(content)) return false;
  return [cache, out, join(root, 'bench/.work')].some(isIn);
}
