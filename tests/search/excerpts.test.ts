import { expect, test } from 'vitest';
import { bestParts, piecesOf } from '../../src/search/excerpts.ts';

const part = (title: string, locations: number[]) => ({
  title,
  url: `/incidents/x/#${title}`,
  excerpt: '',
  weighted_locations: locations.map((location) => ({ location, balanced_score: 1 })),
});

const named = (places: Record<number, string>) =>
  Array.from({ length: 700 }, (_, location) => places[location] ?? 'filler').join(' ');

test('the part that holds the words close together comes before one that holds more of them far apart', () => {
  const scattered = part('scattered', [10, 110, 210, 310, 410]);
  const phrase = part('phrase', [500, 501]);
  const single = part('single', [600]);
  const content = named({ 500: 'routing', 501: 'table' });
  const titles = bestParts([scattered, single, phrase], content, 2).map(({ title }) => title);
  expect(titles[0]).toBe('phrase');
  expect(titles).toHaveLength(2);
});

test('different words count for more than one word again and again', () => {
  const repeated = part('repeated', [10, 11, 12, 13, 14]);
  const phrase = part('phrase', [500, 501]);
  const content = named({
    10: 'of',
    11: 'of',
    12: 'of',
    13: 'Of.',
    14: 'of,',
    500: 'safety',
    501: 'catch.',
  });
  expect(bestParts([repeated, phrase], content, 1)).toEqual([phrase]);
});

test('parts that are equal stay in the order of the page', () => {
  const parts = [part('first', [1]), part('second', [90])];
  expect(bestParts(parts, named({}), 3)).toEqual(parts);
});

test('an excerpt is plain text but for its marks', () => {
  expect(piecesOf('… the <mark>routing</mark> table &lt;img src=x&gt;')).toEqual([
    { text: '… the ', isMarked: false },
    { text: 'routing', isMarked: true },
    { text: ' table <img src=x>', isMarked: false },
  ]);
});
