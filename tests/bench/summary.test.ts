import { expect, test } from 'vitest';
import { median, summarise } from '../../bench/summary.ts';

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('a summary has the least and the most besides', () => {
  expect(summarise([2.5, 1, 7])).toEqual({ median: 2.5, least: 1, most: 7 });
});

test('nothing has no summary', () => {
  expect(() => summarise([])).toThrow('no measurements');
});
