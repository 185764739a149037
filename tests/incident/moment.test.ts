import { describe, expect, test } from 'vitest';
import {
  hasTime,
  isAfterDay,
  momentRange,
  parseMoment,
  precisionOf,
  yearAndMonth,
} from '../../src/incident/moment.ts';

describe('parseMoment', () => {
  test.each([
    [2021, '2021'],
    ['2021', '2021'],
    ['2021-10', '2021-10'],
    ['2021-10-04', '2021-10-04'],
    [' 2021-10-04 ', '2021-10-04'],
    ['2020-02-29', '2020-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2021-12-31', '2021-12-31'],
  ])('keeps the precision of %j', (written, moment) => {
    expect(parseMoment(written)).toBe(moment);
  });

  test.each([
    ['2021-10-04T15:39Z', '2021-10-04T15:39Z'],
    ['2021-10-04t15:39z', '2021-10-04T15:39Z'],
    ['2021-10-04 15:39Z', '2021-10-04T15:39Z'],
    ['2021-10-04T15:39:20Z', '2021-10-04T15:39:20Z'],
    ['2021-10-04T15:39:00Z', '2021-10-04T15:39:00Z'],
    ['2021-10-04T15:39:20.75Z', '2021-10-04T15:39:20Z'],
    ['2021-10-04T15:39+00:00', '2021-10-04T15:39Z'],
    ['2021-10-04T17:39+02:00', '2021-10-04T15:39Z'],
    ['2021-10-04T08:39-0700', '2021-10-04T15:39Z'],
    ['2021-10-04T21:09+05:30', '2021-10-04T15:39Z'],
    ['2021-10-04T23:30-05:00', '2021-10-05T04:30Z'],
    ['2021-11-01T00:30+01:00', '2021-10-31T23:30Z'],
    ['2021-01-01T00:30+01:00', '2020-12-31T23:30Z'],
    ['2021-12-31T23:30-01:00', '2022-01-01T00:30Z'],
    ['2020-03-01T00:30+14:00', '2020-02-29T10:30Z'],
  ])('turns %s into UTC', (written, moment) => {
    expect(parseMoment(written)).toBe(moment);
  });

  test.each([
    ['a month 13', '2021-13'],
    ['a month 0', '2021-00'],
    ['a day 0', '2021-10-00'],
    ['30 February', '2021-02-30'],
    ['29 February of a common year', '2021-02-29'],
    ['29 February of a common century', '1900-02-29'],
    ['31 September', '2021-09-31'],
    ['an impossible day with a time', '2021-09-31T10:00Z'],
    ['an hour 24', '2021-10-04T24:00Z'],
    ['a minute 60', '2021-10-04T15:60Z'],
    ['a second 60', '2021-10-04T15:39:60Z'],
    ['a zone that is nowhere', '2021-10-04T15:39+15:00'],
    ['a zone with 60 minutes', '2021-10-04T15:39+01:60'],
    ['a time without a zone', '2021-10-04T15:39'],
    ['a zone by its letters', '2021-10-04T15:39 PST'],
    ['an hour without minutes', '2021-10-04T15Z'],
    ['one digit where two are due', '2021-10-4'],
    ['a date the American way', '10/04/2021'],
    ['a date in words', '4 October 2021'],
    ['a year of two digits', '21'],
    ['words after a date', '2021-10-04 or so'],
    ['an empty text', ''],
    ['part of a year', 2021.5],
    ['a truth value', true],
    ['nothing', null],
    ['a list', ['2021-10-04']],
  ])('refuses %s: %j', (_, written) => {
    expect(parseMoment(written)).toBeUndefined();
  });
});

test.each([
  ['2021', 'year', false],
  ['2021-10', 'month', false],
  ['2021-10-04', 'day', false],
  ['2021-10-04T15:39Z', 'minute', true],
  ['2021-10-04T15:39:20Z', 'second', true],
])('%s is exact to the %s', (moment, precision, time) => {
  expect(precisionOf(moment)).toBe(precision);
  expect(hasTime(moment)).toBe(time);
});

test.each([
  ['2021', 2021, undefined],
  ['2021-10', 2021, 10],
  ['2021-01-04', 2021, 1],
  ['2021-12-31T23:59Z', 2021, 12],
])('%s lies in the year and month %s, %s', (moment, year, month) => {
  expect(yearAndMonth(moment)).toEqual({ year, month });
});

describe('momentRange', () => {
  test.each([
    ['2021', '2021-01-01T00:00:00.000Z', '2021-12-31T23:59:59.999Z'],
    ['2021-10', '2021-10-01T00:00:00.000Z', '2021-10-31T23:59:59.999Z'],
    ['2021-12', '2021-12-01T00:00:00.000Z', '2021-12-31T23:59:59.999Z'],
    ['2020-02', '2020-02-01T00:00:00.000Z', '2020-02-29T23:59:59.999Z'],
    ['2021-10-04', '2021-10-04T00:00:00.000Z', '2021-10-04T23:59:59.999Z'],
    ['2021-10-04T15:39Z', '2021-10-04T15:39:00.000Z', '2021-10-04T15:39:00.000Z'],
    ['2021-10-04T15:39:20Z', '2021-10-04T15:39:20.000Z', '2021-10-04T15:39:20.000Z'],
  ])('%s may be anything from %s to %s', (moment, first, last) => {
    const { earliest, latest } = momentRange(moment);
    expect(new Date(earliest).toISOString()).toBe(first);
    expect(new Date(latest).toISOString()).toBe(last);
  });
});

describe('isAfterDay', () => {
  test.each([
    ['2021-10-05', true],
    ['2021-10-05T00:00Z', true],
    ['2021-11', true],
    ['2022', true],
    ['2021-10-04', false],
    ['2021-10-04T23:59:59Z', false],
    ['2021-10-03', false],
    ['2021-10', false],
    ['2021', false],
    ['2020-12-31', false],
  ])('%s after 4 October 2021: %s', (moment, after) => {
    expect(isAfterDay(moment, '2021-10-04')).toBe(after);
  });
});
