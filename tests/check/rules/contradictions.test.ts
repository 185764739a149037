import { describe, expect, test } from 'vitest';
import { foundWith, placeIn, problemsOf, WRITE_UP, withWords, writeUp } from './record.ts';

const CODE = 'prose-contradicts-facts';

test('a write-up that agrees with itself has no problems', () => {
  expect(foundWith({})).toEqual([]);
  expect(foundWith({ lead: 'The outage of [Month, Year] lasted for [X] hours.' })).toEqual([]);
});

describe('a length that differs from the frontmatter is a warning', () => {
  test.each<[string, string, string]>([
    ['in a paragraph', 'The outage lasted nine hours.', 'nine hours'],
    ['across lines', 'The outage lasted nine\nhours.', 'nine\nhours'],
    ['in emphasis', 'The outage lasted *nine hours*.', 'nine hours'],
    ['partly in emphasis', 'The outage lasted **nine** hours.', 'nine** hours'],
    ['before a citation', 'The outage[^gazette] lasted nine hours.[^gazette]', 'nine hours'],
    ['behind code', '`nine hours` it said. The outage lasted nine hours.', 'nine hours'],
    ['behind an image', '![nine hours](./routes.png) The outage lasted nine hours.', 'nine hours'],
    [
      'in a link',
      'The outage lasted [nine hours](https://a.example/nine%20hours.html).',
      'nine hours',
    ],
    [
      'said before of something else',
      'Drills take nine hours. The outage lasted nine hours.',
      'nine hours',
    ],
    ['in a list', '- The outage lasted nine hours.', 'nine hours'],
    [
      'in a table',
      '| What | How |\n|---|---|\n| So | The outage lasted nine hours. |',
      'nine hours',
    ],
    ['under a heading', '### The nine-hour outage\n\nIt was.', 'nine-hour'],
    ['with an entity', 'The outage lasted nine&nbsp;hours.', 'nine&nbsp;hours'],
    ['in words with an apostrophe', "WhatsApp wasn't working for nine hours.", 'nine hours'],
  ])('%s', (_, impact, words) => {
    expect(foundWith({ impact: withWords(impact) })).toEqual([[CODE, words]]);
  });

  test('in the title and in the summary', () => {
    const fields = {
      title: 'WhatsApp silent for nine hours',
      summary: '"In [Month, Year] WhatsApp was down for six hours."',
    };
    expect(foundWith({ fields })).toEqual([
      [CODE, 'nine hours'],
      [CODE, 'six hours'],
    ]);
  });

  test('in each place of its own', () => {
    const change = {
      lead: 'The outage lasted nine hours.',
      recovery: withWords('Service came back after\nten hours.'),
    };
    const text = writeUp(change);
    expect(
      problemsOf({ [WRITE_UP]: text }).map(({ line, column, code }) => [line, column, code]),
    ).toEqual([
      [...placeIn(text, 'nine hours'), CODE],
      [...placeIn(text, 'ten hours'), CODE],
    ]);
  });

  test('in MDX', () => {
    const impact = withWords('The outage lasted nine hours.', '<div>It lasted ten hours.</div>');
    expect(foundWith({ impact }, {}, 'incidents/2021-10-whatsapp.mdx')).toEqual([
      [CODE, 'nine hours'],
      [CODE, 'ten hours'],
    ]);
  });

  test('it says what the frontmatter has, and where', () => {
    const [problem] = problemsOf({ [WRITE_UP]: writeUp({ lead: 'It lasted nine hours.' }) });
    expect(problem).toMatchObject({
      severity: 'warning',
      message:
        '“nine hours” contradicts the frontmatter, where `hours: 7.1` says 7 hours 6 minutes.',
    });
  });
});

describe('no warning', () => {
  test.each<[string, Parameters<typeof foundWith>[0]]>([
    ['in what others said', { impact: withWords('> The outage lasted nine hours.') }],
    ['in code', { impact: withWords('    The outage lasted nine hours.') }],
    [
      'where nobody has said how long it was',
      { fields: { hours: 'unknown' }, lead: 'It lasted nine hours.' },
    ],
    [
      'of another outage in the prelude',
      { prelude: withWords('WhatsApp had failed before. In July 2020 it was down for two hours.') },
    ],
    [
      'of another outage in the fallout',
      { fallout: withWords('On 8 November 2021 there was another outage. It lasted two hours.') },
    ],
    [
      'in the coda, of another outage',
      { coda: 'A second outage came in 2022. It lasted two hours.' },
    ],
    ['in an estimate', { fields: { approximate: 'true' }, lead: 'It lasted eight hours.' }],
  ])('%s', (_, change) => {
    expect(foundWith(change)).toEqual([]);
  });
});

test('a month and a year that differ are a warning', () => {
  const change = {
    lead: 'On 4 September 2021, WhatsApp went down.',
    coda: 'The outage began in March 2019.',
  };
  expect(foundWith(change)).toEqual([
    [CODE, '4 September 2021'],
    [CODE, 'March 2019'],
  ]);
  const [problem] = problemsOf({ [WRITE_UP]: writeUp(change) });
  expect(problem?.message).toBe(
    '“4 September 2021” contradicts the frontmatter, where `month: October` and `year: 2021` says October 2021.',
  );
});

test('names of services count', () => {
  const services = {
    'services/chirp.yaml': 'name: Chirp\n',
    'services/perch.yaml': 'name: Perch\n',
  };
  const fields = { service: '[chirp, perch]' };
  expect(foundWith({ fields, lead: 'Perch was down for nine hours.' }, services)).toEqual([
    [CODE, 'nine hours'],
  ]);
  expect(foundWith({ fields, lead: 'WhatsApp was down for nine hours.' }, services)).toEqual([]);
});
