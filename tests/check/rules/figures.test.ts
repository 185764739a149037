import { describe, expect, test } from 'vitest';
import { foundWith, problemsOf, WRITE_UP, withWords, writeUp } from './record.ts';

const CODE = 'figure-uncited';

describe('a figure in a paragraph that cites nothing is a warning', () => {
  test.each<[string, string, string]>([
    ['in a paragraph', 'Some 10.6 million people had reported it.', '10.6 million'],
    ['across lines', 'Some 10.6\nmillion people had reported it.', '10.6\nmillion'],
    ['escaped', 'It cost \\$66 million.', '$66 million'],
    [
      'in an item of a list',
      'So it was.\n\n- Some 120 shops closed.\n- So it was.[^gazette]',
      '120 shops',
    ],
    ['in a quotation', 'So it was.\n\n> Some 120 shops closed.', '120 shops'],
    ['in a table', 'So it was.\n\n| Shops | Share |\n|---|---|\n| North | 12 % |', '12 %'],
    ['with a link within the site', 'Some 120 shops [closed](#the-impact).', '120 shops'],
    ['that is not the length', 'It was [X] hours, and 120 shops closed.', '120 shops'],
    ['said before in code', '`120 shops` and 120 shops closed.', '120 shops'],
  ])('%s', (_, impact, words) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([[CODE, words]]);
  });

  test('once for each paragraph', () => {
    const impact = withWords('Some 120 shops closed, 40 banks and 12 %.', 'Then 60 more shops.');
    expect(foundWith({ impact })).toEqual([
      [CODE, '120 shops'],
      [CODE, '60 more shops'],
    ]);
    expect(problemsOf({ [WRITE_UP]: writeUp({ impact }) })[0]?.severity).toBe('warning');
  });

  test('in MDX', () => {
    const impact = withWords('Some 120 shops closed.');
    expect(foundWith({ impact }, {}, 'incidents/2021-10-whatsapp.mdx')).toEqual([
      [CODE, '120 shops'],
    ]);
  });
});

describe('no warning', () => {
  test.each<[string, string]>([
    ['with a citation', 'Some 120 shops closed.[^gazette]'],
    ['with a citation further on', 'Some 120 shops closed. So it was.[^gazette]'],
    ['with a note', 'Some 120 shops closed.[^note]\n\n[^note]: By one count.'],
    ['with a link', 'Some 120 shops [closed](https://gazette.example/closed).'],
    ['with a reference', 'Some 120 shops [closed][1].\n\n[1]: https://gazette.example/closed'],
    ['with an address', 'Some 120 shops closed: https://gazette.example/closed'],
    [
      'in a list that a cited paragraph introduces',
      'So it was:[^gazette]\n\n- 120 shops closed.\n- 40 banks closed.',
    ],
    [
      'in a table with a citation',
      '| Shops | Share |\n|---|---|\n| North | 12 %[^gazette] |\n| South | 13 % |',
    ],
    ['of the outage’s own length', 'It lasted [X] hours.'],
    ['of the outage’s own length in other words', 'It lasted seven hours, or 7.1 hours.'],
    ['in a heading', '### 120 shops\n\nThey closed.'],
    ['in code', '    120 shops'],
    ['in a date or a name', 'On 4 October 2021 users of Windows 10 devices noticed.'],
  ])('%s', (_, impact) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([]);
  });
});
