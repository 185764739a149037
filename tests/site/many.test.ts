import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changeWriteUp } from '../../bench/change-write-up.ts';
import { generateContent } from '../../bench/generate.ts';
import { forkProject } from './fork-project.ts';
import { runScript } from './run-script.ts';
import { readTree, tellDifferences } from './site-tree.ts';

/** So many that processes compile, render and prepare the folder of the next site. */
const MANY = 520;

const fork = forkProject();
afterAll(() => rmSync(fork, { recursive: true, force: true }));

const dist = join(fork, 'dist');
const incidents = join(fork, 'content/incidents');
const build = () => runScript(fork, 'build', { env: { NO_CARDS: '1', NO_SEARCH: '1' } });
const site = () => readTree(dist) ?? new Map();

function change(index: number): void {
  const file = join(incidents, readdirSync(incidents).sort()[index] ?? '');
  writeFileSync(file, changeWriteUp(readFileSync(file, 'utf8')));
}

async function clean() {
  for (const name of ['.standstill', '.astro', 'dist']) {
    rmSync(join(fork, name), { recursive: true, force: true });
  }
  await build();
  return site();
}

test('a site of many write-ups is after each change what a clean build makes of it', async () => {
  generateContent(join(fork, 'content'), MANY);
  expect(await build(), 'the templates are bundled at the first go').not.toContain('ERROR');

  change(100);
  expect(await build()).toContain('the others kept');
  const afterOne = site();

  change(200);
  rmSync(join(incidents, readdirSync(incidents).sort()[300] ?? ''));
  writeFileSync(join(dist, 'index.html'), 'scribbled');
  rmSync(join(dist, 'services'), { recursive: true });
  expect(await build()).toContain('the others kept');
  const afterTwo = site();

  expect(tellDifferences(afterTwo, await clean())).toBe('');
  expect(afterOne.size).toBeGreaterThan(afterTwo.size);
});
