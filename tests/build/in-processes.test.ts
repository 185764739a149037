import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { beginProcess, inAProcess } from '../../src/build/in-a-process.ts';
import { inProcesses } from '../../src/build/in-processes.ts';

interface Square {
  square: number;
  by: number;
}

const cache = mkdtempSync(join(tmpdir(), 'standstill-processes-'));
const square = {
  cache,
  worker: new URL('./workers/square.ts', import.meta.url),
  job: { add: 1 },
  handful: 3,
};
const upTo = (most: number) => Array.from({ length: most }, (_, index) => index);
const squares = (made: readonly Square[]) => made.map((one) => one.square).sort((a, b) => a - b);

describe('processes go through items together', () => {
  test('each item once, in none that is this one', async () => {
    const made = await inProcesses<number, Square>({
      ...square,
      items: upTo(10),
      hands: [undefined, undefined],
    });
    expect(squares(made)).toEqual(upTo(10).map((number) => number ** 2 + 1));
    expect(made.map(({ by }) => by)).not.toContain(process.pid);
  });

  test('with this one among them', async () => {
    const here = (numbers: readonly number[]) =>
      numbers.map((number) => ({ square: number ** 2 + 1, by: process.pid }));
    const made = await inProcesses<number, Square>({
      ...square,
      items: upTo(100),
      hands: [undefined],
      here,
    });
    expect(squares(made)).toEqual(upTo(100).map((number) => number ** 2 + 1));
    expect(made.map(({ by }) => by)).toContain(process.pid);
  });

  test('one of them only once something else has ended', async () => {
    const begun = Promise.withResolvers<void>();
    const waiting = inProcesses<number, Square>({
      ...square,
      items: upTo(3),
      hands: [begun.promise],
    });
    const first = await Promise.race([waiting.then(() => 'work'), Promise.resolve('nothing')]);
    expect(first).toBe('nothing');
    begun.resolve();
    expect(await waiting).toHaveLength(3);
  });

  test('whatever they have to know for it', async () => {
    // Linux takes 128 KiB for an argument.
    const job = {
      add: 2,
      names: new Map(upTo(20_000).map((index) => [index, `Service ${index}`])),
    };
    const made = await inProcesses<number, Square>({
      ...square,
      job,
      items: upTo(3),
      hands: [undefined],
    });
    expect(squares(made)).toEqual([2, 3, 6]);
    expect(readdirSync(cache), 'nothing is left of it').toEqual([]);
  });

  test('until one fails, which tells why', async () => {
    const failing = inProcesses({ ...square, items: upTo(20), hands: [undefined, undefined] });
    await expect(failing).rejects.toThrow('13 is not squared here.');
  });
});

describe('a process does one job', () => {
  const worker = new URL('./workers/answer.ts', import.meta.url);
  const ask = (word: string) => inAProcess<{ word: string }, { turned: string }>(worker, { word });

  test('and gives what it made', async () => {
    expect(await ask('down')).toMatchObject({ turned: 'nwod' });
  });

  test('or tells why it could not', async () => {
    await expect(ask('fail')).rejects.toThrow('This word is not turned.');
  });

  test('and is heard even where this process is busy until after it has ended', async () => {
    for (let round = 0; round < 10; round++) {
      const answer = ask('down');
      const until = Date.now() + 400;
      while (Date.now() < until);
      expect(await answer).toMatchObject({ turned: 'nwod' });
    }
  }, 60_000);

  test('begins before it has one, and may go without', async () => {
    const begun = beginProcess<{ word: string }, { turned: string }>(worker);
    expect(await begun.do({ word: 'up' })).toMatchObject({ turned: 'pu' });
    const idle = beginProcess<{ word: string }, { turned: string }>(worker);
    idle.stop();
    await expect(idle.do({ word: 'up' })).rejects.toThrow('ended too soon (SIGTERM)');
  });

  test('and begins with a long one once that is sent, however busy this process is then', async () => {
    const leaveFile = new URL('./workers/leave-file.ts', import.meta.url);
    const begun = beginProcess<{ file: string; text: string }, object>(leaveFile);
    const file = join(mkdtempSync(join(tmpdir(), 'standstill-long-job-')), 'length');
    const done = begun.do({ file, text: 'x'.repeat(2 ** 24) });
    await begun.sent;
    const until = Date.now() + 30_000;
    while (!existsSync(file) && Date.now() < until);
    expect(existsSync(file)).toBe(true);
    await done;
  }, 60_000);

  test('or is told to have ended', async () => {
    await expect(ask('leave')).rejects.toThrow('ended too soon (3)');
  });
});
