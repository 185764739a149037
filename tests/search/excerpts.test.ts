import { expect, test } from 'vitest';
import { bestParts, piecesOf } from '../../src/search/excerpts.ts';

const part = (title: string, locations: number[]) => ({
  title,
  url: `/incidents/x/#${title}`,
  excerpt: '',
  weighted_locations: locations.map((location) => ({ location, balanced_score: 1 })),
});

test('the part that holds the words close together comes before one that holds more of them far apart', () => {
  const scattered = part('scattered', [10, 110, 210, 310, 410]);
  const phrase = part('phrase', [500, 501, 502]);
  const single = part('single', [600]);
  const titles = bestParts([scattered, single, phrase], 2).map(({ title }) => title);
  expect(titles[0]).toBe('phrase');
  expect(titles).toHaveLength(2);
});

test('parts that are equal stay in the order of the page', () => {
  const titles = bestParts([part('first', [1]), part('second', [90])], 3).map(({ title }) => title);
  expect(titles).toEqual(['first', 'second']);
});

test('an excerpt is plain text but for its marks', () => {
  expect(piecesOf('… the <mark>routing</mark> table &lt;img src=x&gt;')).toEqual([
    { text: '… the ', isMarked: false },
    { text: 'routing', isMarked: true },
    { text: ' table <img src=x>', isMarked: false },
  ]);
});
