import { describe, expect, test } from 'vitest';
import { foundIn, foundWith, problemsOf, WRITE_UP, withWords, writeUp } from './record.ts';

describe('a heading that skips a level is a warning', () => {
  test.each<[string, string, string[]]>([
    ['below a part', '#### Shops\n\nThey closed.', ['#### Shops']],
    ['below a heading', '### Shops\n\n##### Small ones\n\nThey closed.', ['##### Small ones']],
    ['once', '#### Shops\n\nThey closed.\n\n#### Banks\n\nThey too.', ['#### Shops']],
    [
      'with an underline before it',
      '### Shops\n\n#### Small ones\n\n###### One\n\nIt closed.',
      ['###### One'],
    ],
  ])('%s', (_, impact, expected) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual(
      expected.map((words) => ['heading-skipped', words]),
    );
  });

  test('not where it goes back up', () => {
    const impact = withWords('### Shops\n\n#### Small ones\n\nThey closed.\n\n### Banks\n\nSo.');
    expect(foundWith({ impact })).toEqual([]);
  });

  test('in MDX and on a page', () => {
    const impact = withWords('#### Shops\n\nThey closed.');
    expect(foundWith({ impact }, {}, 'incidents/2021-10-whatsapp.mdx')).toEqual([
      ['heading-skipped', '#### Shops'],
    ]);
    const page = '---\ntitle: About\n---\n\n### Us\n\nWe write.\n';
    expect(foundIn({ 'pages/about.md': page }, 'pages/about.md')).toEqual([
      ['heading-skipped', '### Us'],
    ]);
  });

  test('it says which level was expected', () => {
    const impact = withWords('#### Shops\n\nThey closed.');
    expect(problemsOf({ [WRITE_UP]: writeUp({ impact }) })[0]).toMatchObject({
      severity: 'warning',
      message: '“Shops” is a level-4 heading under one of level 2; expected level 3.',
    });
  });
});

describe('a part of less than 40 words is a warning', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'so').join(' ');

  test.each<[string, string, boolean]>([
    ['39 words', words(39), true],
    ['40 words', words(40), false],
    ['words in a list', `- ${words(20)}\n- ${words(20)}`, false],
    ['words in a table', `| ${words(20)} | ${words(20)} |\n|---|---|`, false],
    ['citations, which are no words', `${words(39)}[^gazette][^gazette]`, true],
    ['code, which is no text', `${words(39)} \`${words(5)}\``, true],
    ['headings', `### ${words(5)}\n\n${words(35)}`, false],
  ])('%s', (_, impact, isShort) => {
    expect(foundWith({ impact })).toEqual(isShort ? [['part-short', '## The impact']] : []);
  });

  test('it says how many there are', () => {
    expect(problemsOf({ [WRITE_UP]: writeUp({ impact: 'Down.' }) })[0]).toMatchObject({
      severity: 'warning',
      message: 'The impact has 1 word; expected 40 or more.',
    });
  });

  test('a part without any text is reported as such', () => {
    expect(foundWith({ impact: '' })).toEqual([['phase-empty', '## The impact']]);
  });

  test('lead and coda may be short', () => {
    expect(foundWith({ lead: 'So it was.', coda: 'And so it is.' })).toEqual([]);
  });
});

describe('an image without a description is an error', () => {
  test.each<[string, string, string]>([
    ['in Markdown', '![](./routes.png)', '![](./routes.png)'],
    ['with spaces for one', '![  ](./routes.png)', '![  ](./routes.png)'],
    ['by reference', '![][1]\n\n[1]: ./routes.png', '![][1]'],
    ['in a table', '| ![](./routes.png) |\n|---|', '![](./routes.png)'],
    ['in raw HTML', '<img src="./routes.png">', '<img src="./routes.png">'],
    ['in raw HTML, empty', '<img src="./routes.png" alt="">', '<img src="./routes.png" alt="">'],
  ])('%s', (_, impact, words) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([['image-undescribed', words]]);
  });

  test('not with one', () => {
    expect(foundWith({ impact: withWords('![The routes](./routes.png)') })).toEqual([]);
  });
});
