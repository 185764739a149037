import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Build, buildSite } from './build-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = 'src/site.config.ts';

/**
 * Builds a site as a fork would: from a copy of the project whose configuration says something else.
 *
 * @param changes what stands in `src/site.config.ts`, and what stands there instead
 */
export function buildFork(content: string, changes: Record<string, string>): Build {
  const fork = mkdtempSync(join(tmpdir(), 'standstill-fork-'));
  for (const name of ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(fork, name));
  }
  for (const name of ['src', 'public']) {
    cpSync(join(ROOT, name), join(fork, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(fork, 'node_modules'));
  let config = readFileSync(join(ROOT, CONFIG), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    if (!config.includes(from)) throw new Error(`${CONFIG} has no ${from} to replace.`);
    config = config.replace(from, to);
  }
  writeFileSync(join(fork, CONFIG), config);
  const out = join(fork, 'site');
  mkdirSync(out);
  return buildSite(content, out, fork);
}
