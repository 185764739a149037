import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { ExportedIncident } from '../../src/data/exported-schema.ts';
import { csvOf, csvRow } from '../../src/data/incidents-csv.ts';
import { publish, writeUp } from './publish.ts';

const sample: ExportedIncident = JSON.parse(
  await publish({ 'a.md': writeUp() }).read('/incidents/a.json'),
);

function titlesThrough(titles: readonly string[]): (string | undefined)[] {
  const csv = csvOf(titles.map((title) => csvRow({ ...sample, title })));
  return parse<{ title: string }>(csv, { columns: true }).map(({ title }) => title);
}

test('quotes, commas and line breaks in titles survive', () => {
  const titles = [
    'He said "no", and "no" again',
    'One,two,,three',
    'Over\ntwo lines\r\nor three',
    '"',
    ' spaces around ',
    'Ünïcode 日本 🕊',
  ];
  expect(titlesThrough(titles)).toEqual(titles);
});

test('no cell begins as a formula', () => {
  const titles = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("https://x.example","a")',
  ];
  expect(titlesThrough(titles)).toEqual(titles.map((title) => `'${title}`));
});
