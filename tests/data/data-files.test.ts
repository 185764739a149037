import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { loadSqlite } from '../../src/sqlite.ts';
import { BODY, publish, writeUp } from './publish.ts';

const FULL = {
  title: 'It said "no", twice, at [Service]',
  summary: 'Down for [X] hours in [Month, Year].',
  started: '2021-10-04T15:39Z',
  resolved: '2021-10-04',
  approximate: true,
  category: 'dns',
  confirmed: true,
  timeline: [{ at: '2021-10', event: 'It *began* & went on', source: 's' }],
  figures: [{ value: 3, label: 'users', source: ['s'] }],
  actions: [{ action: 'Nothing `at all`', status: 'unknown' }],
  sources: [
    { id: 's', title: 'A [source]', publisher: 'P', url: 'https://s.example/', date: 2021 },
  ],
  corrections: [{ date: '2026-01-02', note: 'Mended.' }],
  published: '2026-01-02',
  exceptions: [{ problem: 'source-unarchived', reason: 'For editors alone.' }],
};

const files = publish({
  'full.md': writeUp(FULL, `It lasted [X]\nhours.[^s]\n\n\`[X] hours\` of code.\n\n${BODY}`),
  'unknown.md': writeUp({ title: 'Nobody said', hours: 'unknown', cause: 'not disclosed' }),
  'draft.md': writeUp({ title: 'A secret', draft: true }),
});

const json = async (address: string) => JSON.parse(await files.read(address));

async function validator() {
  return addFormats(new Ajv({ strict: true })).compile(await json('/data/incident.schema.json'));
}

describe('incidents.json', () => {
  test('validates against the published schema, outage by outage', async () => {
    const validate = await validator();
    const incidents = await json('/data/incidents.json');
    expect(incidents).toHaveLength(2);
    for (const incident of incidents) {
      expect(validate(incident) ? [] : validate.errors).toEqual([]);
    }
  });

  test('holds the same for an outage as the file beside its article', async () => {
    const [first] = await json('/data/incidents.json');
    expect(first).toEqual(await json('/incidents/full.json'));
  });

  test('keeps each time as exact as it is known, and says what is not', async () => {
    const [full, unknown] = await json('/data/incidents.json');
    expect(full).toMatchObject({
      title: 'It said “no”, twice, at Chirp & Sons',
      beginning: '2021-10-04T15:39Z',
      resolved: '2021-10-04',
      hours: 7.1,
      duration: 'PT7H6M',
      approximate: true,
      timeline: [{ at: '2021-10', event: 'It began & went on', sources: ['s'] }],
      sources: [{ date: '2021', archived: null }],
    });
    expect(unknown).toMatchObject({
      beginning: '2021-10',
      started: null,
      hours: null,
      duration: null,
      cause: null,
    });
  });
});

test.each([
  ['a month as a first of the month', { beginning: '2021-10-01T00:00:00.000Z' }],
  ['a length as words', { duration: '7 hours' }],
  ['a kind of cause that there is none', { category: 'magic' }],
  ['a key that there is none', { mood: 'bad' }],
])('the schema refuses %s', async (_what, change) => {
  const validate = await validator();
  expect(validate({ ...(await json('/incidents/full.json')), ...change })).toBe(false);
});

