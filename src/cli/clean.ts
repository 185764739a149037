import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { resolvePaths } from '../paths.ts';
import { siblingOf } from './replace-folder.ts';
import { takeTurn } from './take-turn.ts';

/** `npm run clean`: removes the output and everything that was kept to make it faster. */
const paths = resolvePaths();
const { root, out, cache } = paths;
const turn = await takeTurn(paths, () =>
  console.log('A build is under way here; what it makes is removed once it has ended.'),
);
// Some systems remove nothing that is open.
turn.end();
const folders = [out, siblingOf(out, 'next'), siblingOf(out, 'last'), cache, join(root, '.astro')];
await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
