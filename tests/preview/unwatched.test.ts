import { expect, test } from 'vitest';
import { isUnwatched } from '../../src/preview/unwatched.ts';

const paths = { root: '/p', content: '/p/content', out: '/p/dist', cache: '/p/.standstill' };

test('what builds make is not watched, and what they are made from is', () => {
  const unwatched = (path: string) => isUnwatched(path, paths);
  expect(unwatched('/p/.standstill/site/ab/abc')).toBe(true);
  expect(unwatched('/p/dist')).toBe(true);
  expect(unwatched('/p/distance.md')).toBe(false);
  expect(unwatched('/p/src/pages/index.astro')).toBe(false);
  expect(unwatched('/p/content/incidents/a.md')).toBe(false);
});

test('content is watched wherever it lies', () => {
  const content = '/p/bench/.work/5000/content';
  expect(isUnwatched(`${content}/incidents/a.md`, { ...paths, content })).toBe(false);
  expect(isUnwatched('/p/bench/.work/5000/out/a.html', { ...paths, content })).toBe(true);
});
