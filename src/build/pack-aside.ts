import type { Paths } from '../paths.ts';
import { inAProcess } from './in-a-process.ts';

/** Of so many write-ups, a first build may take longer so that all later ones are shorter. */
const MANY = 2000;

/**
 * Has a process of its own pack the code of builds, where there are so many write-ups that it is worth the while. Nobody
 * waits for it; the next build goes without where it fails.
 *
 * @param writeUps how many there are
 */
export function packAside(writeUps: number, { root, cache }: Paths): void {
  if (writeUps < MANY) return;
  inAProcess(new URL('./pack-worker.ts', import.meta.url), { root, cache }).catch(() => undefined);
}
