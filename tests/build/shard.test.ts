import { expect, test } from 'vitest';
import {
  isDealtTo,
  missingShards,
  parseShard,
  type Shard,
  sliceOf,
} from '../../src/build/shard.ts';

const shardsOf = (of: number): Shard[] =>
  Array.from({ length: of }, (_, at) => ({ index: at + 1, of }));
const numbers = (length: number) => Array.from({ length }, (_, at) => at);

test('a shard is read as it is typed', () => {
  expect(parseShard('2/3')).toEqual({ index: 2, of: 3 });
  expect(parseShard('1/1')).toEqual({ index: 1, of: 1 });
});

test.each(['0/4', '5/4', '1/0', 'x', '', '1', '1/2/3', '-1/2', '1.5/2', '1 / 2', '1/10000'])(
  '%j is no shard',
  (text) => {
    expect(() => parseShard(text)).toThrow(`--shard ${text} names no shard: it takes`);
  },
);

test.each([
  [7, 3],
  [3, 7],
  [0, 2],
  [10_001, 16],
  [5, 1],
])('%i things in %i slices: each is in one, in order, and all slices are as long', (count, of) => {
  const slices = shardsOf(of).map((shard) => sliceOf(numbers(count), shard));
  expect(slices.flat()).toEqual(numbers(count));
  const lengths = slices.map(({ length }) => length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
});

test('each name is dealt to one shard, and no shard gets nearly all of them', () => {
  const names = numbers(300).map((number) => `/services/${number}/`);
  const dealt = names.map((name) => shardsOf(3).filter((shard) => isDealtTo(name, shard)));
  expect(dealt.every(({ length }) => length === 1)).toBe(true);
  for (const { index } of shardsOf(3)) {
    const own = dealt.filter(([shard]) => shard?.index === index);
    expect(own.length).toBeGreaterThan(70);
  }
});

test('the shards that are missing are known by those that are there', () => {
  expect(missingShards([{ index: 2, of: 3 }])).toEqual([
    { index: 1, of: 3 },
    { index: 3, of: 3 },
  ]);
  expect(missingShards(shardsOf(4))).toEqual([]);
});
