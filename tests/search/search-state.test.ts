import { expect, test } from 'vitest';
import {
  chosenFilters,
  phraseOf,
  readState,
  termOf,
  writeState,
} from '../../src/search/search-state.ts';

test.each([
  '',
  '?q=routing+table',
  '?q=%22safety+catch%22&service=whatsapp&cause=dns&year=2021&sort=length',
  '?service=whatsapp&sort=date',
])('the address %s is read and written the same', (query) => {
  expect(writeState(readState(query))).toBe(query);
});

test('what is usual, empty or unknown does not stand in the address', () => {
  expect(writeState(readState('?q=+&service=&sort=relevance&page=3'))).toBe('');
  expect(readState('?sort=colour').sort).toBe('relevance');
});

test('filters are those that are set, one left out where its own choices are counted', () => {
  const state = readState('?service=whatsapp&year=2021');
  expect(chosenFilters(state)).toEqual({ service: 'whatsapp', year: '2021' });
  expect(chosenFilters(state, 'year')).toEqual({ service: 'whatsapp' });
});

test('typographic quotation marks ask for a phrase too; white space asks for nothing', () => {
  expect(termOf(readState('?q=%E2%80%9Csafety+catch%E2%80%9D'))).toBe('"safety catch"');
  expect(termOf(readState('?q=++'))).toBeNull();
});

test('several words may be a phrase; one word, and a phrase already, may not', () => {
  expect(phraseOf('safety catch')).toBe('"safety catch"');
  expect(phraseOf('safety')).toBeUndefined();
  expect(phraseOf('"safety catch" edge')).toBeUndefined();
});
