import { expect, test } from 'vitest';
import type { Facts } from '../../src/incident/schema.ts';
import { articleHead } from '../../src/metadata/article-heads.ts';
import { headDescription, headTitle } from '../../src/metadata/page-head.ts';
import { incidentsOf } from '../archive/list-incident.ts';

function headsOf(outages: readonly Partial<Facts>[]) {
  const incidents = incidentsOf(outages);
  return new Map(incidents.map((incident) => [incident.id, articleHead(incident, incidents)]));
}

test('a headline that engines show whole is the title; of a longer one, service and day', () => {
  const heads = headsOf([
    { title: 'A router fault cut off Chirp' },
    {
      title: `A router fault cut off ${'Chirp and '.repeat(5)}Chirp`,
      started: '2021-10-04T15:39Z',
    },
    { title: `A router fault cut off ${'Chirp and '.repeat(6)}Chirp` },
  ]);
  expect(heads.get('0')?.title).toBe('A router fault cut off Chirp');
  expect(heads.get('1')?.title).toBe('Chirp outage of 4 October 2021');
  expect(heads.get('2')?.title).toBe('Chirp outage of October 2021');
});

test('no two articles share a title or a description, and an old one keeps its own', () => {
  const same = { title: 'Chirp fell silent', summary: 'Chirp was down.' };
  const alone = headsOf([{ ...same, year: 2020 }]).get('0');
  const heads = headsOf([
    { ...same, year: 2020 },
    ...Array.from({ length: 9 }, () => ({ ...same, year: 2021 })),
  ]);
  expect(heads.get('0')).toEqual(alone);
  const titles = [...heads.values()].map(({ title }) => title);
  const descriptions = [...heads.values()].map(({ description }) => description);
  expect(new Set(titles).size).toBe(10);
  expect(new Set(descriptions).size).toBe(10);
  for (const title of titles) expect(title.length).toBeLessThanOrEqual(60);
  for (const description of descriptions) expect(description.length).toBeLessThanOrEqual(155);
});

test('without a summary the description is the answer', () => {
  expect(headsOf([{ title: 'Chirp fell silent' }]).get('0')?.description).toBe(
    'Chirp was down for 1 hour in October 2021. The cause: a test.',
  );
});

test('the name of the site stands after a title that it leaves whole', () => {
  expect(headTitle('Services')).toBe('Services · Standstill');
  expect(headTitle('x'.repeat(50))).toBe('x'.repeat(50));
});

test('a page of a list is told by its number, however little room there is', () => {
  expect(headTitle('Services', 2)).toBe('Services, page 2 · Standstill');
  const long = 'When was the service of a very long name indeed, and then some more, down?';
  expect(headTitle(long, 12)).toMatch(/…, page 12$/);
  expect(headTitle(long, 12).length).toBeLessThanOrEqual(60);
  expect(headDescription(`${long} ${long} ${long}`, 12)).toMatch(/ Page 12\.$/);
  expect(headDescription(`${long} ${long} ${long}`, 12).length).toBeLessThanOrEqual(155);
});
