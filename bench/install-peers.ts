import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './builders.ts';
import { measure } from './measure.ts';

/** Installs what the peers need into `bench/node_modules`, where it is not yet, or older than its lockfile. */
export async function installPeers(): Promise<void> {
  const written = (file: string) =>
    statSync(join(PROJECT, 'bench', file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (written('node_modules/.package-lock.json') > written('package-lock.json')) return;
  await measure({ command: 'npm', args: ['ci', '--prefix', 'bench'], cwd: PROJECT });
}
