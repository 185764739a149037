import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { measure } from '../../bench/measure.ts';
import { canReadProcesses } from '../../bench/process-tree.ts';

const node = (script: string) =>
  measure({ command: process.execPath, args: ['-e', script], cwd: tmpdir() });

const HOLD = 'const held = Buffer.alloc(150 * 2 ** 20, 1); setTimeout(() => held.at(0), 400);';
const HOLD_TWICE = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(HOLD)}]); ${HOLD}`;

test('time is told in seconds', async () => {
  const { seconds } = await node('setTimeout(() => {}, 300)');
  expect(seconds).toBeGreaterThan(0.3);
  expect(seconds).toBeLessThan(30);
});

test.runIf(canReadProcesses())('the memory of what a command starts is counted', async () => {
  const { mebibytes } = await node(HOLD_TWICE);
  expect(mebibytes).toBeGreaterThan(300);
  expect(mebibytes).toBeLessThan(600);
});

test('a command that fails is told with what it said', async () => {
  await expect(node('console.error("no room"); process.exit(3)')).rejects.toThrow(
    /ended with 3:\nno room/,
  );
  await expect(measure({ command: 'no-such-command', args: [], cwd: '.' })).rejects.toThrow();
});
