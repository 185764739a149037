import { describe, expect, test } from 'vitest';
import { fixService, fixWriteUp } from '../../../src/check/fix/fix-file.ts';
import { WRITE_UP } from '../write-up.ts';

const options = { serviceNames: new Map([['chirp', 'Chirp']]) };
const MARKED = WRITE_UP.replace('## The day', '<!-- phase: impact -->\n## The day');

function fix(text: string, path = 'a.md') {
  return fixWriteUp({ bytes: new TextEncoder().encode(text), path }, options);
}

/** The text after mending, which must be all that is left to mend. */
function mended(text: string, path?: string): string | undefined {
  const fixed = fix(text, path);
  if (fixed) expect(fix(fixed.text, path), 'mending again changes nothing').toBeUndefined();
  return fixed?.text;
}

test('a part found by elimination is marked', () => {
  expect(mended(WRITE_UP)).toBe(MARKED);
  expect(mended(WRITE_UP, 'a.mdx')).toBe(
    WRITE_UP.replace('## The day', '{/* phase: impact */}\n## The day'),
  );
});

test('nothing is mended where nothing is wrong', () => {
  expect(fix(MARKED)).toBeUndefined();
});

describe('names', () => {
  test.each([
    ['the name of a field', 'titel: A', 'title: A', MARKED.replace('title: A', 'titel: A')],
    ['the name of a month', 'Ocotber', 'October', MARKED.replace('October', 'Ocotber')],
    ['a month in quotes', '"octobre"', 'October', MARKED.replace('October', '"octobre"')],
  ])('%s is put right', (_name, wrong, right, text) => {
    expect(mended(text)).toBe(text.replace(wrong, right));
  });

  test('within a group are put right', () => {
    const list = 'timeline:\n  - at: 2021-10-04\n    evnt: It broke\n';
    const text = MARKED.replace('draft:', `${list}draft:`);
    expect(mended(text)).toBe(text.replace('evnt:', 'event:'));
  });

  test.each([
    ['a name that is near nothing', 'colour: red\ndraft:'],
    ['a misspelt field that is there already', 'titel: B\ndraft:'],
    ['a month that is none', 'draft:'],
  ])('%s is left to the editor', (name, lines) => {
    const text = MARKED.replace('draft:', lines);
    const broken = name.startsWith('a month') ? text.replace('October', 'Smarch 12th') : text;
    expect(fix(broken)?.text ?? broken).toContain(lines.split('\n')[0]);
    if (name.startsWith('a month')) expect(fix(broken)).toBeUndefined();
  });
});

describe('the order of fields', () => {
  const [top = '', ...body] = MARKED.split('---\n').slice(1);
  const write = (frontmatter: string) => `---\n${frontmatter}---\n${body.join('---\n')}`;

  test('is that of the documentation; comments go with the field below them', () => {
    const lines = top.trim().split('\n').reverse();
    const text = write(`${lines.join('\n').replace('cause:', '# why\ncause:')}\n`);
    expect(mended(text)).toBe(write(top.replace('cause:', '# why\ncause:')));
  });

  test('keeps lists, blocks and long texts whole', () => {
    const long = 'summary: >-\n  One line,\n\n  # and no comment\nregions:\n- Here\n- There\n';
    const text = write(`${long}${top}`);
    expect(mended(text)).toBe(write(top.replace('draft:', `${long}draft:`)));
  });

  test('leaves anchors where they are, since an alias has to follow its anchor', () => {
    expect(fix(write(`affected: &all [x]\nregions: *all\n${top}`))).toBeUndefined();
  });
});

test('line ends and a byte order mark stay as they are', () => {
  const windows = `\uFEFF${WRITE_UP.replace('title:', 'titel:').replaceAll('\n', '\r\n')}`;
  expect(mended(windows)).toBe(`\uFEFF${MARKED.replaceAll('\n', '\r\n')}`);
});

test.each([
  ['no frontmatter', '# Hello\n'],
  ['YAML that cannot be read', MARKED.replace('title: A', 'title: "A')],
  ['nothing', ''],
])('a file with %s is left alone', (_name, text) => {
  expect(fix(text)).toBeUndefined();
});

test('what was changed is told line by line', () => {
  expect(fix(WRITE_UP.replace('title:', 'titel:'))?.changes).toEqual([
    { line: 2, before: 'titel', after: 'title' },
    { line: 17, before: '', after: '<!-- phase: impact -->' },
  ]);
});

test('a misspelt field of a service is put right', () => {
  const bytes = new TextEncoder().encode('nmae: Chirp\n');
  const file = { path: 'chirp.yaml', file: '/chirp.yaml', bytes };
  expect(fixService(file)?.text).toBe('name: Chirp\n');
});
