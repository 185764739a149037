import { expect, test } from 'vitest';
import { parseMonth } from '../../src/incident/months.ts';

test.each([
  [1, 1],
  [12, 12],
  ['1', 1],
  ['08', 8],
  ['10', 10],
  ['October', 10],
  ['october', 10],
  ['OCTOBER', 10],
  ['Oct', 10],
  ['oct', 10],
  [' October ', 10],
  ['May', 5],
  ['jun', 6],
  ['JULY', 7],
])('reads the month %j as %i', (written, month) => {
  expect(parseMonth(written)).toBe(month);
});

test.each([
  [0],
  [13],
  [-1],
  [10.5],
  [Number.NaN],
  ['0'],
  ['13'],
  ['010'],
  ['10.0'],
  [''],
  [' '],
  ['Sept'],
  ['Octo'],
  ['Oct.'],
  ['Oktober'],
  ['Month'],
  [true],
  [null],
  [undefined],
  [['Oct']],
  [{}],
])('takes %j for no month', (written) => {
  expect(parseMonth(written)).toBeUndefined();
});

test('knows every month by its name and by three letters', () => {
  const names = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2021, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
  );
  const numbers = names.map((_, index) => index + 1);
  expect(names.map(parseMonth)).toEqual(numbers);
  expect(names.map((name) => parseMonth(name.slice(0, 3)))).toEqual(numbers);
});