describe('incidents.sqlite', () => {
  async function open(bytes: Uint8Array) {
    const { DatabaseSync } = loadSqlite();
    const file = join(mkdtempSync(join(tmpdir(), 'standstill-test-')), 'a.sqlite');
    writeFileSync(file, bytes);
    return new DatabaseSync(file, { readOnly: true });
  }

  test('finds words of articles, also without their accents', async () => {
    const record = publish({
      'a.md': writeUp({ title: 'Första' }, `A pigeon came.\n\n${BODY}`),
      'b.md': writeUp({ title: 'Second' }),
    });
    const database = await open(await record.bytes('/data/incidents.sqlite'));
    const find = (words: string) =>
      database
        .prepare(
          'SELECT id FROM search JOIN incidents ON number = search.rowid WHERE search MATCH ?',
        )
        .all(words)
        .map(({ id }) => id);
    expect(find('pigeon')).toEqual(['a']);
    expect(find('title: forsta')).toEqual(['a']);
    expect(find('recovery').toSorted()).toEqual(['a', 'b']);
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  });

  test('leaves empty what is not known, and keeps months', async () => {
    const database = await open(await files.bytes('/data/incidents.sqlite'));
    const rows = database
      .prepare('SELECT id, beginning, hours, duration, cause FROM incidents ORDER BY id')
      .all();
    expect(rows[1]).toEqual({
      id: 'unknown',
      beginning: '2021-10',
      hours: null,
      duration: null,
      cause: null,
    });
    expect(database.prepare('SELECT at FROM timeline').all()).toEqual([{ at: '2021-10' }]);
    database.close();
  });

  test('has the same bytes for the same record', async () => {
    const [first, second] = [
      await files.bytes('/data/incidents.sqlite'),
      await files.bytes('/data/incidents.sqlite'),
    ];
    expect(first.equals(second)).toBe(true);
  });
});

describe('the Markdown beside an article', () => {
  test('has its tokens filled, but for code, and its citations explained', async () => {
    const text = await files.read('/incidents/full.md');
    expect(text).toContain('\nIt lasted about 7 hours.[^s]\n');
    expect(text).toContain('`[X] hours` of code.');
    expect(text).toContain('[^s]: [A \\[source\\]](<https://s.example/>), P, 2021\n');
    expect(text).toContain('# It said “no”, twice, at Chirp \\& Sons\n');
  });

  test('keeps the frontmatter, filled, without what editors say among themselves', async () => {
    const [, yaml = ''] = (await files.read('/incidents/full.md')).split('---\n');
    const fields = load(yaml) as Record<string, unknown>;
    expect(fields).toMatchObject({
      title: 'It said "no", twice, at Chirp & Sons',
      summary: 'Down for about 7 hours in October 2021.',
      hours: 7.1,
      corrections: FULL.corrections,
      url: 'https://record.example/incidents/full/',
    });
    expect(fields).not.toHaveProperty('exceptions');
  });

  test.each([
    ['over a line of a quotation', '> It was [X]\n> hours.\n', '> It was about 7 hours.'],
    ['in a table', '| [Month, Year] |\n|---|\n| [X] |\n', '| October 2021 |'],
    ['in a description and a title', '[a](/ "[Month] to [Month]")\n', '"October to October"'],
    ['that was escaped not', '\\[X] hours\n', '\\[X] hours'],
  ])('fills a token %s', async (_where, markdown, filled) => {
    const record = publish({ 'a.md': writeUp({ approximate: true }, `${markdown}\n${BODY}`) });
    expect(await record.read('/incidents/a.md')).toContain(filled);
  });
});

test('drafts are in no file', async () => {
  expect(files.addresses.join()).not.toContain('draft');
  for (const address of files.addresses) {
    expect((await files.bytes(address)).includes('secret'), address).toBe(false);
  }
});

describe('llms.txt', () => {
  test('begins with a title and a summary, and leads to files that there are', async () => {
    const text = await files.read('/llms.txt');
    expect(text).toMatch(/^# The Record\n\n> What was down\.\n\n/);
    const links = [...text.matchAll(/^- \[.*\]\(([^)]+)\): \S/gm)].map(([, url = '']) => url);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(files.addresses).toContain(new URL(link).pathname);
  });
});

test('CSV has a row for each outage and an empty cell for what is not known', async () => {
  const rows = parse<Record<string, string>>(await files.read('/data/incidents.csv'), {
    columns: true,
  });
  expect(
    rows.map(({ id, hours, duration, beginning }) => ({ id, hours, duration, beginning })),
  ).toEqual([
    { id: 'full', hours: '7.1', duration: 'PT7H6M', beginning: '2021-10-04T15:39Z' },
    { id: 'unknown', hours: '', duration: '', beginning: '2021-10' },
  ]);
});
