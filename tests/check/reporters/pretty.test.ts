import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { pretty } from '../../../src/check/reporters/pretty.ts';
import { textWidth } from '../../../src/check/reporters/text-width.ts';
import type { Problem } from '../../../src/incident/problems.ts';
import { contextOf, problem, reportOf } from './report.ts';

const ESCAPE = String.fromCodePoint(0x1b);

/** The frame under the one problem of a text: its rows, without the indentation. */
function frameOf(text: string, place: Partial<Problem>): string[] {
  const output = pretty(reportOf([problem(place)]), contextOf({ 'a.md': text }));
  return output
    .split('\n')
    .filter((row) => row.includes(' │'))
    .map((row) => row.slice(2));
}

/** The one-line place of these words in a text. */
function placeOf(text: string, words: string): Partial<Problem> {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return { line, column, endLine: line, endColumn: column + words.length };
}

test('a problem is told with its place, its code, its lines, its remedy and its page', () => {
  const text = '---\ntitle: A failure\nmonth: Octobre\nyear: 2021\n---\n';
  const found = problem({
    ...placeOf(text, 'Octobre'),
    message: '`month` is "Octobre".',
    hint: 'Write a month.',
  });
  expect(pretty(reportOf([found], ['b.md']), contextOf({ 'a.md': text }))).toBe(
    `a.md:3:8  error  field-invalid
  \`month\` is "Octobre".

  2 │ title: A failure
  3 │ month: Octobre
    │        ^^^^^^^
  4 │ year: 2021

  Write a month.
  docs/problems/field-invalid.md

1 error in 1 of 2 files.
`,
  );
});

describe('the total', () => {
  const total = (problems: Problem[], paths: string[] = []) =>
    pretty(reportOf(problems, paths), contextOf()).trimEnd().split('\n').at(-1);

  test('says that all is well', () => {
    expect(total([], ['a.md', 'b.md'])).toBe('2 files checked: no problems.');
    expect(total([], ['a.md'])).toBe('1 file checked: no problems.');
    expect(pretty(reportOf([], ['a.md']), contextOf())).toBe('1 file checked: no problems.\n');
  });

  test('counts each kind, and the files', () => {
    const problems = [
      problem(),
      problem({ path: 'b.md' }),
      problem({ code: 'title-in-body' }),
      ...[1, 2, 3].map((line) => problem({ code: 'phase-inferred', line })),
    ];
    expect(total(problems, ['c.md'])).toBe('2 errors, 1 warning and 3 notes in 2 of 3 files.');
    expect(total([problem({ code: 'phase-inferred' })])).toBe('1 note in 1 file.');
  });
});

test('a note is called a note', () => {
  const output = pretty(reportOf([problem({ code: 'phase-inferred' })]), contextOf());
  expect(output).toContain('a.md:1:1  note  phase-inferred');
});

describe('the frame', () => {
  test.each([
    ['wide letters', '日本語 [TBD] です', '[TBD]', 7, 5],
    ['wide letters underneath', 'x 日本語 y', '日本語', 2, 6],
    ['half-width letters', 'ｶﾅ [TBD]', '[TBD]', 3, 5],
    ['Hangul in pieces', '\u1112\u1161\u11ab [TBD]', '[TBD]', 3, 5],
    ['a family of emoji', '👩‍👩‍👧 [TBD]', '[TBD]', 3, 5],
    ['a sign shown as emoji', '❤️ [TBD]', '[TBD]', 3, 5],
    ['a flag', '🇨🇭 [TBD]', '[TBD]', 3, 5],
    ['letters and their marks', 'Cafe\u0301 [TBD]', '[TBD]', 5, 5],
    ['a mark alone', 'Cafe\u0301', '\u0301', 3, 1],
    ['letters beyond the basic plane', '𝒳𝒴 [TBD]', '[TBD]', 3, 5],
    ['a joiner', 'a\u200bb [TBD]', '[TBD]', 3, 5],
    ['a tab', '\tx [TBD]', '[TBD]', 6, 5],
    ['a tab after a letter', 'ab\tx [TBD]', '[TBD]', 6, 5],
    ['a tab underneath', 'a\tb', '\t', 1, 3],
  ])('puts the carets under the place behind %s', (_name, text, words, before, carets) => {
    const [, underline] = frameOf(text, placeOf(text, words));
    expect(underline).toBe(`  │ ${' '.repeat(before)}${'^'.repeat(carets)}`);
  });

  test('shows tabs as spaces', () => {
    expect(frameOf('\tx\ty', { column: 2 })[0]).toBe('1 │     x   y');
  });

  test('aligns the numbers of its lines', () => {
    const text = `${'\n'.repeat(8)}nine\nten\neleven\n`;
    expect(frameOf(text, { line: 10, endLine: 10 })).toEqual([
      ' 9 │ nine',
      '10 │ ten',
      '   │ ^',
      '11 │ eleven',
    ]);
  });

  test('leaves out the lines around that hold nothing', () => {
    expect(frameOf('\n## Impact\n  \n', { line: 2 })).toEqual(['2 │ ## Impact', '  │ ^']);
  });

  test('underlines a place of several lines to the end of the first', () => {
    const frame = frameOf('one\ntwo three\nfour', { line: 2, column: 5, endLine: 3, endColumn: 2 });
    expect(frame).toEqual(['1 │ one', '2 │ two three', '  │     ^^^^^', '3 │ four']);
  });

  test.each([
    ['of no length', { column: 3, endColumn: 3 }],
    ['that ends before it begins', { column: 3, endColumn: 1 }],
    ['that ends on a line before', { line: 1, column: 3, endLine: 0, endColumn: 9 }],
  ])('shows a place %s as one caret', (_name, place) => {
    expect(frameOf('abcdef', place)).toEqual(['1 │ abcdef', '  │   ^']);
  });

  test('shows a place behind the end of its line', () => {
    expect(frameOf('abc', { column: 4, endColumn: 5 })).toEqual(['1 │ abc', '  │    ^']);
    expect(frameOf('abc\n', { line: 2, endLine: 2 })).toEqual(['1 │ abc', '2 │', '  │ ^']);
  });

  test.each(['\r\n', '\n', '\r'])('reads lines that end with %j', (lineBreak) => {
    const text = ['one', 'two', 'three'].join(lineBreak);
    expect(frameOf(text, { line: 2, endLine: 2, endColumn: 4 })).toEqual([
      '1 │ one',
      '2 │ two',
      '  │ ^^^',
      '3 │ three',
    ]);
  });

  test('is left out where the file has no such line or is not text', () => {
    expect(frameOf('one', { line: 7 })).toEqual([]);
    const output = pretty(reportOf([problem({ code: 'not-utf8' })]), contextOf());
    expect(output).toBe(
      'a.md:1:1  error  not-utf8\n  A message.\n  A hint.\n  docs/problems/not-utf8.md\n\n1 error in 1 file.\n',
    );
  });
});

