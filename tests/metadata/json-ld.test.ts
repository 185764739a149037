import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/incident/schema.ts';
import { articleLd } from '../../src/metadata/article-ld.ts';
import { datasetLd } from '../../src/metadata/dataset-ld.ts';
import { jsonLd } from '../../src/metadata/json-ld.ts';
import { incidentsOf } from '../archive/list-incident.ts';

/** What comes out of a page, as a program reads it. */
function read(things: Parameters<typeof jsonLd>[0]) {
  const data = JSON.parse(jsonLd(things));
  return data['@graph'] ?? [data];
}

function articleOf(facts: Partial<Facts>, sources: readonly string[] = []) {
  const [incident] = incidentsOf([facts]);
  if (!incident) throw new Error('No outage.');
  const document = { sources: sources.map((id) => ({ id })) };
  return read(articleLd({ ...incident, facts: incident.facts as Facts, document }, 'What it was.'));
}

describe('an article', () => {
  test('is dated by what it says, and tells the time of its outage no more exactly than that', () => {
    const [month] = articleOf({ published: '2026-01-02' });
    expect(month.temporalCoverage).toBe('2021-10');
    expect(month.datePublished).toBe('2026-01-02');
    expect(month.dateModified).toBe('2026-01-02');
    const [minutes] = articleOf({ started: '2021-10-04T15:39Z', resolved: '2021-10-05' });
    expect(minutes.temporalCoverage).toBe('2021-10-04T15:39Z/2021-10-05');
    expect(minutes).not.toHaveProperty('datePublished');
    expect(minutes).not.toHaveProperty('dateModified');
  });

  test('is changed by a correction', () => {
    const [article] = articleOf({
      published: '2026-01-02',
      updated: '2026-01-03',
      corrections: [{ date: '2026-02-01', note: 'It was <em>wrong</em>.' }],
    });
    expect(article.dateModified).toBe('2026-02-01');
    expect(article.correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: '2026-02-01', text: 'It was wrong.' },
    ]);
  });

  test('is by those who signed it, and by the site where nobody did', () => {
    expect(articleOf({ authors: ['Ada Byron'] })[0].author).toEqual([
      { '@type': 'Person', name: 'Ada Byron' },
    ]);
    expect(articleOf({})[0].author).toMatchObject({ '@type': 'Organization', name: 'Standstill' });
  });

  test('cites the sources in their order', () => {
    const sources = [
      { id: 'first', title: 'One', url: 'https://one.example/' },
      { id: 'second', title: 'Two' },
    ];
    expect(articleOf({ sources } as Partial<Facts>, ['second', 'first'])[0].citation).toEqual([
      { '@type': 'CreativeWork', name: 'Two' },
      { '@type': 'CreativeWork', name: 'One', url: 'https://one.example/' },
    ]);
  });

  test('is reached from each of its services', () => {
    const trails = articleOf({ service: ['chirp', 'perch'] }).slice(1);
    expect(trails).toHaveLength(2);
    expect(trails[1].itemListElement[0]).toEqual({
      '@type': 'ListItem',
      position: 1,
      name: 'Perch',
      item: 'https://standstill.example/services/perch/',
    });
  });
});

test('no title closes the script that it stands in, and each comes out as it was', () => {
  const title = '</script><script>alert(1)</script><!-- & "quotes"';
  const text = jsonLd(articleLdOf(title));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)['@graph'][0].headline).toBe(title);
});

function articleLdOf(title: string) {
  const [incident] = incidentsOf([{ title }]);
  if (!incident) throw new Error('No outage.');
  return articleLd({ ...incident, facts: incident.facts as Facts, document: { sources: [] } }, '');
}

describe('the record as a dataset', () => {
  test('has what search engines require, and the files in full', () => {
    const incidents = incidentsOf([
      { year: 2014, month: 2, published: '2026-05-02' },
      { started: '2026-05-01T10:00Z', published: '2026-05-01' },
    ]);
    const [dataset] = read([datasetLd(incidents)]);
    expect(dataset['@type']).toBe('Dataset');
    expect(dataset.name).not.toBe('');
    // Google's own bounds.
    expect(dataset.description.length).toBeGreaterThanOrEqual(50);
    expect(dataset.description.length).toBeLessThanOrEqual(5000);
    expect(dataset.temporalCoverage).toBe('2014-02/2026-05-01T10:00Z');
    expect(dataset.dateModified).toBe('2026-05-02');
    expect(dataset.distribution).toContainEqual({
      '@type': 'DataDownload',
      contentUrl: 'https://standstill.example/data/incidents.csv',
      encodingFormat: 'text/csv',
    });
  });

  test('of an empty record covers no time', () => {
    const [dataset] = read([datasetLd([])]);
    expect(dataset).not.toHaveProperty('temporalCoverage');
    expect(dataset).not.toHaveProperty('dateModified');
  });
});
