import { describe, expect, test } from 'vitest';
import { allHeaderRules, matchesPath } from '../../src/hosting/header-rules.ts';
import { headersFile, redirectsFile } from '../../src/hosting/host-files.ts';
import { beyondLimits } from '../../src/hosting/host-limits.ts';

const POLICY = `default-src 'none'; script-src ${"'sha256-SHXg3YtOAVshUMT3f+eElYDgbV0kaujWj8DSaXSS4Vs=' ".repeat(12)}`;

/** Addresses of every kind that a site has. */
const ADDRESSES = [
  '/',
  '/404.html',
  '/_astro/Page.BAFt-7-f.css',
  '/_astro/x.md',
  '/about/',
  '/atom.xml',
  '/cards/2021-10-chirp.png',
  '/data/',
  '/data/incident.schema.json',
  '/data/incidents.csv',
  '/data/incidents.json',
  '/data/incidents.sqlite',
  '/favicon.svg',
  '/feed.json',
  '/incidents/2021-10-chirp.json',
  '/incidents/2021-10-chirp.md',
  '/incidents/2021-10-chirp/',
  '/incidents/rows.json',
  '/llms.txt',
  '/pagefind/filter/en_1.pf_filter',
  '/pagefind/fragment/en_1.pf_fragment',
  '/pagefind/index/en_1.pf_index',
  '/pagefind/pagefind-entry.json',
  '/pagefind/pagefind.en_1.pf_meta',
  '/pagefind/pagefind.js',
  '/robots.txt',
  '/rss.xml',
  '/services/chirp/rss.xml',
  '/site.webmanifest',
];

describe('_headers', () => {
  const rules = allHeaderRules(POLICY);

  test('says each header once for any address, since hosts join what several rules say', () => {
    for (const address of ADDRESSES) {
      const names = rules
        .filter(({ path }) => matchesPath(path, address))
        .flatMap(({ headers }) => Object.keys(headers));
      expect(new Set(names).size, address).toBe(names.length);
      expect(names, address).toContain('Content-Security-Policy');
    }
  });

  test('keeps for good what has a digest in its address alone, and opens data alone', () => {
    const having = (header: string) =>
      ADDRESSES.filter((address) =>
        rules.some(({ path, headers }) => header in headers && matchesPath(path, address)),
      );
    expect(having('Cache-Control')).toEqual([
      '/_astro/Page.BAFt-7-f.css',
      '/_astro/x.md',
      '/pagefind/filter/en_1.pf_filter',
      '/pagefind/fragment/en_1.pf_fragment',
      '/pagefind/index/en_1.pf_index',
      '/pagefind/pagefind.en_1.pf_meta',
    ]);
    expect(having('Access-Control-Allow-Origin')).toEqual([
      '/atom.xml',
      '/data/incident.schema.json',
      '/data/incidents.csv',
      '/data/incidents.json',
      '/data/incidents.sqlite',
      '/feed.json',
      '/incidents/2021-10-chirp.json',
      '/incidents/2021-10-chirp.md',
      '/incidents/rows.json',
      '/rss.xml',
      '/services/chirp/rss.xml',
    ]);
  });

  test('has a path, then its headers set in, and one wildcard in a path at most', () => {
    const lines = headersFile(POLICY).trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^\/\S*$|^ {2}[A-Z][A-Za-z-]+: \S/);
    const paths = lines.filter((line) => line.startsWith('/'));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[^*:]*\*?[^*:]*$/);
  });

  test('keeps within the limits of hosts', () => {
    expect(beyondLimits(headersFile(POLICY), redirectsFile([]))).toEqual([]);
  });
});

describe('_redirects', () => {
  test('leads each old address to its page, with and without the slash', () => {
    expect(redirectsFile([{ from: '/eski/çöküş/', to: '/incidents/a/' }])).toBe(
      `/eski/%C3%A7%C3%B6k%C3%BC%C5%9F/ /incidents/a/ 301
/eski/%C3%A7%C3%B6k%C3%BC%C5%9F /incidents/a/ 301
`,
    );
    expect(redirectsFile([])).toBe('');
  });
});

describe('more than a host reads', () => {
  const moved = (count: number, length = 1) =>
    Array.from({ length: count }, (_, index) => ({
      from: `/${index}${'x'.repeat(length)}/`,
      to: '/incidents/a/',
    }));

  test('is told: too many redirects', () => {
    expect(beyondLimits('', redirectsFile(moved(1000)))).toEqual([]);
    expect(beyondLimits('', redirectsFile(moved(1001)))).toEqual([
      expect.stringContaining('2002 lines'),
    ]);
  });

  test('is told: a redirect that is too long', () => {
    expect(beyondLimits('', redirectsFile(moved(2, 1000)))).toEqual([
      expect.stringContaining('4 lines of more than 1000'),
    ]);
  });

  test('is told: a header that is too long, and too many rules', () => {
    expect(beyondLimits(headersFile('x'.repeat(2000)), '')).toEqual([
      expect.stringContaining('_headers has a line of'),
    ]);
    expect(beyondLimits('/a\n  A: b\n'.repeat(101), '')).toEqual([
      expect.stringContaining('101 rules'),
    ]);
  });
});
