import { describe, expect, test } from 'vitest';
import { readWhen } from '../../src/scaffold/when.ts';

const TODAY = '2026-11-24';

describe('a month alone', () => {
  test.each([
    'October 2021',
    'october, 2021',
    'Oct 2021',
    'Oct. 2021',
    '2021 October',
    '2021-10',
    '2021/10',
    '10/2021',
    '  October\u00a02021 ',
  ])('%s', (answer) => {
    expect(readWhen(answer, TODAY)).toEqual({ value: { year: 2021, month: 10 } });
  });

  test('September has a four-letter form', () => {
    expect(readWhen('Sept. 2021', TODAY).value).toEqual({ year: 2021, month: 9 });
  });
});

describe('a day', () => {
  test.each([
    '2021-10-04',
    '2021-10-4',
    '2021/10/04',
    '4 October 2021',
    '4th of October 2021',
    '04 Oct 2021',
    'October 4, 2021',
    'Oct 4th 2021',
    '2021 October 4',
  ])('%s', (answer) => {
    expect(readWhen(answer, TODAY).value).toEqual({ year: 2021, month: 10, started: '2021-10-04' });
  });
});

describe('a time', () => {
  test.each([
    '2021-10-04T15:39Z',
    '2021-10-04 15:39Z',
    '2021-10-04 15:39 UTC',
    '2021-10-04T17:39+02:00',
    '4 October 2021, 15:39 UTC',
    '4 October 2021 at 15:39 GMT',
    'October 4, 2021 17:39 +0200',
  ])('%s', (answer) => {
    expect(readWhen(answer, TODAY).value).toEqual({
      year: 2021,
      month: 10,
      started: '2021-10-04T15:39Z',
    });
  });

  test('the month is the one in UTC', () => {
    expect(readWhen('2021-11-01T00:30+02:00', TODAY).value).toEqual({
      year: 2021,
      month: 10,
      started: '2021-10-31T22:30Z',
    });
  });
});

describe('is refused and told what was expected', () => {
  test.each([
    ['', 'Nothing was given; expected October 2021'],
    ['04/10/2021', '“04/10/2021” is not understood; expected October 2021'],
    ['31 February 2021', 'is not understood'],
    ['Octember 2021', 'is not understood'],
    ['2021-13', 'is not understood'],
    ['last week', 'is not understood'],
    ['October 0021', 'is not understood'],
    ['October 2021 15:39Z', 'is not understood'],
    ['2021-10-04T25:00Z', 'is not understood'],
    ['2021', '“2021” names no month'],
    ['2021-10-04T15:39', 'names a time without a zone; expected one such as 15:39Z'],
    ['4 October 2021 15:39', 'names a time without a zone'],
    ['December 2026', 'lies in the future; today is 2026-11-24 (UTC)'],
    ['2026-11-25', 'lies in the future'],
  ])('%s', (answer, problem) => {
    expect(readWhen(answer, TODAY).problem).toContain(problem);
  });
});

test('what may still have happened today is taken', () => {
  expect(readWhen('November 2026', TODAY).value).toEqual({ year: 2026, month: 11 });
  expect(readWhen('2026-11-24T23:59Z', TODAY).value?.started).toBe('2026-11-24T23:59Z');
});
