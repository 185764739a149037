import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Build, buildSite } from './build-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const CONFIG = 'src/site.config.ts';

/** Builds a site as a fork that speaks Turkish would: from a copy of the project whose configuration says so. */
export function buildInTurkish(content: string): Build {
  const fork = mkdtempSync(join(tmpdir(), 'standstill-fork-'));
  for (const name of ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(fork, name));
  }
  for (const name of ['src', 'public']) {
    cpSync(join(ROOT, name), join(fork, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(fork, 'node_modules'));
  const config = readFileSync(join(ROOT, CONFIG), 'utf8');
  const turkish = config.replace("locale: 'en'", "locale: 'tr'");
  if (turkish === config) throw new Error(`${CONFIG} names no language to replace.`);
  writeFileSync(join(fork, CONFIG), turkish);
  const out = join(fork, 'site');
  mkdirSync(out);
  return buildSite(content, out, fork);
}
