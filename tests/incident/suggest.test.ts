import { expect, test } from 'vitest';
import { nearest, suggest } from '../../src/incident/suggest.ts';

const KNOWN = ['title', 'month', 'year', 'hours', 'summary', 'sources'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['TITLE', 'title'],
  ['mnoth', 'month'],
  ['yaer', 'year'],
  ['hour', 'hours'],
  ['source', 'sources'],
  ['summery', 'summary'],
  ['sumary', 'summary'],
])('%s was meant for %s', (word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
  expect(suggest(word, KNOWN)).toBe(`Did you mean \`${meant}\`?`);
});

test.each([['severity'], ['x'], ['tags'], ['']])(
  '“%s” is near nothing, so all is listed',
  (word) => {
    expect(nearest(word, KNOWN)).toBeUndefined();
    expect(suggest(word, KNOWN)).toBe('Known are: title, month, year, hours, summary, sources.');
  },
);

test('where nothing is known, nothing is listed', () => {
  expect(suggest('title', [])).toBe('None is known yet.');
});

test.each([['by'], ['x'], ['no']])('“%s” is too short to be meant for another word', (word) => {
  expect(nearest(word, ['id', 'at', 'url', 'title'])).toBeUndefined();
});
