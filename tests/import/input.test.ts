import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeInput } from '../../src/import/decode-input.ts';
import { detectKind } from '../../src/import/detect-kind.ts';
import { importDraft } from '../../src/import/import-draft.ts';
import { ImportError } from '../../src/import/import-error.ts';
import { errorsIn, fixtures, imported, importedFixture, SERVICES } from './draft.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('decoding', () => {
  test('reads UTF-8, with and without a mark, and UTF-16 with one', () => {
    expect(decodeInput(bytes('\ufeffaß'))).toBe('aß');
    expect(decodeInput(new Uint8Array([0xff, 0xfe, 0x61, 0, 0xdf, 0]))).toBe('aß');
    expect(decodeInput(new Uint8Array([0xfe, 0xff, 0, 0x61, 0, 0xdf]))).toBe('aß');
  });

  test('reads what its server or its HTML says it is', () => {
    const latin = new Uint8Array([...bytes('<p>caf'), 0xe9]);
    expect(decodeInput(latin, 'text/html; charset=iso-8859-1')).toBe('<p>café');
    expect(
      decodeInput(new Uint8Array([...bytes('<meta charset="windows-1252"><p>caf'), 0xe9])),
    ).toContain('café');
  });

  test('names the line and column of what is not UTF-8', () => {
    expect(() => decodeInput(new Uint8Array([...bytes('one\ntwo '), 0xe9]))).toThrow(
      /UTF-8.*line 2, column 5/,
    );
    expect(() =>
      decodeInput(new Uint8Array([...bytes('one\ntwo '), 0xe9]), 'text/plain; charset=nonsense'),
    ).toThrow('line 2');
  });

  test.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ'],
    ['a ZIP archive or an office document', 'PK\u0003\u0004\u0014\u0000'],
    ['a binary file', 'a\u0000b'],
  ])('refuses %s', (what, content) => {
    expect(() => decodeInput(bytes(content))).toThrow(`This is ${what}, not text.`);
  });

  test('takes out what no text has any use for, and ends every line in one way', () => {
    expect(decodeInput(bytes('a\r\nb\rc\u0007\u200b\ufdd0d\te'))).toBe('a\nb\ncd\te');
  });
});

describe('the kind of an input', () => {
  test.each([
    ['text', 'A title\n\nA paragraph about 2 * 3 and [one].', {}],
    ['text', '# is what people call a hash\n', { name: 'x.txt' }],
    ['markdown', 'Title\n\n## Impact\n\nText', {}],
    ['markdown', 'See [this](https://a.example).', {}],
    ['markdown', '**Impact:** none', {}],
    ['markdown', '---\ntitle: T\n---\nText', {}],
    ['markdown', 'Plain words', { name: 'post-mortem.md' }],
    ['html', '<!doctype html><p>x', {}],
    ['html', '<!-- saved from -->\n<html>', {}],
    ['html', '<p>A fragment</p>', {}],
    ['html', 'Words', { contentType: 'text/html; charset=utf-8' }],
    ['statuspage', '{"name": "x"}', {}],
    ['statuspage', ' [{"a": 1}]', {}],
    ['statuspage', 'x', { name: 'https://a.example/incidents/1.json?x' }],
    ['text', '[The office] was dark.', {}],
    ['text', '{{name}} was dark.', {}],
    ['text', '<3 was what she wrote.', {}],
  ] as const)('%s: %s', (kind, text, hints) => {
    // What a heading is in plain text only a name can tell.
    expect(detectKind(text, hints)).toBe(
      'name' in hints && hints.name === 'x.txt' ? 'markdown' : kind,
    );
  });

  test('is what the editor says it is', () => {
    expect(imported({ text: '# A title\n\nWords.\n\nMore.', as: 'text' }).text).toContain(
      '# A title',
    );
    expect(imported({ text: '**x** is *y*.', as: 'markdown' }).text).toContain('**x** is _y_.');
  });
});

describe('every fixture', () => {
  const names = readdirSync(fixtures).toSorted();

  test.each(names)('%s gives the same draft twice', (name) => {
    expect(importedFixture(name).text).toBe(importedFixture(name).text);
  });

  test.each(names)('%s gives a draft without an error', (name) => {
    expect(errorsIn(importedFixture(name))).toEqual([]);
  });

  test.each(names)('%s has its fields in the order of the schema', (name) => {
    const order = [
      'title',
      'service',
      'month',
      'year',
      'hours',
      'cause',
      'approximate',
      'started',
      'resolved',
      'affected',
      'timeline',
      'actions',
      'sources',
      'draft',
    ];
    const fields = Object.keys(importedFixture(name).fields);
    expect(fields).toEqual(order.filter((field) => fields.includes(field)));
  });
});

