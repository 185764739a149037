import { describe, expect, test } from 'vitest';
import { pageDates } from '../../src/metadata/page-dates.ts';
import { sitemapFiles } from '../../src/metadata/sitemap.ts';
import { archiveOf } from '../archive/list-incident.ts';

describe('the sitemap', () => {
  test('names each page, and the day of its change where that is known', () => {
    const [file, ...rest] = sitemapFiles([
      { address: 'https://a.example/', modified: '2026-01-02' },
      { address: 'https://a.example/?a=1&b=2' },
    ]);
    expect(rest).toEqual([]);
    expect(file?.path).toBe('/sitemap.xml');
    expect(file?.text).toContain(
      '<url><loc>https://a.example/</loc><lastmod>2026-01-02</lastmod></url>',
    );
    expect(file?.text).toContain('<url><loc>https://a.example/?a=1&amp;b=2</loc></url>');
  });

  test('becomes several, and a list of them, where one may not hold all', () => {
    const pages = Array.from({ length: 5 }, (_, index) => ({
      address: `https://a.example/${index}/`,
    }));
    const [list, ...parts] = sitemapFiles(pages, 2);
    expect(list?.path).toBe('/sitemap.xml');
    expect(list?.text).toContain('<sitemapindex');
    const listed = [...(list?.text ?? '').matchAll(/<loc>https:\/\/standstill\.example([^<]+)</g)];
    expect(listed.map(([, path]) => path)).toEqual(parts.map(({ path }) => path));
    const held = parts.map(({ text }) => [...text.matchAll(/<loc>/g)].length);
    expect(held).toEqual([2, 2, 1]);
  });
});

describe('the day on which a page changed', () => {
  const archive = archiveOf([
    { service: ['chirp'], year: 2020, category: 'dns', published: '2026-01-01' },
    { service: ['perch'], year: 2021, category: 'power', published: '2026-03-03' },
    { service: ['perch'], year: 2021 },
  ]);
  const dateOf = pageDates(archive);

  test.each([
    ['/incidents/0/', '2026-01-01'],
    ['/incidents/2/', undefined],
    ['/services/chirp/', '2026-01-01'],
    ['/services/perch/', '2026-03-03'],
    ['/services/perch/2/', '2026-03-03'],
    ['/causes/dns/', '2026-01-01'],
    ['/causes/unknown/', undefined],
    ['/years/2020/', '2026-01-01'],
    ['/years/2021/2/', '2026-03-03'],
    ['/services/', '2026-03-03'],
    ['/incidents/7/', '2026-03-03'],
    ['/', '2026-03-03'],
    ['/about/', undefined],
  ])('%s: %s', (path, day) => {
    expect(dateOf(path)).toBe(day);
  });
});
