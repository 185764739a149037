import { join } from 'node:path';
import type { Paths } from '../paths.ts';
import { digestOf } from './digest.ts';

/** The folder of the bundle with a key. */
export function bundleFolder({ cache }: Pick<Paths, 'cache'>, key: string): string {
  return join(cache, 'bundles', key);
}

/**
 * The key of a bundle of templates alone, which rests on nothing else.
 *
 * @param code the digest of the code
 */
export function keyOfTemplates(code: string): string {
  return digestOf(code);
}
