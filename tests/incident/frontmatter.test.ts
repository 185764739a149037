import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../src/incident/frontmatter.ts';
import { splitFrontmatter } from '../../src/incident/split-frontmatter.ts';
import { places, read, wordsAt, yamlOf } from './write-up.ts';

describe('splitFrontmatter', () => {
  test.each([
    ['---\na: 1\n---\nBody\n', 'a: 1', '    \n    \n   \nBody\n'],
    ['---\r\na: 1\r\n---\r\nBody\r\n', 'a: 1', '   \r\n    \r\n   \r\nBody\r\n'],
    ['--- \t\na: 1\n---  \nBody', 'a: 1', '     \n    \n     \nBody'],
    ['---\n---\nBody', '', '   \n   \nBody'],
    ['---\n\n---\nBody', '', '   \n\n   \nBody'],
    ['---\na: 1\n---', 'a: 1', '   \n    \n   '],
    ['\uFEFF---\na: 1\n---\nBody', 'a: 1', '    \n    \n   \nBody'],
    ['---\na: 1\n---\n\n---\n\nCoda', 'a: 1', '   \n    \n   \n\n---\n\nCoda'],
    ['---\na: |\n  ---\n---\nBody', 'a: |\n  ---', '   \n    \n     \n   \nBody'],
    ['---\na: ---\n---\nBody', 'a: ---', '   \n      \n   \nBody'],
  ])('%j', (text, yaml, body) => {
    const split = splitFrontmatter(text);
    expect(split.yaml).toBe(yaml);
    expect(split.body.replaceAll(/ +/g, ' ')).toBe(body.replaceAll(/ +/g, ' '));
    expect(split.body).toHaveLength(text.length);
  });

  test.each([
    ['Just a body\n'],
    [''],
    ['\n---\na: 1\n---\n'],
    [' ---\na: 1\n---\n'],
    ['---\na: 1\n'],
    ['---\na: 1\n----\n'],
    ['+++\na = 1\n+++\n'],
    ['----\na: 1\n----\n'],
  ])('there is none to split off %j', (text) => {
    expect(splitFrontmatter(text)).toEqual({ yaml: undefined, body: text });
  });

  test('every word of the body stays where it was', () => {
    const text = '---\r\ntitle: Zürich 😀\r\n---\r\n\r\nThe lead.\r\n';
    const { body } = splitFrontmatter(text);
    expect(body.indexOf('The lead.')).toBe(text.indexOf('The lead.'));
    expect(body.split('\n')).toHaveLength(text.split('\n').length);
    expect(body.trim()).toBe('The lead.');
  });
});

describe('frontmatter that is not there', () => {
  test.each([
    ['Just a body\n', 'There is no frontmatter.'],
    ['', 'There is no frontmatter.'],
    ['---\ntitle: x\n', 'The frontmatter is never closed.'],
    ['---\r\ntitle: x\r\n', 'The frontmatter is never closed.'],
    ['---\ntitle: x\n----\n', 'The frontmatter is never closed.'],
    ['+++\ntitle = "x"\n+++\n', 'The frontmatter is TOML (+++); expected YAML.'],
  ])('%j: %s', (text, message) => {
    const result = readFrontmatter(text, splitFrontmatter(text).yaml);
    expect(result).toMatchObject({ readable: false, facts: {}, findings: [{ message }] });
    expect(places(result.findings)).toEqual(['1:1 frontmatter-missing']);
  });
});

describe('frontmatter that is no YAML', () => {
  test.each([
    ['a colon in a title', yamlOf('', { title: 'Down: why' }), ['2:8']],
    ['a tab', yamlOf('\tsummary: x\n'), ['8:1']],
    ['a field twice', yamlOf('year: 2022\n'), ['8:1']],
    ['two faults', yamlOf('summary: a: b\n', { title: 'a: b' }), ['2:8', '8:10']],
  ])('%s', (_, yaml, at) => {
    const { findings, readable, facts } = read(yaml);
    expect({ readable, facts }).toEqual({ readable: false, facts: {} });
    expect(places(findings).slice(0, 2)).toEqual(at.map((place) => `${place} frontmatter-syntax`));
  });

  test('a message is one sentence', () => {
    for (const { message } of read(yamlOf('', { title: 'a: b: c' })).findings) {
      expect(message).toMatch(/^The frontmatter is not YAML: .*[^.]\.$/);
    }
  });

  test.each([['[Service] was down'], ['[Service]']])(
    'a title that begins with a token must be quoted, and the hint says so: %s',
    (title) => {
      const [finding] = read(yamlOf('', { title })).findings;
      expect(finding?.place.line).toBe(2);
      expect(finding?.hint).toMatch(/quote/i);
      expect(finding?.hint).toMatch(/bracket|\[/);
      expect(finding?.hint).toMatch(/begin|start/i);
    },
  );

  test.each([
    ['a list', '- title\n- month'],
    ['a text', 'just words'],
    ['a number', '2021'],
  ])('%s instead of fields', (_, yaml) => {
    const { findings, readable } = read(yaml);
    expect(readable).toBe(false);
    expect(places(findings)).toEqual(['2:1 frontmatter-syntax']);
    expect(findings[0]?.message).toBe('The frontmatter is not a list of fields.');
  });
});

describe('frontmatter without a field', () => {
  test.each([[''], ['\n'], ['# only a comment'], ['~']])('%j lacks all that is needed', (yaml) => {
    const { findings, readable } = read(yaml);
    expect(readable).toBe(true);
    expect(findings.map(({ message }) => /`(\w+)` is missing/.exec(message)?.[1])).toEqual([
      'title',
      'service',
      'month',
      'year',
      'hours',
      'cause',
    ]);
    expect(findings.every(({ place }) => place.line === 2)).toBe(true);
  });
});

describe('frontmatter that is right', () => {
  test('comes out as facts', () => {
    const { facts, findings, readable } = read(yamlOf('draft: true\n'));
    expect(findings).toEqual([]);
    expect(readable).toBe(true);
    expect(facts).toEqual({
      title: 'A failure',
      service: ['chirp'],
      month: 10,
      year: 2021,
      hours: 7,
      cause: 'a test',
      draft: true,
    });
  });

  test('with lines of Windows reads the same', () => {
    const yaml = yamlOf('summary: >-\n  It was\n  long.\n');
    expect(read(yaml.replaceAll('\n', '\r\n')).facts).toEqual(read(yaml).facts);
  });

  test('knows the place of a field in the file', () => {
    const yaml = yamlOf();
    const { source } = read(yaml);
    expect(wordsAt(yaml, source.placeOfValue(['cause']), 2)).toBe('a test');
    expect(source.placeOfValue(['cause'])).toMatchObject({ line: 7, column: 8 });
  });
});
