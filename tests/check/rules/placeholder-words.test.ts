import { describe, expect, test } from 'vitest';
import { foundIn, foundWith, problemsOf, WRITE_UP, withWords, writeUp } from './record.ts';

const CODE = 'placeholder-word';

describe('a word that stands for text still to write is an error', () => {
  test.each<[string, string, string]>([
    ['in a paragraph', 'TODO say how many.', 'TODO'],
    ['across lines', 'Shops\nwere hit. TODO', 'TODO'],
    ['in a list', '- Shops\n- TODO', 'TODO'],
    ['in a table', '| Shops | TK |\n|---|---|\n| 1 | 2 |', 'TK'],
    ['in a quotation', '> Shops were hit. TODO', 'TODO'],
    ['in a heading', '### TBD', 'TBD'],
    ['in emphasis', '**TODO**', 'TODO'],
    ['behind code', '`TODO` and then TODO', 'TODO'],
    ['in an image', '![TODO](./routes.png)', '![TODO](./routes.png)'],
    ['in raw HTML', '<div class="x">\n  <b>TODO</b></div>', 'TODO'],
    ['in raw HTML within text', 'So <b>TODO</b> it is.', 'TODO'],
    ['in a note', 'So.[^note]\n\n[^note]: TODO', 'TODO'],
    ['as filler', 'Lorem ipsum dolor sit amet.', 'Lorem ipsum'],
  ])('%s', (_, impact, words) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([[CODE, words]]);
  });

  test('in fields', () => {
    const fields = {
      title: 'WhatsApp TK',
      affected: '[Shops, TODO]',
      timeline: '\n  - at: 2021-10-04\n    event: TBD',
    };
    expect(foundWith({ fields })).toEqual([
      [CODE, 'TK'],
      [CODE, 'TODO'],
      [CODE, 'TBD'],
    ]);
  });

  test('in MDX, in text and in the attributes of components', () => {
    const impact = withWords(
      'TODO',
      '<Estimates caption="TK" items={[{ hours: 7, by: "TBD" }]} />',
    );
    const found = foundWith({ impact }, {}, 'incidents/2021-10-whatsapp.mdx');
    expect(found.map(([code, words]) => [code, words.slice(0, 10)])).toEqual([
      [CODE, 'TODO'],
      [CODE, '<Estimates'],
      [CODE, '<Estimates'],
    ]);
  });

  test('on a page', () => {
    const page = '---\ntitle: About\n---\n\nThis site.\n\nTODO\n';
    expect(foundIn({ 'pages/about.md': page }, 'pages/about.md')).toEqual([[CODE, 'TODO']]);
  });
});

test('it is a warning in a draft', () => {
  const severities = (draft: string) =>
    problemsOf({ [WRITE_UP]: writeUp({ fields: { draft }, lead: 'TODO' }) }).map(
      ({ severity }) => severity,
    );
  expect(severities('false')).toEqual(['error']);
  expect(severities('true')).toEqual(['warning']);
});

describe('no error', () => {
  test.each([
    'A note of “TODO” was found.',
    'A note of "TODO" was found.',
    'A note of `TODO` was found.',
    '    TODO',
    '```\nTODO\n```',
    '<!-- TODO -->',
    'So.\n<!-- TODO: more of this -->\nAnd so on.',
    'The [list](https://a.example/TODO) is long.',
    'It was on the TODO list.',
  ])('%j', (impact) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([]);
  });

  test('in the code of a field', () => {
    const fields = { timeline: '\n  - at: 2021-10-04\n    event: A `TODO` is found' };
    expect(foundWith({ fields })).toEqual([]);
  });

  test('a blank in brackets is reported once', () => {
    expect(foundWith({ lead: 'It cost [TBD].' })).toEqual([['placeholder-unfilled', '[TBD]']]);
  });
});
