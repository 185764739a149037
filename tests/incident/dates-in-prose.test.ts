import { describe, expect, test } from 'vitest';
import { datesInProse, isOfOutage, type OwnTime } from '../../src/incident/dates-in-prose.ts';

function read(text: string): [words: string, year: unknown, month: unknown, day: unknown][] {
  return datesInProse(text).map(({ year, month, day, start, end }) => [
    text.slice(start, end),
    year,
    month,
    day,
  ]);
}

describe('a date', () => {
  test.each<[string, number | undefined, number | undefined, number | undefined]>([
    ['4 October 2021', 2021, 10, 4],
    ['4th of October 2021', 2021, 10, 4],
    ['4 October, 2021', 2021, 10, 4],
    ['October 4, 2021', 2021, 10, 4],
    ['October 4th, 2021', 2021, 10, 4],
    ['Oct. 4, 2021', 2021, 10, 4],
    ['4 Sept 2021', 2021, 9, 4],
    ['2021-10-04', 2021, 10, 4],
    ['October 2021', 2021, 10, undefined],
    ['October, 2021', 2021, 10, undefined],
    ['October of 2021', 2021, 10, undefined],
    ['4 October', undefined, 10, 4],
    ['October 4', undefined, 10, 4],
    ['May 2021', 2021, 5, undefined],
    ['2021', 2021, undefined, undefined],
  ])('“%s”', (words, year, month, day) => {
    expect(read(`It was on ${words}, they say.`)).toEqual([[words, year, month, day]]);
  });

  test('a month alone, where a word before it says so', () => {
    expect(read('In March it failed.')).toEqual([['March', undefined, 3, undefined]]);
    expect(read('March on, and they may.')).toEqual([]);
  });
});

test.each([
  'It may 2 times.',
  'It cost $2021.',
  'At 20:21 it was over.',
  'It drew 2,021 reports.',
  'It is version 1.2021.',
  'A 2021-strong crowd',
  'They decided on October’s end.',
])('no date: “%s”', (text) => {
  expect(read(text)).toEqual([]);
});

describe('whether a date is one of the outage', () => {
  const month: OwnTime = { month: 10, year: 2021 };
  const hour: OwnTime = { ...month, hours: 7.1, started: '2021-10-31T20:00Z' };
  const long: OwnTime = { ...month, hours: 336, started: '2021-10-25' };

  test.each<[string, OwnTime, boolean]>([
    ['October 2021', month, true],
    ['in October', month, true],
    ['2021', month, true],
    ['31 October 2021', month, true],
    ['1 November 2021', month, true],
    ['2 November 2021', month, false],
    ['30 September', month, true],
    ['29 September', month, false],
    ['November 2021', month, false],
    ['October 2020', month, false],
    ['2022', month, false],
    ['October 2021', hour, true],
    ['November 2021', hour, true],
    ['1 November', hour, true],
    ['3 November', hour, false],
    ['29 October', hour, false],
    ['in November', long, true],
    ['8 November 2021', long, true],
    ['12 November 2021', long, false],
    ['October 1999', {}, true],
  ])('“%s”', (text, own, expected) => {
    const [date] = datesInProse(`It was ${text}.`);
    expect(date && isOfOutage(date, own)).toBe(expected);
  });
});

test('text without end takes no longer than its length', () => {
  expect(datesInProse('On 4 May 2021, '.repeat(10_000))).toHaveLength(10_000);
  expect(datesInProse(`May${' '.repeat(500_000)}x`)).toEqual([]);
  expect(datesInProse('May '.repeat(100_000))).toEqual([]);
});