describe('a long line', () => {
  const words = '[insert company]';
  const letters = ['x', '日', '👩‍👩‍👧', 'e\u0301', '\t'];

  test.each(
    letters.flatMap((letter) =>
      [
        ['at its beginning', 0, 400],
        ['in its middle', 400, 400],
        ['at its end', 400, 0],
        ['far down', 100_000, 100_000],
      ].map(([where, before, after]) => [where, letter, Number(before), Number(after)] as const),
    ),
  )('is cut around a place %s, where it is made of %j', (_where, letter, before, after) => {
    const text = letter.repeat(before) + words + letter.repeat(after);
    const [row = '', underline = ''] = frameOf(text, placeOf(text, words));
    expect(textWidth(row)).toBeLessThanOrEqual(98);
    expect(row.startsWith('1 │ …')).toBe(before > 0);
    expect(row.endsWith('…')).toBe(after > 0);
    expect(underline).toMatch(/^ {2}│ {1,}\^{16}$/);
    const above = row.slice(0, row.indexOf(words));
    expect(underline.indexOf('^')).toBe(textWidth(above));
  });

  test('shows the beginning of a place that is too long itself', () => {
    const text = `${'a '.repeat(100)}${'b'.repeat(500)}`;
    const [row = '', underline = ''] = frameOf(text, placeOf(text, 'b'.repeat(500)));
    expect(row).toMatch(/^1 │ …[a ]{10,}b{50,}…$/);
    expect(row.length).toBeLessThanOrEqual(98);
    expect(underline.indexOf('^')).toBe(row.indexOf('b'));
    expect(underline.length).toBe(row.length - 1);
  });

  test('is cut at its end where it stands beside the place', () => {
    const text = `${'y'.repeat(300)}\nhere\n${'z'.repeat(300)}`;
    const [above = '', , , below = ''] = frameOf(text, { line: 2, endLine: 2 });
    expect(above).toMatch(/^1 │ y+…$/);
    expect(below).toMatch(/^3 │ z+…$/);
    expect(above.length).toBe(98);
  });
});

describe('what a file holds', () => {
  test('never reaches the terminal as a command', () => {
    const hostile = `${ESCAPE}[2J\u009b31m\u0007\u007f\b\u202e\u2028\ud800`;
    const text = `before\n${hostile} [TBD]\n`;
    const output = pretty(
      reportOf([
        problem({
          path: `${hostile}.md`,
          ...placeOf(text, '[TBD]'),
          message: `It says ${hostile}.\nTwice.`,
          hint: `Take ${hostile} out.`,
        }),
      ]),
      contextOf({ [`${hostile}.md`]: text }),
    );
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Bidi_Control}]/u);
    const shown = '␛[2J<U+009B>31m␇␡␈<U+202E><U+2028>\ufffd';
    expect(output).toContain(`${shown}.md:2:`);
    expect(output).toContain(`It says ${shown}.␊Twice.`);
    expect(output).toContain(`Take ${shown} out.`);
    expect(output).toContain(`2 │ ${shown} [TBD]\n    │ ${' '.repeat(shown.length + 1)}^^^^^\n`);
  });

  test('does not disturb other problems', () => {
    const output = pretty(reportOf([problem({ path: '__proto__' })]), contextOf());
    expect(output).toContain('__proto__:1:1  error');
  });
});

describe('colour', () => {
  const report = reportOf([
    problem(),
    problem({ code: 'title-in-body' }),
    problem({ code: 'phase-inferred' }),
  ]);
  const context = contextOf({ 'a.md': 'text' });

  test('is there where it is asked for, whatever the surroundings', () => {
    const output = pretty(report, { ...context, colour: true });
    for (const [name, number] of [
      ['error', 31],
      ['warning', 33],
      ['note', 36],
    ]) {
      expect(output).toContain(`${ESCAPE}[${number}m${name}${ESCAPE}[39m`);
    }
    expect(output).toContain(`${ESCAPE}[2mdocs/problems/field-invalid.md${ESCAPE}[22m`);
  });

  test('changes nothing but colour', () => {
    const output = pretty(report, { ...context, colour: true });
    expect(stripVTControlCharacters(output)).toBe(pretty(report, context));
    expect(pretty(report, context)).not.toContain(ESCAPE);
  });
});
