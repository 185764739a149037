import { expect, test } from 'vitest';
import { movedPages } from '../../src/hosting/moved.ts';

test('the aliases of what is published are moved pages, in order', () => {
  const writeUps = [
    { id: '2021-10-ş', facts: { aliases: ['/z', '/b/'] } },
    { id: 'b', facts: { aliases: ['/a'] } },
    { id: 'draft', facts: { aliases: ['/d'], draft: true } },
    { id: 'later', facts: { aliases: ['/l'], published: '2021-10-05' } },
    { id: 'broken' },
    { id: 'none', facts: {} },
  ];
  expect(movedPages(writeUps, '2021-10-04')).toEqual([
    { from: '/a/', to: '/incidents/b/' },
    { from: '/b/', to: '/incidents/2021-10-%C5%9F/' },
    { from: '/z/', to: '/incidents/2021-10-%C5%9F/' },
  ]);
});
