import { describe, expect, test } from 'vitest';
import { foundIn, foundWith, problemsOf, WRITE_UP, withWords, writeUp } from './record.ts';

const GAZETTE =
  '\n  - id: gazette\n    title: A messenger falls silent\n    archived: https://archive.example/silent';
const TRIBUNE = '\n  - id: tribune\n    title: Shops without orders';

describe('a source that nothing cites is a warning', () => {
  const sources = GAZETTE + TRIBUNE;

  test('at its id', () => {
    expect(foundWith({ fields: { sources } })).toEqual([['source-uncited', 'tribune']]);
  });

  test.each<[string, Parameters<typeof foundWith>[0]]>([
    ['the text', { impact: withWords('So it was.[^tribune]') }],
    ['a table', { impact: withWords('| So[^tribune] |\n|---|') }],
    ['the coda', { coda: 'So it was.[^tribune]' }],
    [
      'a figure',
      { fields: { figures: '\n  - value: 120\n    label: shops\n    source: tribune' } },
    ],
    [
      'an event',
      { fields: { timeline: '\n  - at: 2021-10-04\n    event: So\n    source: [tribune]' } },
    ],
    [
      'an action',
      { fields: { actions: '\n  - action: So\n    status: done\n    source: tribune' } },
    ],
  ])('not where %s does', (_, { fields = {}, ...change }) => {
    expect(foundWith({ ...change, fields: { ...fields, sources } })).toEqual([]);
  });

  test('not where a component of MDX does', () => {
    const impact = withWords(
      '<Estimates caption="By account" items={[{ hours: 7, by: "The Tribune", source: "tribune" }]} />',
    );
    const change = { fields: { sources }, impact };
    expect(foundWith(change, {}, 'incidents/2021-10-whatsapp.mdx')).toEqual([]);
  });
});

describe('a source without an archived copy is a warning', () => {
  const source = (id: string, more: string) => `\n  - id: ${id}\n    title: ${id}${more}`;
  const url = '\n    url: https://a.example/';
  const archived = '\n    archived: https://b.example/';
  const cited = (ids: string[]) => withWords(ids.map((id) => `So.[^${id}]`).join(' '));

  test('one for all of a write-up', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const sources = GAZETTE + ids.map((id) => source(id, url)).join('');
    const text = writeUp({ fields: { sources }, impact: cited(ids) });
    expect(foundIn({ [WRITE_UP]: text })).toEqual([['source-unarchived', 'sources']]);
    expect(problemsOf({ [WRITE_UP]: text })[0]?.message).toBe(
      '7 of 8 sources have no archived copy: a, b, c, d, e and 2 more.',
    );
  });

  test('not with a copy, nor without an address', () => {
    const sources = GAZETTE + source('a', url + archived) + source('b', '');
    expect(foundWith({ fields: { sources }, impact: cited(['a', 'b']) })).toEqual([]);
  });
});

describe('a summary longer than search engines show is a warning', () => {
  test.each<[number, string[]]>([
    [160, []],
    [161, ['summary-long']],
  ])('%i characters', (length, expected) => {
    const summary = 'So '
      .repeat(60)
      .slice(0, length - 1)
      .concat('x');
    expect(foundWith({ fields: { summary } }).map(([code]) => code)).toEqual(expected);
  });

  test('with what its tokens become', () => {
    const summary = `"${'So '.repeat(45)}[Cause] [Cause]"`;
    expect(foundWith({ fields: { summary } }).map(([code]) => code)).toEqual(['summary-long']);
  });
});

describe('a title that repeats another’s is a warning', () => {
  const other = 'incidents/2020-07-whatsapp.md';
  const repeated = (mine: string, theirs: string) =>
    foundIn({
      [other]: writeUp({ fields: { title: theirs } }),
      [WRITE_UP]: writeUp({ fields: { title: mine } }),
    });

  test.each([
    ['WhatsApp falls silent', 'WhatsApp falls silent'],
    ['WhatsApp Falls Silent', 'WhatsApp falls silent'],
    ['WhatsApp falls silent.', 'WhatsApp falls silent'],
    ['WhatsApp  falls – silent', 'WhatsApp falls - silent'],
  ])('“%s”', (mine, theirs) => {
    expect(repeated(mine, theirs)).toEqual([['title-repeated', mine]]);
  });

  test('also where tokens make it so', () => {
    expect(repeated('"[Service] falls silent"', 'WhatsApp falls silent')).toEqual([
      ['title-repeated', '"[Service] falls silent"'],
    ]);
  });

  test('not where they differ', () => {
    expect(repeated('WhatsApp falls silent again', 'WhatsApp falls silent')).toEqual([]);
  });

  test('it names the other file', () => {
    const title = 'WhatsApp falls silent';
    const files = {
      [other]: writeUp({ fields: { title } }),
      [WRITE_UP]: writeUp({ fields: { title } }),
    };
    expect(problemsOf(files)[0]).toMatchObject({
      severity: 'warning',
      message: `${other} has the same title, “${title}”.`,
    });
    expect(problemsOf(files, other)).toEqual([]);
  });
});
