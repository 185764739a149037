import { describe, expect, test } from 'vitest';
import { lengthsInProse } from '../../src/incident/lengths-in-prose.ts';

/** The words of each length, and from how many hours to how many it may be, rounding apart. */
function read(text: string): [words: string, shortest: number, longest: number][] {
  return lengthsInProse(text).map(({ shortest, longest, start, end }) => [
    text.slice(start, end),
    round(shortest),
    round(longest),
  ]);
}

function round(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}

describe('a length of time', () => {
  test.each<[string, number]>([
    ['7 hours', 7],
    ['7.1 hours', 7.1],
    ['7,1 hours', 7.1],
    ['1,200 hours', 1200],
    ['7 hrs', 7],
    ['7h', 7],
    ['7 h', 7],
    ['seven hours', 7],
    ['Seven Hours', 7],
    ['an hour', 1],
    ['one hour', 1],
    ['fifteen hours', 15],
    ['twenty-four hours', 24],
    ['twenty four hours', 24],
    ['seven-hour', 7],
    ['seven hour', 7],
    ['7 hours 6 minutes', 7.1],
    ['7 hours and 6 minutes', 7.1],
    ['7 hours, 6 minutes', 7.1],
    ['7h 6m', 7.1],
    ['7 h 6 min', 7.1],
    ['seven hours and six minutes', 7.1],
    ['an hour and 48 minutes', 1.8],
    ['two days, three hours and 30 minutes', 51.5],
    ['a day and six hours', 30],
    ['6½ hours', 6.5],
    ['six and a half hours', 6.5],
    ['six-and-a-half-hour', 6.5],
    ['an hour and a half', 1.5],
    ['an hour and a quarter', 1.25],
    ['half an hour', 0.5],
    ['a half hour', 0.5],
    ['half a day', 12],
    ['a quarter of an hour', 0.25],
    ['three quarters of an hour', 0.75],
    ['a dozen hours', 12],
    ['a couple of hours', 2],
    ['45 minutes', 0.75],
    ['45-minute', 0.75],
    ['45 mins', 0.75],
    ['90min', 1.5],
    ['36 seconds', 0.01],
    ['a day', 24],
    ['14 days', 336],
    ['two weeks', 336],
  ])('“%s”', (words, hours) => {
    expect(read(`It was ${words}.`)).toEqual([[words, round(hours), round(hours)]]);
  });

  test.each<[string, number, number]>([
    ['five to six hours', 5, 6],
    ['5–6 hours', 5, 6],
    ['5-6 hours', 5, 6],
    ['10 and 24 hours', 10, 24],
    ['five or six hours', 5, 6],
    ['6 to 6.5 hours', 6, 6.5],
    ['9+ hours', 9, Number.POSITIVE_INFINITY],
    ['nine-plus hours', 9, Number.POSITIVE_INFINITY],
    ['several hours', 2, 24],
    ['a few minutes', 0.033, 1],
    ['several days', 48, 336],
  ])('from one to another: “%s”', (words, shortest, longest) => {
    expect(read(`It was ${words}.`)).toEqual([[words, shortest, longest]]);
  });
});

describe('no length', () => {
  test.each([
    'It failed a second time.',
    'It began at 15:39 hours.',
    'It went on 24/7 days.',
    'It was one of those days.',
    'It was hours before anybody knew.',
    'It lasted the whole day.',
    'It had 10 to 5 hours.',
    'It was 7 houses.',
    'It was x7 hours.',
    'It was on the 4th day.',
  ])('“%s”', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('each of several', () => {
  expect(read('It took two hours and five minutes, then nine hours, then a day.')).toEqual([
    ['two hours and five minutes', 2.083, 2.083],
    ['nine hours', 9, 9],
    ['a day', 24, 24],
  ]);
});

test('the last unit that is told says how exact it is', () => {
  const rounding = (text: string) => lengthsInProse(text).map((length) => round(length.rounding));
  expect(rounding('7 hours')).toEqual([0.5]);
  expect(rounding('7.1 hours')).toEqual([0.1]);
  expect(rounding('7 hours 6 minutes')).toEqual([round(0.5 / 60)]);
  expect(rounding('two days')).toEqual([12]);
  expect(rounding('half a day')).toEqual([6]);
});

test('text without end takes no longer than its length', () => {
  expect(lengthsInProse('9 hours, '.repeat(20_000))).toHaveLength(20_000);
  expect(lengthsInProse(`9${' '.repeat(500_000)}x hours`)).toEqual([]);
  expect(lengthsInProse(`${'a '.repeat(200_000)}hour`)).toHaveLength(1);
  expect(lengthsInProse(`${'9'.repeat(500_000)} hours`)).toHaveLength(0);
});
