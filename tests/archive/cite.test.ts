import { describe, expect, test } from 'vitest';
import {
  type CitedPage,
  cite,
  citeInBibtex,
  citeInCslJson,
  citeInWords,
} from '../../src/archive/cite.ts';

const page: CitedPage = {
  id: '2021-10-whatsapp',
  title: 'A capacity check cut WhatsApp off the internet',
  authors: ['Ada Byron', 'Jürgen Müller'],
  site: 'Standstill',
  published: '2026-11-24',
  updated: '2026-12-01',
  address: 'https://standstill.example/incidents/2021-10-whatsapp/',
};
const unsigned: CitedPage = {
  ...page,
  authors: undefined,
  published: undefined,
  updated: undefined,
};

test('three forms are given, in words first', () => {
  expect(cite(page).map(({ form }) => form)).toEqual(['text', 'bibtex', 'csl']);
});

describe('in words', () => {
  test('authors, title, site, days and address', () => {
    expect(citeInWords(page)).toBe(
      'Ada Byron and Jürgen Müller. “A capacity check cut WhatsApp off the internet.” Standstill, 24 November 2026, updated 1 December 2026. https://standstill.example/incidents/2021-10-whatsapp/',
    );
  });

  test('the site stands for the authors where there are none, and is named once', () => {
    expect(citeInWords(unsigned)).toBe(
      'Standstill. “A capacity check cut WhatsApp off the internet.” https://standstill.example/incidents/2021-10-whatsapp/',
    );
  });

  test('a title keeps its own sign at the end, a day its precision', () => {
    const asked = { ...unsigned, title: 'Who pulled the plug?', published: '2026-11' };
    expect(citeInWords(asked)).toContain('“Who pulled the plug?” November 2026. https');
  });
});

describe('in BibTeX', () => {
  test('an entry with all that is known', () => {
    expect(citeInBibtex(page)).toBe(`@misc{standstill-2021-10-whatsapp,
  author = {Ada Byron and Jürgen Müller},
  title = {{A capacity check cut WhatsApp off the internet}},
  howpublished = {Standstill},
  year = {2026},
  month = nov,
  day = {24},
  note = {Updated 1 December 2026},
  url = {https://standstill.example/incidents/2021-10-whatsapp/}
}`);
  });

  test('what is not known is left out', () => {
    expect(citeInBibtex(unsigned)).not.toMatch(/year|month|day|note|undefined/);
    expect(citeInBibtex(unsigned)).toContain('author = {{Standstill}}');
    expect(citeInBibtex({ ...page, published: '2026-11' })).toContain('month = nov,\n  note');
    expect(citeInBibtex({ ...page, published: '2026' })).not.toContain('month');
  });

  test('signs of TeX are written out, and braces stay in balance', () => {
    const entry = citeInBibtex({ ...page, title: 'R&D {lost 100% of #1_a for $5 \\ ~x^2' });
    expect(entry).toContain(
      'title = {{R\\&D \\textbraceleft{}lost 100\\% of \\#1\\_a for \\$5 \\textbackslash{} \\textasciitilde{}x\\textasciicircum{}2}}',
    );
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  test('an author with "and" in the name stays one', () => {
    expect(citeInBibtex({ ...page, authors: ['Smith and Sons', 'A. Writer'] })).toContain(
      'author = {{Smith and Sons} and A. Writer}',
    );
  });

  test('the key is of plain letters, whatever the names are', () => {
    expect(citeInBibtex({ ...page, site: 'Stillstand für Öl', id: '2021-10-çağrı' })).toMatch(
      /^@misc\{stillstand-fur-ol-2021-10-[a-z-]+,/,
    );
  });
});

describe('in CSL-JSON', () => {
  test('one item of a web page, without a day of access', () => {
    expect(JSON.parse(citeInCslJson(page))).toEqual([
      {
        id: '2021-10-whatsapp',
        type: 'webpage',
        title: page.title,
        author: [{ literal: 'Ada Byron' }, { literal: 'Jürgen Müller' }],
        'container-title': 'Standstill',
        issued: { 'date-parts': [[2026, 11, 24]] },
        note: 'Updated 1 December 2026',
        language: 'en-GB',
        URL: page.address,
      },
    ]);
  });

  test('keeps braces, quotes and ampersands as they are, and leaves out what is not known', () => {
    const title = 'R&D said {"no"}';
    const [item] = JSON.parse(citeInCslJson({ ...unsigned, title }));
    expect(item.title).toBe(title);
    expect(item.author).toEqual([{ literal: 'Standstill' }]);
    expect(item).not.toHaveProperty('issued');
    expect(item).not.toHaveProperty('note');
    const [monthly] = JSON.parse(citeInCslJson({ ...page, published: '2026-11' }));
    expect(monthly.issued).toEqual({ 'date-parts': [[2026, 11]] });
  });
});
