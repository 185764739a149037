import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { frontmatterSchema } from '../../src/incident/schema.ts';
import { frontmatterOf } from '../../src/incident/split-frontmatter.ts';
import { fieldComments } from '../../src/vscode/field-comments.ts';
import { vscodeFiles } from '../../src/vscode/vscode-files.ts';
import { OWN_CONTENT } from '../records.ts';

const files = vscodeFiles();
const incident = JSON.parse(files['.vscode/incident.schema.json'] ?? '');
const service = JSON.parse(files['.vscode/service.schema.json'] ?? '');
const read = (text: string) => load(text, { schema: CORE_SCHEMA });

function validatorOf(schema: object) {
  const ajv = addFormats.default(new Ajv({ strict: true, allowUnionTypes: true }));
  return ajv.addVocabulary(['errorMessage', 'markdownDescription']).compile(schema);
}

const isWriteUp = validatorOf(incident);
const isService = validatorOf(service);

test.each(readdirSync(join(OWN_CONTENT, 'incidents')).filter((name) => /\.mdx?$/.test(name)))(
  'nothing is flagged in %s',
  (name) => {
    const yaml = frontmatterOf(readFileSync(join(OWN_CONTENT, 'incidents', name), 'utf8')) ?? '';
    expect(isWriteUp(read(yaml)) ? [] : isWriteUp.errors).toEqual([]);
  },
);

test.each(readdirSync(join(OWN_CONTENT, 'services')))('nothing is flagged in %s', (name) => {
  const data = read(readFileSync(join(OWN_CONTENT, 'services', name), 'utf8'));
  expect(isService(data) ? [] : isService.errors).toEqual([]);
});

const FACTS = {
  title: 'T',
  service: 'chirp',
  month: 10,
  year: 2021,
  hours: 7.1,
  cause: 'a slip',
};

/** Each is written into the field, and judged by the schema of the editor and by that of the check. */
const VALUES: Record<string, unknown[]> = {
  title: ['', '  ', 'T', 'x'.repeat(110), 'x'.repeat(111), 7, true],
  service: ['chirp', 'Chirp', ['a', 'b-2'], [], [7], 'a--b'],
  month: [
    0,
    1,
    12,
    13,
    1.5,
    -1,
    '10',
    '010',
    '00',
    '13',
    'Oct',
    'october',
    ' MAY ',
    'Octember',
    '',
  ],
  year: [2021, '2021', 999, 10000, 2021.5],
  hours: [7.1, 0, -1, 'unknown', 'Unknown', 'seven'],
  cause: ['a slip', 'a slip.', 'not disclosed', ' ', 7],
  approximate: [true, 'yes', 1],
  category: ['dns', 'dsn', 'DNS'],
  summary: ['Short.', '', 7],
  started: [
    '2021-10-04',
    '2021-10-04T15:39Z',
    '2021-10-04 15:39:10+02:00',
    '2021-10-04T15:39',
    '2021-10',
    2021,
    '4 October',
  ],
  regions: [['Worldwide'], 'Worldwide', [7]],
  figures: [
    [{ value: 3, label: 'users' }],
    [{ value: '3' }],
    [{ value: 3, label: 'x', of: 1 }],
    {},
  ],
  timeline: [
    [{ at: 2021, event: 'x' }],
    [{ at: '2021-10', event: 'x' }],
    [{ at: 'then', event: 'x' }],
    [{ at: 99, event: 'x' }],
  ],
  actions: [[{ action: 'x', status: 'done' }], [{ action: 'x', status: 'doing' }]],
  sources: [
    [{ id: 'a', title: 'T', date: 2021 }],
    [{ id: 'A', title: 'T' }],
    [{ id: 'a' }],
    [{ id: 'a', title: 'T', url: 'https://ja.example/障害' }],
    [{ id: 'a', title: 'T', url: 'ftp://a.example/' }],
    [{ id: 'a', title: 'T', url: 'a.example' }],
  ],
  published: ['2026-11-24', '2026-11', '2026-11-24T10:00Z'],
  corrections: [[{ date: '2026-01-02', note: 'x' }], [{ date: '2026', note: 'x' }]],
  draft: [true, 'true'],
  cover: [{ src: './a.png', alt: 'x' }, { src: './a.png' }],
  aliases: [['/a/'], ['a'], '/a/'],
  exceptions: [[{ problem: 'source-unarchived', reason: 'x' }], [{ problem: 'none', reason: 'x' }]],
};

describe.each(Object.entries(VALUES))('%s', (field, values) => {
  test.each(values)('%j is judged as by the check', (value) => {
    const data = { ...FACTS, [field]: value };
    expect(isWriteUp(data)).toBe(frontmatterSchema.safeParse(data).success);
  });
});

test('every field is tried, and every field says what it is', () => {
  const fields = Object.keys(frontmatterSchema.shape);
  expect(
    Object.keys({
      ...FACTS,
      ...VALUES,
      authors: 0,
      affected: 0,
      updated: 0,
      resolved: 0,
      confirmed: 0,
    }).toSorted(),
  ).toEqual(fields.toSorted());
  const silent = (schema: { properties: Record<string, Record<string, unknown>> }): string[] =>
    Object.entries(schema.properties).flatMap(([name, property]) => {
      const inner = (property.items ?? property) as typeof schema;
      const within = inner.properties === undefined ? [] : silent(inner);
      return property.description ? within : [name, ...within];
    });
  expect(silent(incident)).toEqual([]);
  expect(silent(service)).toEqual([]);
});

test('a constant that is not in the source is named', () => {
  expect(() => fieldComments('export const a = 1;', 'b')).toThrow('`b`');
});
