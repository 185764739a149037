import { describe, expect, test } from 'vitest';
import { type FieldPath, readYaml } from '../../src/incident/yaml-source.ts';
import { wordsAt } from './write-up.ts';

const TEXT = `title: "An outage"
month: October # of 2021
hours: 7.1
sources:
  - id: meta
    title: More details
  - { id: bbc, title: 'Facebook down' }
authors: [Ann, Ben]
summary: >-
  It was long,
  said [name].
cover:
  src: ./a.png
`;

describe('where fields stand', () => {
  const source = readYaml(TEXT);

  test.each<[FieldPath, string]>([
    [['title'], 'title'],
    [['month'], 'month'],
    [['sources', 0, 'title'], 'title'],
    [['sources', 1, 'id'], 'id'],
    [['cover', 'src'], 'src'],
    [['authors'], 'authors'],
    [['authors', 1], 'Ben'],
  ])('the key of %j is “%s”', (path, words) => {
    expect(wordsAt(TEXT, source.placeOfKey(path))).toBe(words);
  });

  test.each<[FieldPath, string, string]>([
    [['title'], '"An outage"', '1:8'],
    [['month'], 'October', '2:8'],
    [['hours'], '7.1', '3:8'],
    [['sources', 0, 'id'], 'meta', '5:9'],
    [['sources', 1, 'title'], "'Facebook down'", '7:23'],
    [['authors', 0], 'Ann', '8:11'],
    [['cover', 'src'], './a.png', '13:8'],
    [['sources'], 'sources', '4:1'],
    [['cover'], 'cover', '12:1'],
  ])('the value of %j is %s at %s', (path, words, at) => {
    const place = source.placeOfValue(path);
    expect(wordsAt(TEXT, place)).toBe(words);
    expect(`${place.line}:${place.column}`).toBe(at);
  });

  test.each<[FieldPath, string]>([
    [['cover', 'alt'], 'cover'],
    [['cover', 'alt', 'deep'], 'cover'],
    [['title', 'deep'], 'title'],
    [['authors', 7], 'authors'],
  ])('what is not there is sought at what is around it: %j', (path, words) => {
    expect(wordsAt(TEXT, source.placeOfKey(path))).toBe(words);
  });

  test('a field that is missing altogether is sought on the first line', () => {
    expect(readYaml(TEXT, 2).placeOfKey(['year'])).toMatchObject({ line: 2, column: 1 });
    expect(readYaml('', 2).placeOfKey(['year'])).toMatchObject({ line: 2, column: 1 });
  });

  test('lines count from that of the file on which the text begins', () => {
    expect(readYaml(TEXT, 2).placeOfValue(['hours'])).toMatchObject({ line: 4, column: 8 });
  });

  test('lines of Windows count as one', () => {
    const windows = readYaml(TEXT.replaceAll('\n', '\r\n'));
    expect(windows.data).toEqual(source.data);
    expect(windows.placeOfValue(['cover', 'src'])).toEqual(source.placeOfValue(['cover', 'src']));
  });

  test.each<[FieldPath, string, string]>([
    [['title'], 'outage', '1:12'],
    [['summary'], '[name]', '11:8'],
    [['sources', 1, 'title'], 'down', '7:33'],
    [['title'], 'October', '1:8'],
    [['title'], 'An  outage', '1:8'],
  ])('words of %j: “%s” at %s', (path, words, at) => {
    const { line, column } = source.placeOfWords(path, words);
    expect(`${line}:${column}`).toBe(at);
  });

  test('words are found on any line and in a later file position', () => {
    const place = readYaml(TEXT, 2).placeOfWords(['summary'], '[name]');
    expect(wordsAt(TEXT, place, 2)).toBe('[name]');
  });
});

describe('syntax errors', () => {
  test.each([
    ['title: a: b', ['1:8']],
    ['a: [1, 2\nb: 3\n', ['2:1']],
    ['\ta: 1', ['1:1']],
    ['a: 1\na: 2\n', ['2:1']],
    ['a: [X] hours', ['1:8']],
    ['a: b: c\nd: 1\ne: "x" y\n', ['1:4', '3:8']],
  ])('%j is no YAML, at %j', (text, places) => {
    const { data, errors } = readYaml(text);
    expect(data).toBeUndefined();
    expect(errors.map(({ place }) => `${place.line}:${place.column}`)).toEqual(places);
  });

  test('stand on the line of the file', () => {
    expect(readYaml('a: 1\nb: c: d\n', 2).errors).toMatchObject([
      { place: { line: 3, column: 4 } },
    ]);
  });
});

describe('aliases', () => {
  test('stand for what they name', () => {
    const text = 'a: &who { name: Ann }\nb: *who\n';
    const source = readYaml(text);
    expect(source.data).toEqual({ a: { name: 'Ann' }, b: { name: 'Ann' } });
    expect(wordsAt(text, source.placeOfValue(['b', 'name']))).toBe('Ann');
  });

  const thousand = `a: &a x\nb: [${'*a, '.repeat(1000)}]\n`;
  const tenToTheNinth = Array.from({ length: 9 }, (_, level) => {
    const items = level === 0 ? 'x, '.repeat(10) : `*l${level - 1}, `.repeat(10);
    return `l${level}: &l${level} [${items}]\n`;
  }).join('');

  test.each([
    ['by the thousand', thousand],
    ['that multiply', tenToTheNinth],
    ['of nothing', 'a: *nobody\n'],
  ])('%s are refused', (_, text) => {
    const { data, errors } = readYaml(text, 2);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.place.line).toBe(2);
  });

  test('of nothing are shown where they stand', () => {
    const text = 'title: x\nsummary: *Resolved*\n';
    const { errors } = readYaml(text);
    expect(errors.map(({ place }) => wordsAt(text, place))).toEqual(['*Resolved*']);
  });

  test('that hold themselves do not hang the reader', () => {
    expect(readYaml('a: &a [*a]\n').placeOfValue(['a', 0, 0, 0])).toMatchObject({ line: 1 });
  });
});

test.each([['['.repeat(5000)], [`a: ${'['.repeat(5000)}${']'.repeat(5000)}`], ['- '.repeat(5000)]])(
  'nesting without end is an error, not a crash',
  (text) => {
    const source = readYaml(text);
    expect(source.data).toBeUndefined();
    expect(source.errors.length).toBeGreaterThan(0);
  },
);

describe('keys that objects have by birth', () => {
  test.each([['__proto__: { polluted: yes }'], ['a: &a 1\n__proto__: { polluted: yes }']])(
    'are fields like any other: %j',
    (text) => {
      const { data } = readYaml(text);
      expect(Object.keys(data as object)).toContain('__proto__');
      expect(data).not.toHaveProperty('polluted');
      expect({}).not.toHaveProperty('polluted');
    },
  );

  test('have places too', () => {
    const text = 'a: 1\nconstructor: x\n__proto__: y\n';
    const source = readYaml(text);
    expect(wordsAt(text, source.placeOfValue(['constructor']))).toBe('x');
    expect(wordsAt(text, source.placeOfValue(['__proto__']))).toBe('y');
    expect(source.placeOfKey(['toString'])).toMatchObject({ line: 1, column: 1 });
  });
});