describe('hostile inputs', () => {
  const refusedOrDrafted = (text: string, as?: 'text' | 'html' | 'markdown' | 'statuspage') => {
    try {
      return importDraft({ text, as }, SERVICES).text.length;
    } catch (error) {
      if (error instanceof ImportError) return error.message;
      throw error;
    }
  };

  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\n\u00a0 '],
  ])('%s is refused', (_, text) => {
    expect(refusedOrDrafted(text)).toContain('no text');
  });

  test.each([
    ['boxes', '<div>'.repeat(50_000), 'html'],
    ['links never closed', '<a>x'.repeat(20_000), 'html'],
    ['bold paragraphs', '<b><p>'.repeat(5_000), 'html'],
    ['lists in HTML', '<ul><li>'.repeat(300), 'html'],
    ['quotations', `${'> '.repeat(3_000)}x`, 'markdown'],
    [
      'lists',
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'),
      'markdown',
    ],
    ['arrays', '['.repeat(200_000), 'statuspage'],
  ] as const)('%s within each other', (_, text, as) => {
    expect(refusedOrDrafted(text, as)).toEqual(
      expect.stringMatching(/nested too deep|cannot be read|no incident|no article/),
    );
  });

  test.each([
    ['one line of a million characters', 'word '.repeat(200_000)],
    ['one word of a million characters', 'x'.repeat(1_000_000)],
    ['brackets', '['.repeat(100_000)],
    ['pairs of brackets', '[X] '.repeat(50_000)],
    ['dates', '4 October 2021 '.repeat(20_000)],
    ['lengths', 'the outage lasted six hours '.repeat(20_000)],
    ['short lines', 'Facebook\n12\n'.repeat(20_000)],
    ['lines of asterisks', `${'* '.repeat(50)}\n`.repeat(500)],
    ['marks', '*_`~'.repeat(20_000)],
    ['addresses', 'https://a.example/(((((( '.repeat(10_000)],
    ['half-open comments', '<!-- '.repeat(20_000)],
  ])(
    '%s take no time to speak of',
    (_, text) => {
      expect(refusedOrDrafted(`A title here\n\n${text}\n\nThe end.`, 'text')).toBeTypeOf('number');
    },
    20_000,
  );

  test.each(['html', 'markdown'] as const)(
    'random signs, read as %s, make a draft that compiles',
    (as) => {
      const signs = [
        'word',
        '*',
        '**b**',
        '_',
        '`',
        '# h',
        '## x',
        '- i',
        '1. o',
        '> q',
        '<b>',
        '</b>',
        '<h2>',
        '<li>',
        '<td>',
        '<!--',
        '-->',
        '&amp;',
        '[x]',
        '[X] hours',
        '[^a]',
        '[a](b)',
        '![i](j)',
        '[a]: b',
        '|',
        '---',
        '\\',
        '{a}',
        '"',
        '10:30 UTC',
        '2021-10-04',
        'Impact',
        'Timeline',
        'Summary',
        ':',
        '\n',
        '\n\n',
        ' ',
      ];
      let seed = 7;
      const next = () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed / 2_147_483_648;
      };
      for (let round = 0; round < 150; round += 1) {
        const text = Array.from(
          { length: 40 },
          () => signs[Math.floor(next() * signs.length)],
        ).join(next() < 0.5 ? ' ' : '');
        const draft = imported({ text: `First words of it.\n\n${text}`, as });
        expect(errorsIn(draft), text).toEqual([]);
      }
    },
  );
});

test('a fixture is the same whether its lines end in one way or the other', () => {
  const text = readFileSync(join(fixtures, 'sre.md'), 'utf8');
  const windows = decodeInput(bytes(text.replaceAll('\n', '\r\n')));
  expect(imported({ text: windows, name: 'sre.md' }).text).toBe(importedFixture('sre.md').text);
});

test('a title that is too long is cut, and told', () => {
  const title = `${'Extraordinarily longwinded '.repeat(5)}titles`;
  const draft = imported(`${title}\n\nWords of it, and no more than these.\n\nThe end.`);
  expect(String(draft.fields.title).length).toBeLessThanOrEqual(110);
  expect(draft.open.join()).toContain('110 characters');
  expect(errorsIn(draft)).toEqual([]);
});

test('a name of a file is made of a title in any language', () => {
  expect(imported('障害の一日\n\nすべてが止まった。\n\n終わり。').fileName).toBe('障害の一日.md');
  expect(imported('?!\n\nWords of it.\n\nThe end.').fileName).toBe('imported.md');
});
