import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkProject, replaceIn } from './fork-project.ts';
import { type Running, runScript, startScript } from './run-script.ts';
import { readTree, tellDifferences } from './site-tree.ts';
import { BEFORE_PUBLICATION, writeSmallRecord } from './small-record.ts';

const SETTING = { day: BEFORE_PUBLICATION, env: { NO_CARDS: '1', NO_SEARCH: '1' } };
const WAITS = 'Another build is under way here';

let fork: string;
beforeAll(() => {
  fork = forkProject();
  writeSmallRecord(join(fork, 'content'));
});
afterAll(() => rmSync(fork, { recursive: true, force: true }));

/** Starts a build from nothing; gives it back once it keeps others waiting. */
async function beginBuild(): Promise<Running> {
  await runScript(fork, 'clean');
  const build = startScript(fork, 'build', SETTING);
  while (!existsSync(join(fork, '.standstill/bundles'))) await setTimeout(5);
  return build;
}

const site = () => readTree(join(fork, 'dist')) ?? new Map();

async function cleanBuild() {
  await runScript(fork, 'clean');
  await runScript(fork, 'build', SETTING);
  return site();
}

test('a build that begins while another goes on waits for it, and finds its work done', async () => {
  const first = await beginBuild();
  const others = await Promise.all([1, 2].map(() => startScript(fork, 'build', SETTING).ended));
  expect((await first.ended).status).toBe(0);
  for (const { status, output } of others) {
    expect(status, output).toBe(0);
    expect(output).toContain(WAITS);
    expect(output).toContain('Nothing has changed: the site in dist is as it was.');
  }
  const built = site();
  expect(tellDifferences(built, await cleanBuild())).toBe('');
});

test('what was changed while another build goes on is in the site', async () => {
  const first = await beginBuild();
  replaceIn(join(fork, 'content/services/whatsapp.yaml'), 'name: WhatsApp', 'name: Messenger W');
  const second = await startScript(fork, 'build', SETTING).ended;
  expect((await first.ended).status).toBe(0);
  expect(second.status, second.output).toBe(0);
  expect(second.output).toContain(WAITS);
  const built = site();
  expect(built.get('services/whatsapp/index.html')?.toString()).toContain('Messenger W');
  expect(tellDifferences(built, await cleanBuild())).toBe('');
});

test('what is removed while a build goes on is removed after it', async () => {
  const build = await beginBuild();
  const output = await runScript(fork, 'clean');
  expect(output).toContain('A build is under way here');
  const { status, output: said } = await build.ended;
  expect(status, said).toBe(0);
  for (const folder of ['dist', '.standstill']) expect(existsSync(join(fork, folder))).toBe(false);
});

test('nobody waits for a build that was killed', async () => {
  const first = await beginBuild();
  process.kill(-(first.process.pid ?? 0), 'SIGKILL');
  await first.ended;
  expect(await runScript(fork, 'build', SETTING)).not.toContain(WAITS);
});
