import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { takeTurn } from '../../src/cli/take-turn.ts';

let cache: string;
beforeEach(() => {
  cache = join(mkdtempSync(join(tmpdir(), 'standstill-turn-')), '.standstill');
});

const nobody = () => expect.fail('There is nobody to wait for.');

test('the first waits for nobody, nor does the next once it has ended', async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    const { hasWaited, end } = await takeTurn({ cache }, nobody);
    expect(hasWaited).toBe(false);
    end();
  }
});

test('who comes meanwhile is told once, and begins when the first has ended', async () => {
  const first = await takeTurn({ cache }, nobody);
  let hasEnded = false;
  const wait = vi.fn(() => {
    setTimeout(() => {
      hasEnded = true;
      first.end();
    }, 350);
  });
  const { hasWaited, end } = await takeTurn({ cache }, wait);
  expect(hasEnded).toBe(true);
  expect(hasWaited).toBe(true);
  expect(wait).toHaveBeenCalledTimes(1);
  end();
});

test('a lock that was damaged keeps nobody waiting', async () => {
  (await takeTurn({ cache }, nobody)).end();
  writeFileSync(join(cache, 'turn.sqlite'), 'damaged');
  (await takeTurn({ cache }, nobody)).end();
});
