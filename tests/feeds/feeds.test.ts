import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { BODY, publish, writeUp } from '../data/publish.ts';

const HOSTILE = 'AT&T <b>"and"</b> \' ]]> \u0008 Ünïcode';
const DATED = { published: '2026-01-02', authors: ['A. Writer', 'B & C'] };

const published = publish({
  'hostile.md': writeUp({ title: HOSTILE, summary: HOSTILE, ...DATED }),
  'undated.md': writeUp({ title: 'Undated' }),
  'draft.md': writeUp({ title: 'A secret draft', draft: true }),
  'scheduled.md': writeUp({ title: 'A secret for later', published: '2026-12-01' }),
});
const parser = new Parser();
const shown = 'AT&T <b>“and”</b>';

/** What a reader keeps of a feed: its items by their ids. */
async function fetched(files: ReturnType<typeof publish>, address: string) {
  const { items } = await parser.parseString(await files.read(address));
  return items.map((item) => ({
    id: item.guid ?? (item as { id?: string }).id,
    title: item.title,
    link: item.link,
  }));
}

describe('RSS 2.0', () => {
  test('holds what its specification requires', async () => {
    const { title, link, description, language, atom, items } = parseRssFeed(
      await published.read('/rss.xml'),
    );
    expect({ title, link, description, language }).toEqual({
      title: 'The Record',
      link: 'https://record.example/',
      description: 'What was down.',
      language: 'en',
    });
    expect(atom?.links?.[0]).toMatchObject({ href: 'https://record.example/rss.xml', rel: 'self' });
    expect(items).toHaveLength(2);
    for (const item of items ?? []) {
      expect(item.title).toBeTruthy();
      expect(item.guid?.isPermaLink).toBe(false);
      expect(item.content?.encoded).toContain('<h2>Of the impact</h2>');
    }
    expect(items?.[0]).toMatchObject({
      link: 'https://record.example/incidents/hostile/',
      pubDate: 'Fri, 02 Jan 2026 00:00:00 GMT',
      dc: { creators: ['A. Writer', 'B & C'] },
    });
  });

  test('invents no day for a write-up that gives none', async () => {
    const { items } = parseRssFeed(await published.read('/rss.xml'));
    const undated = items?.find(({ title }) => title === 'Undated');
    expect(undated).toBeDefined();
    expect(undated?.pubDate).toBeUndefined();
  });
});

describe('Atom', () => {
  test('holds what RFC 4287 requires', async () => {
    const { id, title, updated, links, authors, entries } = parseAtomFeed(
      await published.read('/atom.xml'),
    );
    expect({ id, title: title?.value, updated }).toEqual({
      id: 'https://record.example/',
      title: 'The Record',
      updated: '2026-01-02T00:00:00.000Z',
    });
    expect(authors).toEqual([{ name: 'The Record' }]);
    expect(links).toContainEqual({ rel: 'self', href: 'https://record.example/atom.xml' });
    expect(entries).toHaveLength(2);
    for (const entry of entries ?? []) {
      expect(URL.canParse(entry.id ?? '')).toBe(true);
      expect(entry.title?.value).toBeTruthy();
      expect(entry.updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
      expect(entry.content?.value).toContain('<h2>Of the impact</h2>');
      expect(entry.links?.[0]?.href).toBe(entry.id);
    }
    expect(entries?.[0]?.authors).toEqual([{ name: 'A. Writer' }, { name: 'B & C' }]);
  });
});

describe('JSON Feed', () => {
  test('holds what version 1.1 requires', async () => {
    const feed = JSON.parse(await published.read('/feed.json'));
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Record',
      home_page_url: 'https://record.example/',
      feed_url: 'https://record.example/feed.json',
      language: 'en',
      authors: [{ name: 'The Record' }],
    });
    for (const item of feed.items) {
      expect(item.id).toEqual(expect.any(String));
      expect(item.content_html).toEqual(expect.stringContaining('<h2>'));
      expect(item).not.toHaveProperty('author');
    }
    expect(feed.items[0]).toMatchObject({
      title: expect.stringContaining(shown),
      date_published: '2026-01-02T00:00:00.000Z',
      authors: [{ name: 'A. Writer' }, { name: 'B & C' }],
    });
    expect(feed.items[1]).not.toHaveProperty('date_modified');
    expect(parseJsonFeed(feed).items).toHaveLength(2);
  });

  test('tells of the outage with the precision that its facts have', async () => {
    const { items } = JSON.parse(await published.read('/feed.json'));
    expect(items[0]._outage).toEqual({
      beginning: '2021-10',
      resolved: null,
      hours: 7.1,
      duration: 'PT7H6M',
      approximate: false,
    });
  });
});

test('a title with the signs of HTML and XML arrives as it is, in two parsers', async () => {
  const [rss, atom] = await Promise.all(['/rss.xml', '/atom.xml'].map(published.read));
  expect(parseRssFeed(rss ?? '').items?.[0]?.title).toContain(shown);
  expect((await fetched(published, '/rss.xml'))[0]?.title).toContain(shown);
  // A title in Atom is HTML here, so that its signs are escaped once more.
  const escaped = 'AT&#x26;T &#x3C;b>“and”&#x3C;/b>';
  expect(parseAtomFeed(atom ?? '').entries?.[0]?.title?.value).toContain(escaped);
  expect((await fetched(published, '/atom.xml'))[0]?.title).toContain(escaped);
});

