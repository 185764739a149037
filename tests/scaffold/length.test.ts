import { expect, test } from 'vitest';
import { readLength } from '../../src/scaffold/length.ts';

test.each([
  ['7.1', 7.1],
  ['7', 7],
  ['.5', 0.5],
  ['7.125', 7.125],
  ['7.1 hours', 7.1],
  ['7 h 6 min', 7.1],
  ['7h06m', 7.1],
  ['7 hrs, 6 mins', 7.1],
  ['7 hours and 6 minutes', 7.1],
  ['45 minutes', 0.75],
  ['20 min', 0.33],
  ['90m', 1.5],
  ['2 days', 48],
  ['1.5 days', 36],
  ['1 day, 2 hours, and 30 minutes', 26.5],
  ['2 weeks', 336],
  ['0.1 minutes', 0.01],
])('%s is %d hours', (answer, hours) => {
  expect(readLength(answer)).toEqual({ value: { hours, approximate: false } });
});

test.each([
  'about 6 hours',
  'About 6',
  '~6',
  '~ 6 h',
  '≈6 h',
  'ca. 6 h',
  'roughly 6 hours',
  'nearly 6 hours',
  'at least 6 hours',
  'more than 6 hours',
  '6 hours or so',
  '6 hours, approximately',
])('%s is an estimate', (answer) => {
  expect(readLength(answer)).toEqual({ value: { hours: 6, approximate: true } });
});

test.each(['unknown', 'Unknown', 'not known', '?'])('%s is a length nobody has said', (answer) => {
  expect(readLength(answer)).toEqual({ value: { hours: null, approximate: false } });
});

test.each([
  ['', 'Nothing was given; expected a number of hours such as 7.1'],
  ['0', '“0” is no length; expected one above 0.'],
  ['0 minutes', 'expected one above 0'],
  ['-5', '“-5” is not understood; expected a number of hours such as 7.1'],
  ['7,1', 'is not understood'],
  ['7:06', 'is not understood'],
  ['7 h 6', 'is not understood'],
  ['6-7 hours', 'is not understood'],
  ['3 months', 'is not understood'],
  ['1e3', 'is not understood'],
  ['Infinity', 'is not understood'],
  ['about', 'is not understood'],
  ['9'.repeat(400), 'is not understood'],
])('%s is refused', (answer, problem) => {
  expect(readLength(answer).problem).toContain(problem);
});
