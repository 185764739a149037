import { existsSync } from 'node:fs';
import type { Paths } from '../paths.ts';
import { inAProcess } from './in-a-process.ts';
import { packedFolder } from './packed-code.ts';

/** Of so many write-ups, a first build may take longer so that all later ones are shorter. */
const MANY = 2000;

/**
 * Has a process of its own pack the code of builds, where there are so many write-ups that it is worth the while. Nobody
 * waits for it; the next build goes without where it fails.
 *
 * @param writeUps how many there are
 */
export function packAside(writeUps: number, { root, cache }: Paths): void {
  // This build may run by what is packed: with other images there is another bundle, and the code is the same.
  if (writeUps < MANY || existsSync(packedFolder({ root, cache }))) return;
  inAProcess(new URL('./pack-worker.ts', import.meta.url), { root, cache }).catch(() => undefined);
}