test('each service has feeds of its own, and a service without outages has none', async () => {
  expect(published.addresses).toEqual(
    expect.arrayContaining([
      '/services/chirp/rss.xml',
      '/services/chirp/atom.xml',
      '/services/chirp/feed.json',
    ]),
  );
  expect(published.addresses.join()).not.toContain('/services/perch/');
  const both = publish({ 'a.md': writeUp(), 'b.md': writeUp({ title: 'B', service: 'perch' }) });
  const { title, items } = await parser.parseString(await both.read('/services/perch/rss.xml'));
  expect(title).toContain('Perch');
  expect(items.map((item) => item.title)).toEqual(['B']);
});

test('drafts and scheduled write-ups are in no feed', async () => {
  for (const address of published.addresses.filter((name) => /rss|atom|feed/.test(name))) {
    expect(await published.read(address), address).not.toMatch(/secret/);
  }
});

test('an empty record has feeds, the same every time', async () => {
  const text = await publish({}).read('/atom.xml');
  expect(parseAtomFeed(text)).toMatchObject({ updated: '1970-01-01T00:00:00.000Z' });
  expect(text).toBe(await publish({}).read('/atom.xml'));
});

describe('a reader that fetches twice', () => {
  const facts = { published: '2026-01-02' };
  const correction = { date: '2026-01-02', note: 'It was longer.' };
  const before = publish({ 'a.md': writeUp(facts), 'b.md': writeUp({ ...facts, title: 'Other' }) });
  const after = publish({
    'a.md': writeUp({ ...facts, title: 'A new title', hours: 8, corrections: [correction] }),
    'b.md': writeUp({ ...facts, title: 'Other' }),
  });

  test.each(['/rss.xml', '/atom.xml'])(
    'sees one item per write-up after a correction: %s',
    async (address) => {
      const items = new Map<string, string>();
      for (const state of [before, after]) {
        for (const { id = '', title = '' } of await fetched(state, address)) items.set(id, title);
      }
      expect([...items.values()].sort()).toEqual(['A new title', 'Other']);
      expect((await fetched(after, address))[0]?.title).toBe('A new title');
    },
  );

  test('is told that it changed, even on the day it was published', async () => {
    const updated = async (state: typeof before) => {
      const { entries } = parseAtomFeed(await state.read('/atom.xml'));
      return entries?.find(({ id }) => id?.endsWith('/a/'))?.updated ?? '';
    };
    const [first, second] = [await updated(before), await updated(after)];
    expect(second > first).toBe(true);
    const { items } = parseRssFeed(await after.read('/rss.xml'));
    expect(items?.[0]?.atom?.updated).toBe(second);
    expect(items?.[0]?.pubDate).toBe('Fri, 02 Jan 2026 00:00:00 GMT');
    const json = JSON.parse(await after.read('/feed.json'));
    expect(json.items[0].date_modified).toBe(second);
  });

  test('knows a write-up again whose file has a new name', async () => {
    const moved = publish({ 'c.md': writeUp({ ...facts, aliases: ['/incidents/a/'] }) });
    const [item] = await fetched(moved, '/atom.xml');
    expect(item).toMatchObject({
      id: 'https://record.example/incidents/a/',
      link: 'https://record.example/incidents/c/',
    });
  });
});

test('brings those that changed last, and no more than ten', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 14 }, (_, index) => [
      `n${index}.md`,
      writeUp({ title: `Number ${index}`, published: `2026-01-${10 + index}` }),
    ]),
  );
  const corrected = writeUp({
    title: 'The oldest',
    year: 2001,
    published: '2025-01-01',
    corrections: [{ date: '2026-02-01', note: 'Mended.' }],
  });
  const titles = (await fetched(publish({ ...many, 'old.md': corrected }), '/rss.xml')).map(
    ({ title }) => title,
  );
  expect(titles).toHaveLength(10);
  expect(titles.slice(0, 2)).toEqual(['The oldest', 'Number 13']);
});

test('the full text stands by itself: absolute addresses, sources, nothing of the page', async () => {
  const body = `A [link](/about/) and [another](#of-the-impact), cited.[^s] A note.[^n]\n\n[^n]: Noted.\n\n${BODY}`;
  const files = publish({
    'a.md': writeUp(
      {
        sources: [{ id: 's', title: 'A <source>', url: 'https://s.example/?a=1&b="2"' }],
        figures: [{ value: '3 million', label: 'users', source: 's' }],
        timeline: [{ at: '2021-10', event: 'It *began*', source: 's' }],
        corrections: [{ date: '2026-01-02', note: 'See [it](/about/).' }],
      },
      body,
    ),
  });
  const { items } = JSON.parse(await files.read('/feed.json'));
  const html: string = items[0].content_html;
  for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
    expect(address).toMatch(/^https:\/\//);
  }
  expect(html).toContain('href="https://record.example/about/"');
  expect(html).toContain('href="https://record.example/incidents/a/#of-the-impact"');
  expect(html).toContain('<strong>3 million</strong> users');
  expect(html).toContain('<time datetime="2021-10">October 2021</time>: It <em>began</em>');
  expect(html).toContain('A &#x3C;source></a>');
  expect(html).toContain('Noted.');
  expect(html).not.toMatch(/\s(?:id|class|role|data-[a-z]+|aria-[a-z]+)=|↩|<script/);
});
