import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './builders.ts';

/** The version of the `hugo` on the path, if there is one. */
export function hugoVersion(): string | undefined {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? (/v\d[^\s-]*/.exec(stdout)?.[0].slice(1) ?? stdout.trim()) : undefined;
}

/** What the measurements were taken on and with, as lines of a list in Markdown. */
export function describeMachine(): string {
  const cores = cpus();
  return [
    `${cores[0]?.model.trim()}, ${cores.length} cores, ${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    `${systemName()} (${type()} ${release()} ${arch()})`,
    `Node ${process.version.slice(1)}`,
    `Astro ${versionOf('node_modules/astro')} (Standstill), ${versionOf('bench/node_modules/astro')} (stock)`,
    `Eleventy ${versionOf('bench/node_modules/@11ty/eleventy')}`,
    `Hugo ${hugoVersion() ?? 'not on the path'}`,
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

function systemName(): string {
  try {
    const names = readFileSync('/etc/os-release', 'utf8');
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(names)?.[1] ?? type();
  } catch {
    return type();
  }
}

function versionOf(folder: string): string {
  const text = readFileSync(join(PROJECT, folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
