import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { FIXTURE_CONTENT } from '../records.ts';
import { newFolder } from './build-in.ts';
import { buildSite } from './build-site.ts';
import { fixture, own } from './built-sites.ts';
import { filesIn, pagesIn } from './files-in.ts';

const SITE = 'https://standstill.example';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
};
const decoded = (html: string) =>
  html.replaceAll(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
const tagged = (html: string, pattern: RegExp) => decoded(pattern.exec(html)?.[1] ?? '');
const titleOf = (html: string) => tagged(html, /<title>([^<]*)<\/title>/);
const metaOf = (html: string, name: string) =>
  tagged(html, new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`));
const canonicalOf = (html: string) => tagged(html, /<link rel="canonical" href="([^"]*)"/);
const isListed = ({ html }: { html: string }) =>
  !html.includes('<meta name="robots" content="noindex"');

/** What a reader sees, without markup. */
const shown = (html: string) =>
  decoded(
    html
      .slice(html.indexOf('<main'))
      .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
      .replaceAll(/<[^>]+>/g, ''),
  ).replaceAll(/\s+/g, ' ');

interface Thing {
  '@type': string;
  name?: string;
  url?: string;
  headline?: string;
  description?: string;
  mainEntityOfPage?: string;
  image?: string;
  author?: Thing | Thing[];
  publisher?: Thing;
  datePublished?: string;
  dateModified?: string;
  temporalCoverage?: string;
  about?: Thing[];
  citation?: Thing[];
  mainEntity?: { name: string; acceptedAnswer: { text: string } }[];
  itemListElement?: { position: number; name: string; item?: string }[];
}

function thingsOf(html: string): Thing[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)];
  return blocks.flatMap(([, block = '']) => {
    const data = JSON.parse(block);
    expect(data['@context']).toBe('https://schema.org');
    return data['@graph'] ?? [data];
  });
}

describe.each([
  ['the project’s own record', own],
  ['the fixture record', fixture],
] as const)('%s', (_name, { out }) => {
  const pages = pagesIn(out);
  const listed = pages.filter(isListed);
  const articles = listed.filter(({ html }) => html.includes('<article class="article"'));
  const addresses = new Set(pages.map(({ address }) => SITE + address));
  const things = pages.flatMap(({ address, html }) =>
    thingsOf(html).map((thing) => ({ address, html, thing })),
  );
  const ofType = (type: string) => things.filter(({ thing }) => thing['@type'] === type);

  test('has titles and descriptions of their own, in the length that engines show', () => {
    for (const values of [
      listed.map(({ html }) => titleOf(html)),
      listed.map(({ html }) => metaOf(html, 'description')),
    ]) {
      expect(new Set(values).size).toBe(listed.length);
    }
    for (const { address, html } of listed) {
      expect(titleOf(html).length, address).toBeGreaterThan(0);
      expect(titleOf(html).length, address).toBeLessThanOrEqual(60);
      expect(metaOf(html, 'description').length, address).toBeGreaterThan(0);
      expect(metaOf(html, 'description').length, address).toBeLessThanOrEqual(155);
    }
  });

  test('has its own address on each page that may be listed, and on no other', () => {
    for (const { address, html } of listed) expect(canonicalOf(html)).toBe(SITE + address);
    const others = pages.filter((page) => !isListed(page));
    expect(others.map(({ address }) => address)).toContain('/404.html');
    for (const { address, html } of others) expect(canonicalOf(html), address).toBe('');
  });

  test('shows a card of the right size for each page that is shared', async () => {
    const cards = new Set<string>();
    for (const { address, html } of listed) {
      const card = metaOf(html, 'og:image');
      expect(card.startsWith(`${SITE}/`), address).toBe(true);
      expect(metaOf(html, 'og:image:alt'), address).not.toBe('');
      expect(metaOf(html, 'og:url'), address).toBe(canonicalOf(html));
      expect(metaOf(html, 'twitter:card'), address).toBe('summary_large_image');
      cards.add(new URL(card).pathname);
    }
    expect(cards.size).toBe(articles.length + 1);
    const drawn = filesIn(out).filter((name) => /^(?:card|cards\/.*)\.png$/.test(name));
    expect(drawn.map((name) => `/${name}`).sort()).toEqual([...cards].sort());
    for (const card of cards) {
      const { width, height, format } = await sharp(join(out, card)).metadata();
      expect({ width, height, format }, card).toEqual({ width: 1200, height: 630, format: 'png' });
    }
  });

  test('lists each page that may be listed once in its sitemap', () => {
    const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8');
    const found = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    expect([...found].sort()).toEqual(listed.map(({ address }) => SITE + address).sort());
  });

  test('says of each article when it last changed, as the article does', () => {
    const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8');
    const days = new Map(
      [...sitemap.matchAll(/<loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g)].map(
        ([, address = '', day]) => [address, day],
      ),
    );
    for (const { address, html } of articles) {
      const day = days.get(SITE + address);
      expect(day ?? '', address).toBe(metaOf(html, 'article:modified_time'));
      if (day !== undefined) expect(html, address).toContain(`datetime="${day}"`);
    }
    const known = articles.flatMap(({ address }) => days.get(SITE + address) ?? []);
    expect(days.get(`${SITE}/incidents/`)).toBe(known.sort().at(-1));
  });

  test('has an article of JSON-LD on each article, that says what the page says', () => {
    expect(ofType('Article')).toHaveLength(articles.length);
    for (const { address, html, thing } of ofType('Article')) {
      const page = shown(html);
      expect(page, address).toContain(thing.headline);
      expect(thing.mainEntityOfPage).toBe(SITE + address);
      expect(thing.image).toBe(metaOf(html, 'og:image'));
      expect(thing.description).toBe(metaOf(html, 'description'));
      for (const author of [thing.author ?? []].flat()) {
        expect(['Person', 'Organization']).toContain(author['@type']);
        expect(page, address).toContain(author.name);
      }
      expect(thing.publisher).toMatchObject({ '@type': 'Organization', name: 'Standstill' });
      for (const day of [thing.datePublished, thing.dateModified]) {
        if (day !== undefined) expect(html, address).toContain(`datetime="${day}"`);
      }
      // When it was down, as exactly as the panel of facts says it.
      for (const moment of String(thing.temporalCoverage).split('/')) {
        expect(html, address).toContain(`<time datetime="${moment}">`);
      }
      for (const { name } of thing.about ?? []) expect(page, address).toContain(name);
      const cited = thing.citation ?? [];
      expect(cited).toHaveLength([...html.matchAll(/<li id="source-/g)].length);
      for (const { name, url } of cited) {
        expect(page, address).toContain(name);
        if (url !== undefined) expect(decoded(html), address).toContain(`href="${url}"`);
      }
    }
  });

  test('answers on the page of each service the question that heads it', () => {
    const services = listed.filter(({ address }) => /^\/services\/[^/]+\/$/.test(address));
    expect(ofType('FAQPage').map(({ address }) => address)).toEqual(
      services.map(({ address }) => address),
    );
    for (const { address, html, thing } of ofType('FAQPage')) {
      const [question] = thing.mainEntity ?? [];
      expect(tagged(html, /<h1>([^<]*)<\/h1>/)).toBe(question?.name);
      const answer = (question?.acceptedAnswer.text ?? '').replaceAll(/\s/g, ' ');
      expect(answer, address).not.toBe('');
      const page = shown(html);
      for (const sentence of answer.split(/(?<=\.) (?=[A-Z0-9])/)) {
        expect(page, address).toContain(sentence);
      }
    }
  });

  test('names in its trails pages that exist, in words that stand on the page', () => {
    const withTrail = listed.filter(({ html }) => /class="(?:trail|eyebrow)"/.test(html));
    expect(new Set(ofType('BreadcrumbList').map(({ address }) => address))).toEqual(
      new Set(withTrail.map(({ address }) => address)),
    );
    for (const { address, html, thing } of ofType('BreadcrumbList')) {
      const steps = thing.itemListElement ?? [];
      expect(steps.length, address).toBeGreaterThanOrEqual(2);
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      for (const { name, item } of steps.slice(0, -1)) {
        expect(addresses, address).toContain(item);
        const link = `<a href="${new URL(item ?? '').pathname}">${name.replaceAll('&', '&amp;')}</a>`;
        expect(html.replaceAll(/\s+(?=[<>])|(?<=>)\s+/g, ''), address).toContain(link);
      }
      expect(tagged(html, /<h1>([^<]*)<\/h1>/), address).toBe(steps.at(-1)?.name);
    }
  });

  test('tells on its home page where it is searched', () => {
    const [site, ...others] = ofType('WebSite');
    expect(others).toEqual([]);
    expect(site?.address).toBe('/');
    expect(site?.thing).toMatchObject({
      name: 'Standstill',
      url: `${SITE}/`,
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: `${SITE}/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  test('has a robots.txt that names the sitemap, and shuts nobody out', () => {
    const lines = readFileSync(join(out, 'robots.txt'), 'utf8').split('\n');
    expect(lines).toContain('User-agent: *');
    expect(lines).toContain(`Sitemap: ${SITE}/sitemap.xml`);
    expect(lines.filter((line) => /^disallow: *\//i.test(line))).toEqual([]);
  });

  test('has a manifest whose icons are there, in the sizes it says', async () => {
    const manifest = JSON.parse(readFileSync(join(out, 'site.webmanifest'), 'utf8'));
    expect(manifest).toMatchObject({ name: 'Standstill', start_url: '/', lang: 'en' });
    expect(
      manifest.icons.map(({ sizes, purpose }: Record<string, string>) => [sizes, purpose]),
    ).toEqual([
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ]);
    const [home] = listed.filter(({ address }) => address === '/');
    const apple = tagged(home?.html ?? '', /<link rel="apple-touch-icon" href="([^"]*)"/);
    for (const { src, sizes } of [...manifest.icons, { src: apple, sizes: '180x180' }]) {
      const { width, height } = await sharp(join(out, src)).metadata();
      expect(`${width}x${height}`, src).toBe(sizes);
    }
  });
});

test('without cards no page names one', () => {
  vi.stubEnv('NO_CARDS', '1');
  const { out } = buildSite(FIXTURE_CONTENT, newFolder());
  vi.unstubAllEnvs();
  expect(existsSync(join(out, 'cards'))).toBe(false);
  for (const { address, html } of pagesIn(out)) {
    expect(html, address).not.toMatch(/og:image|\/cards?[./]/);
  }
});
