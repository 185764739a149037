import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siblingOf } from '../../src/cli/replace-folder.ts';
import { forkProject, replaceIn } from './fork-project.ts';
import { killBuilds } from './kill-builds.ts';
import { runScript, startScript } from './run-script.ts';
import { readTree, tellDifferences } from './site-tree.ts';
import { BEFORE_PUBLICATION, writeSmallRecord } from './small-record.ts';

test('a build that is killed leaves a whole site, and the next one makes what a clean one makes', async () => {
  const kills = await killBuilds(5, 3);
  expect(kills.length).toBe(5);
  expect(kills.filter(({ ended }) => !ended).length).toBeGreaterThanOrEqual(3);
});

test('a build that was killed between the two renames is put right by the next, even by one that fails or has bad content', async () => {
  const fork = forkProject();
  writeSmallRecord(join(fork, 'content'));
  const site = join(fork, 'dist');
  const setting = { day: BEFORE_PUBLICATION, env: { NO_CARDS: '1', NO_SEARCH: '1' } };
  await runScript(fork, 'build', setting);
  const whole = readTree(site) ?? new Map();
  const cutShort = () => {
    cpSync(join(site, 'incidents'), siblingOf(site, 'next'), { recursive: true });
    renameSync(site, siblingOf(site, 'last'));
  };
  const expectWhole = () => {
    expect(tellDifferences(readTree(site) ?? new Map(), whole)).toBe('');
    expect(readTree(siblingOf(site, 'last'))).toBeUndefined();
  };

  cutShort();
  const template = join(fork, 'src/components/Cause.astro');
  replaceIn(template, '---\n', "---\nthrow new Error('A template is broken.');\n");
  expect((await startScript(fork, 'build', setting).ended).output).toContain(
    'A template is broken.',
  );
  expectWhole();

  cutShort();
  replaceIn(template, "throw new Error('A template is broken.');\n", '');
  await runScript(fork, 'build', setting);
  expectWhole();
  expect(readTree(siblingOf(site, 'next'))).toBeUndefined();

  cutShort();
  writeFileSync(join(fork, 'content/incidents/2020-01-bad.md'), 'No facts.\n');
  expect((await startScript(fork, 'build', setting).ended).output).toContain(
    'Nothing was built; dist is as it was.',
  );
  expectWhole();
  rmSync(fork, { recursive: true });
});
