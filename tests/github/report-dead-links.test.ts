import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../.github/scripts/report-dead-links');

/** Runs the script where GitHub's `gh` is one that writes down what it is told, with or without an open issue. */
function run(report: string, openIssue: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-links-'));
  const calls = join(folder, 'calls');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(calls, '');
  writeFileSync(join(folder, 'report.md'), report);
  writeFileSync(
    join(folder, 'bin/gh'),
    `#!/bin/sh\necho "$1 $2 $3" >> "${calls}"\nif [ "$2" = list ]; then echo "${openIssue}"; fi\n`,
    { mode: 0o755 },
  );
  const { status, stderr } = spawnSync('bash', [script, join(folder, 'report.md')], {
    env: { PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH}`, LABEL: 'dead-links' },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(calls, 'utf8').trim().split('\n').slice(1);
}

test('opens an issue where links are dead', () => {
  expect(run('A link is dead.', '')).toEqual(['label create dead-links', 'issue create --title']);
});

test('brings the open issue up to date', () => {
  expect(run('A link is dead.', '12')).toEqual(['issue edit 12']);
});

test('closes the issue once every link works, and does nothing where there is none', () => {
  expect(run('', '12')).toEqual(['issue close 12']);
  expect(run('', '')).toEqual([]);
});
