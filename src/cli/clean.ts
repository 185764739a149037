import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { resolvePaths } from '../paths.ts';
import { siblingOf } from './replace-folder.ts';

/** `npm run clean`: removes the output and everything that was kept to make it faster. */
const { root, out, cache } = resolvePaths();
const folders = [out, siblingOf(out, 'next'), siblingOf(out, 'last'), cache, join(root, '.astro')];
await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
