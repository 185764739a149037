import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';

type Say = (...values: unknown[]) => unknown;

/** Every text of a table by its path: "answer.down". */
function textsOf(table: object, path: readonly string[] = []): Map<string, string | Say> {
  return new Map(
    Object.entries(table).flatMap(([key, value]): [string, string | Say][] => {
      const here = [...path, key];
      return typeof value === 'object' && value !== null
        ? [...textsOf(value, here)]
        : [[here.join('.'), value]];
    }),
  );
}

const english = textsOf(en);
const turkish = textsOf(tr);
const paths = [...english.keys()];

/** What is the same in both languages: names, and a word that Turkish shares. */
const SHARED = new Set([
  'cite.forms.bibtex',
  'cite.forms.csl',
  'categories.dns',
  'masthead.label',
  'feeds.forms.rss',
  'feeds.forms.atom',
  'feeds.forms.json',
  'data.formats.json.name',
  'data.formats.csv.name',
  'data.formats.sqlite.name',
  'data.formats.schema.name',
  'data.beside.json',
  'data.beside.markdown',
]);

const outage = { services: 'Alfa', length: 'Beta', when: 'on', day: 'Gama' };

/** Arguments where others than words are needed, and what of them must be read in the text. */
const SAMPLES: Record<string, { values: unknown[]; shown: string[] }[]> = {
  items: [{ values: [['Alfa', 'Beta']], shown: ['Alfa', 'Beta'] }],
  'home.lead': [{ values: [1200, '1.200'], shown: ['1.200'] }],
  'figures.totalKnown': [
    { values: ['Alfa', 'Beta', 1, '1'], shown: ['Alfa', 'Beta'] },
    { values: ['Alfa', 'Beta', 1200, '1.200'], shown: ['Alfa', 'Beta', '1.200'] },
  ],
  'replies.count': [{ values: [1200, '1.200'], shown: ['1.200'] }],
  'lists.count': [{ values: [1200, '1.200'], shown: ['1.200'] }],
  'preview.count': ['error', 'warning', 'info'].map((severity) => ({
    values: [severity, 7],
    shown: ['7'],
  })),
  'answer.down': [
    ...['on', 'over', 'in', 'from'].map((when) => ({
      values: [{ ...outage, when, several: false, worldwide: true }],
      shown: ['Alfa', 'Beta', 'Gama'],
    })),
    {
      values: [{ ...outage, length: undefined, several: true, worldwide: false }],
      shown: ['Alfa', 'Gama'],
    },
  ],
  'answer.lastDown': [
    { values: [outage], shown: ['Alfa', 'Beta', 'Gama'] },
    { values: [{ ...outage, length: undefined }], shown: ['Alfa', 'Gama'] },
  ],
};

const WORDS = ['Alfa', 'Beta', 'Gama', 'Delta', 'Epsilon'];

function samplesOf(path: string, say: Say) {
  const words = WORDS.slice(0, say.length);
  return SAMPLES[path] ?? [{ values: words, shown: words }];
}

/** A text as a reader sees it; phrases one after the other. */
function read(said: unknown): string {
  if (!Array.isArray(said)) return String(said);
  return said.map(({ text }: { text: string }) => text).join('');
}

const functions = paths.filter((path) => typeof english.get(path) === 'function');

test('both languages say the same things, in the same order', () => {
  expect([...turkish.keys()].sort()).toEqual(paths.toSorted());
  for (const path of paths) {
    expect(typeof turkish.get(path), path).toBe(typeof english.get(path));
  }
  expect(paths.length).toBeGreaterThan(150);
});

test('no text is empty or ends in white space', () => {
  for (const table of [english, turkish]) {
    for (const [path, words] of table) {
      if (typeof words === 'string') expect(words, path).toMatch(/^\S(?:.*\S)?$/s);
    }
  }
});

test('nothing is left in English', () => {
  const same = paths.filter(
    (path) => typeof english.get(path) === 'string' && english.get(path) === turkish.get(path),
  );
  expect(same.filter((path) => !SHARED.has(path))).toEqual([]);
  const words = [...turkish.values()].filter((text) => typeof text === 'string').join(' ');
  expect(words).not.toMatch(/\b(?:the|and|of|is|was|with|outages?|service|page|record|cause)\b/i);
  expect(words).not.toMatch(/["']/);
});

describe.each([
  ['English', english],
  ['Turkish', turkish],
] as const)('%s', (_language, table) => {
  test.each(functions)('%s says what it is given', (path) => {
    const say = table.get(path) as Say;
    for (const { values, shown } of samplesOf(path, english.get(path) as Say)) {
      const said = read(say(...values));
      expect(said).not.toMatch(/undefined|\[object|NaN/);
      for (const word of shown) expect(said).toContain(word);
      expect(said).not.toMatch(/ {2}|\s[.,]/);
    }
  });
});

test('a number of one is told in Turkish as of any other thing', () => {
  const { home, lists, facts, byline, figures, preview, pages } = tr;
  expect(home.lead(1, '1')).toMatch(/^Bütünüyle .* bir kesinti: /);
  expect(home.lead(12, '12')).toContain('12 kesinti:');
  expect([lists.count(1, '1'), lists.count(1234, '1.234')]).toEqual(['1 kesinti', '1.234 kesinti']);
  expect([facts.sourceCount(1), facts.sourceCount(9)]).toEqual([
    'Bir kaynak, aşağıda',
    '9 kaynak, aşağıda',
  ]);
  expect([byline.minutes(1), byline.minutes(14)]).toEqual([
    '1 dakikalık okuma',
    '14 dakikalık okuma',
  ]);
  expect(figures.totalKnown('3 kesinti', '7 saat', 1, '1')).toBe(
    '3 kesinti. Yalnızca birinin süresi biliniyor: 7 saat.',
  );
  expect(figures.totalKnown('3 kesinti', 'yaklaşık 9 saat', 2, '2')).toBe(
    '3 kesinti. 2 tanesinin süresi biliniyor: toplam yaklaşık 9 saat.',
  );
  expect(preview.countElsewhere('2 hata', 1)).toBe('Başka bir dosyada 2 hata var.');
  expect(preview.countElsewhere('2 hata', 3)).toBe('Başka 3 dosyada 2 hata var.');
  expect(pages.titled('Kesintiler', 1)).toBe('Kesintiler');
});
