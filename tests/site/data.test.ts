import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import { afterAll, describe, expect, test } from 'vitest';
import { plainText } from '../../src/data/plain-text.ts';
import { siteConfig } from '../../src/site.config.ts';
import { loadSqlite } from '../../src/sqlite.ts';
import { fixture, own } from './built-sites.ts';
import { filesIn } from './files-in.ts';
import { serve } from './serve.ts';

const { DatabaseSync } = loadSqlite();

const fileIn = (out: string, address: string) => join(out, address);
const read = (out: string, address: string) => readFileSync(fileIn(out, address), 'utf8');
const json = (out: string, address: string) => JSON.parse(read(out, address));
const namesIn = (out: string, ending: RegExp) => filesIn(out).filter((name) => ending.test(name));

describe.each([
  ['the project’s own record', own.out],
  ['the fixture record', fixture.out],
])('%s', (_name, out) => {
  test('every feed is read by two parsers, with the same items in all forms', async () => {
    const folders = namesIn(out, /rss\.xml$/).map((name) => name.replace(/rss\.xml$/, ''));
    expect(folders).toContain('');
    expect(folders).toContain(out === own.out ? 'services/whatsapp/' : 'services/perch/');
    for (const folder of folders) {
      const [rss, atom] = [read(out, `${folder}rss.xml`), read(out, `${folder}atom.xml`)];
      const feed = json(out, `${folder}feed.json`);
      const ids = feed.items.map(({ id }: { id: string }) => id);
      expect(new Set(ids).size, folder).toBe(ids.length);
      expect(parseRssFeed(rss).items?.map(({ guid }) => guid?.value)).toEqual(ids);
      expect(parseAtomFeed(atom).entries?.map(({ id }) => id)).toEqual(ids);
      expect(parseJsonFeed(feed).items?.map(({ id }) => id)).toEqual(ids);
      const other = new Parser();
      expect((await other.parseString(rss)).items.map(({ guid }) => guid)).toEqual(ids);
      expect((await other.parseString(atom)).items.map(({ link }) => link)).toEqual(ids);
    }
  });

  test('every address in a full text is absolute, and those of the site are there', () => {
    for (const { content_html: html } of json(out, 'feed.json').items) {
      for (const [, address = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const url = new URL(address);
        if (url.origin === siteConfig.address && url.pathname !== '/') {
          const file = url.pathname.replace(/\/$/, '/index.html');
          expect(() => readFileSync(join(out, file)), address).not.toThrow();
        }
      }
    }
  });

  test('incidents.json validates against its schema and holds each article once', () => {
    const validate = addFormats(new Ajv()).compile(json(out, 'data/incident.schema.json'));
    const incidents = json(out, 'data/incidents.json');
    for (const incident of incidents) {
      expect(validate(incident) ? [] : validate.errors, incident.id).toEqual([]);
      expect(json(out, `incidents/${incident.id}.json`)).toEqual(incident);
      expect(read(out, `incidents/${incident.id}.md`)).toContain(`url: ${incident.url}\n`);
      expect(read(out, `incidents/${incident.id}/index.html`)).toContain(
        `<link rel="alternate" type="text/markdown" href="/incidents/${incident.id}.md"`,
      );
    }
    const rows = parse<{ id: string }>(read(out, 'data/incidents.csv'), { columns: true });
    const ids = incidents.map(({ id }: { id: string }) => id);
    expect(rows.map(({ id }) => id)).toEqual(ids);
    const pages = namesIn(out, /^incidents\/[^/]+\/index\.html$/)
      .map((name) => name.split('/')[1] ?? '')
      .filter((name) => !/^\d+$/.test(name));
    expect(ids.toSorted()).toEqual(pages.toSorted());
  });

  test('months stay months', () => {
    for (const name of ['data/incidents.json', 'data/incidents.csv', 'feed.json']) {
      // The dates of feeds' own items are days of publication; an outage's are never widened.
      const outages = read(out, name).replaceAll(/"date_\w+":"[^"]*"/g, '');
      expect(outages, name).not.toMatch(/\d{4}-\d\d-01T00:00:00/);
    }
  });

  test('drafts and scheduled write-ups are in no file', () => {
    for (const name of filesIn(out)) {
      const bytes = readFileSync(join(out, name));
      expect(bytes.includes('nobody may see yet'), name).toBe(false);
      expect(bytes.includes('day has not come'), name).toBe(false);
    }
  });

  test('pages say where the feeds are', () => {
    const home = read(out, 'index.html');
    for (const [type, address] of [
      ['application/rss+xml', '/rss.xml'],
      ['application/atom+xml', '/atom.xml'],
      ['application/feed+json', '/feed.json'],
    ]) {
      expect(home).toMatch(
        new RegExp(
          `<link rel="alternate" type="${type?.replace('+', '\\+')}"[^>]* href="${address}"`,
        ),
      );
      expect(home).toMatch(new RegExp(`<a href="${address}"[^>]*>`));
    }
    const [service] = namesIn(out, /^services\/[a-z-]+\/rss\.xml$/);
    const address = `/${service}`;
    const page = read(out, `${service?.replace('rss.xml', 'index.html')}`);
    expect(page).toContain(`<a href="${address}"`);
    expect(page.slice(0, page.indexOf('<body'))).toContain(`href="${address}"`);
  });

  test('the page on the data says how large each file is', () => {
    const page = read(out, 'data/index.html');
    expect(page).not.toContain('{{');
    for (const name of ['incidents.json', 'incidents.csv', 'incidents.sqlite']) {
      expect(page).toMatch(new RegExp(`${name}</a>\\s*<span>\\d[\\d.,]* (?:bytes|kB|MB)</span>`));
    }
  });
});

describe('the full text of a write-up in MDX', () => {
  const { items } = json(fixture.out, 'feed.json');
  const item = items.find(({ id }: { id: string }) => id.endsWith('/2022-05-chirp-and-perch/'));

  test('has what its components made, and none of the page’s furniture', () => {
    expect(item.content_html).toContain('How long it lasted');
    expect(item.content_html).toContain('2 hours 30 minutes');
    expect(item.content_html).toMatch(/<img [^>]*src="https:[^"]+\.webp"/);
    expect(item.content_html).not.toMatch(/<svg|<script|<button|class=/);
  });

  test('is in its Markdown too, with citations and notes', () => {
    const markdown = read(fixture.out, 'incidents/2022-05-chirp-and-perch.md');
    expect(markdown).toContain('- Others 3 hours');
    expect(markdown).toContain('The night was quiet.[^gazette]');
    expect(markdown).toContain('[^note-a]: By a person who was not there.');
    expect(markdown).not.toMatch(/<Estimates|\(#/);
  });
});

describe('the examples on the page about the data', async () => {
  const { origin, server } = await serve(own.out);
  afterAll(() => server.close());
  const page = read(own.out, 'data/index.html');
  const examples = [...page.matchAll(/<figure data-example[^>]*>([\s\S]*?)<\/figure>/g)].map(
    ([, figure = '']) => ({
      question: plainText(/<figcaption>([\s\S]*?)<\/figcaption>/.exec(figure)?.[1] ?? ''),
      code: plainText(/<pre[^>]*>([\s\S]*?)<\/pre>/.exec(figure)?.[1] ?? ''),
    }),
  );
  const inSql = examples.filter(({ code }) => code.startsWith('SELECT'));
  const inNode = examples.filter(({ code }) => !code.startsWith('SELECT'));

  /** Runs an example as it stands there, but for where the site is. */
  async function answerOf(question: RegExp): Promise<string> {
    const example = inNode.find((one) => question.test(one.question));
    const code = example?.code.replaceAll(siteConfig.address, origin) ?? '';
    const run = await promisify(execFile)('node', ['--input-type=module', '-e', code]);
    expect(run.stderr).toBe('');
    return run.stdout;
  }

  function rowsFor(question: RegExp): unknown[][] {
    const database = new DatabaseSync(fileIn(own.out, 'data/incidents.sqlite'), { readOnly: true });
    const statement = database.prepare(
      inSql.find((one) => question.test(one.question))?.code ?? '',
    );
    statement.setReturnArrays(true);
    const rows = statement.all() as unknown as unknown[][];
    database.close();
    return rows;
  }

  test('are four for Node and three questions for SQLite, each by full text', () => {
    expect(inNode).toHaveLength(4);
    expect(inSql).toHaveLength(3);
    for (const { code } of inSql) expect(code).toContain('search MATCH');
  });

  test('JSON: the outages of more than a day', async () => {
    const lines = (await answerOf(/longer than a day/)).trim().split('\n');
    const long = json(own.out, 'data/incidents.json').filter(
      ({ hours }: { hours: number | null }) => (hours ?? 0) > 24,
    );
    expect(lines).toHaveLength(long.length);
    expect(lines[0]).toMatch(/^20\d\d-\d\d\S* PT\d+H\S* \p{L}/u);
  });

  test('CSV: how many lengths are unknown', async () => {
    const incidents: { hours: number | null }[] = json(own.out, 'data/incidents.json');
    const unknown = incidents.filter(({ hours }) => hours === null).length;
    expect(await answerOf(/does nobody know/)).toBe(`${unknown} of ${incidents.length}\n`);
  });

  test('schema: every outage is as it says', async () => {
    expect(await answerOf(/what the schema says/)).toBe('true\n');
  });

  test('an article, as data and as text', async () => {
    const [newest] = json(own.out, 'data/incidents.json');
    const answer = await answerOf(/newest outage/);
    expect(answer).toContain(`${newest.title} ${newest.beginning}`);
    expect(answer).toContain(read(own.out, `incidents/${newest.id}.md`));
  });

  test('SQLite: which articles speak of Telegram', () => {
    const rows = rowsFor(/Telegram/);
    expect(rows).toHaveLength(5);
    for (const [beginning, title, words] of rows) {
      expect(beginning).toMatch(/^20\d\d-/);
      expect(title).toBeTruthy();
      expect(words).toMatch(/»telegram«/i);
    }
  });

  test('SQLite: which services failed for a cause with “network” in it', () => {
    const rows = rowsFor(/“network”/);
    expect(rows.map(([name]) => name)).toContain('GitHub');
    const incidents = json(own.out, 'data/incidents.json').filter(
      ({ cause }: { cause: string | null }) => /\bnetwork\b/i.test(cause ?? ''),
    );
    const names = incidents.flatMap(({ services }: { services: { name: string }[] }) =>
      services.map(({ name }) => name),
    );
    expect(new Set(rows.map(([name]) => name))).toEqual(new Set(names));
  });

  test('SQLite: the sources of the articles on BGP', () => {
    const rows = rowsFor(/BGP/);
    expect(rows).toHaveLength(10);
    for (const [, , url] of rows) expect(URL.canParse(String(url))).toBe(true);
  });
});
