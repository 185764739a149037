import { describe, expect, test } from 'vitest';
import { errorsIn, imported, importedFixture, partsOf, partText } from './draft.ts';

const article = importedFixture('article.txt');

describe('the text of an article', () => {
  test('gives the facts that its sentences state', () => {
    expect(article.fields).toMatchObject({
      title: 'The Evening WhatsApp Went Quiet',
      service: 'whatsapp',
      month: 'October',
      year: 2021,
      started: '2021-10-04',
      hours: 6,
      approximate: true,
      cause: 'a faulty maintenance command that cut the backbone',
      draft: true,
    });
    expect(article.fileName).toBe('2021-10-whatsapp.md');
  });

  test('becomes the parts, their numbers taken off, the unnamed one by its number', () => {
    expect(partsOf(article)).toEqual([
      ['prelude', 'The Prelude: A Monday Like Any Other'],
      ['impact', 'The Day Everything Stood Still'],
      ['investigation', 'The Investigation: Looking for the Missing Routes'],
      ['fallout', 'The Fallout: Who Paid'],
      ['recovery', 'The Recovery: Slowly, on Purpose'],
    ]);
    expect(article.text).toContain('<!-- phase: impact -->\n## The Day Everything Stood Still');
    expect(article.text).not.toContain('<!-- phase: prelude -->');
  });

  test('keeps its lists, and its closing paragraphs though they name the networks', () => {
    expect(article.text).toContain('- a bakery in Lagos took no orders\n- a taxi firm');
    const recovery = partText(article, 'recovery');
    expect(recovery).toContain('Facebook said sorry on Twitter, of all places');
    expect(recovery).toMatch(/on LinkedIn and, once it worked again, on Facebook\.$/);
  });

  test('loses what trails behind and what stood in between, and says so', () => {
    expect(article.leftOut).toEqual([
      {
        what: 'the line of author and date',
        extent: '2 lines',
        begins: 'By Ada Ferris October 6, 2021',
      },
      { what: 'a sharing widget', extent: '4 lines', begins: 'Share Facebook Twitter LinkedIn' },
      expect.objectContaining({ what: 'a comment form', extent: '7 lines' }),
    ]);
    expect(article.text).not.toMatch(/Leave a Reply|Website|Ada Ferris/);
  });

  test('keeps tokens, which are then filled', () => {
    expect(article.text).toContain('In [Month, Year] some people');
    expect(partText(article, 'impact')).toContain('In October 2021 some people');
    expect(partText(article, 'fallout')).toContain('about 6 hours of sales');
  });

  test('has no error in it', () => {
    expect(errorsIn(article)).toEqual([]);
  });

  test('is cited by its parts', () => {
    expect(article.fields.sources).toEqual([
      { id: 'source', title: 'The Evening WhatsApp Went Quiet', date: '2021-10-06' },
    ]);
    expect(article.compiled.sources[0]?.citedAt).toHaveLength(6);
  });
});

const PARAGRAPH =
  'Nothing moved for the rest of the day, and those who tried again at night met the same grey screen as everybody else.';

function article5(headings: readonly string[]): string {
  return [
    'A long day without lights',
    'The lights of the office went out and stayed out, and with them everything that hangs on a cable.',
    ...headings.flatMap((heading) => [heading, PARAGRAPH]),
  ].join('\n');
}

describe('headings without marks', () => {
  test.each([
    [
      'roman numerals',
      ['I. Prelude', 'II. Impact', 'III. Investigation', 'IV. Fallout', 'V. Recovery'],
    ],
    [
      'parts by number',
      [
        'Part 1: The lead-up',
        'Part 2: Blackout',
        'Part 3: Root cause',
        'Part 4: Reactions',
        'Part 5: The fix',
      ],
    ],
    [
      'arabic numbers',
      ['1. Background', '2. Disruption', '3. What went wrong', '4. Backlash', '5. Back online'],
    ],
    ['capitals', ['THE PRELUDE', 'THE IMPACT', 'THE CAUSE', 'THE FALLOUT', 'THE RECOVERY']],
    [
      'numbers alone',
      [
        'I. Ein stiller Morgen',
        'II. Kein Anschluss',
        'III. Die Suche',
        'IV. Der Ärger',
        'V. Wieder da',
      ],
    ],
    [
      'short lines',
      [
        'Before the storm',
        'Ripple effects',
        'Searching for answers',
        'A public outcry',
        'Coming back',
      ],
    ],
  ])('%s', (_, headings) => {
    const draft = imported(article5(headings));
    expect(partsOf(draft).map(([phase]) => phase)).toEqual([
      'prelude',
      'impact',
      'investigation',
      'fallout',
      'recovery',
    ]);
    expect(draft.fields.title).toBe('A long day without lights');
    expect(partsOf(draft).every(([, title]) => !/^(?:[IV]+\.|\d\.|Part)/.test(title))).toBe(true);
    expect(errorsIn(draft)).toEqual([]);
  });

  test('an unnamed one between two parts is the one that is missing there', () => {
    const draft = imported(
      article5([
        'The prelude',
        'A day without a dial tone',
        'The investigation',
        'The fallout',
        'The recovery',
      ]),
    );
    expect(partsOf(draft)[1]).toEqual(['impact', 'A day without a dial tone']);
  });

  test('one of its own within a part becomes a section there, and nothing is lost', () => {
    const draft = imported(
      article5([
        'The prelude',
        'The impact',
        'Hospitals and schools',
        'Shops',
        'The investigation',
      ]),
    );
    expect(partText(draft, 'impact')).toContain('Hospitals and schools');
    expect(draft.text).toContain('### Hospitals and schools\n');
    expect(draft.text).toContain('### Shops\n');
    expect(draft.text.split(PARAGRAPH)).toHaveLength(6);
  });

  test('a text without headings stands before the parts', () => {
    const draft = imported(`A title here\n\n${PARAGRAPH}\n\n${PARAGRAPH}`);
    expect(draft.compiled.lead.match(/<p>/g)).toHaveLength(2);
    expect(draft.open.join()).toContain('5 parts without text');
  });

  test('neither a date, a quotation nor an item of a list is one', () => {
    const draft = imported(
      [
        'A title here',
        PARAGRAPH,
        '4 October 2021',
        PARAGRAPH,
        '“Nothing worked”',
        PARAGRAPH,
        'These stopped:',
        'Mail',
        'Maps',
        PARAGRAPH,
      ].join('\n'),
    );
    expect(draft.compiled.headings.map(({ text }) => text)).toEqual([
      'The prelude',
      'The impact',
      'The investigation',
      'The fallout',
      'The recovery',
    ]);
  });
});

describe('paragraphs', () => {
  test('lines that were broken to fit a width are joined', () => {
    const wrapped = [
      'The command was meant to measure how much spare capacity',
      'there was. It took down every link between the data',
      'centres instead, and the tool that should have stopped it',
      'did not.',
    ].join('\n');
    const draft = imported(`A title here\n\nImpact\n\n${wrapped}\n\n${wrapped}`);
    expect(draft.text).toContain(
      'how much spare capacity there was. It took down every link between',
    );
    expect(partText(draft, 'impact').match(/did not\./g)).toHaveLength(2);
  });

  test('labels of a report open sections', () => {
    const draft = imported(
      'The Beacon outage\n\nSummary: Beacon was down for 66 minutes.\nImpact: Nobody could sign in to it.\nRoot cause: An expired certificate.\nDate: 2023-03-03\n',
    );
    expect(draft.compiled.lead).toContain('Beacon was down for 66 minutes.');
    expect(partText(draft, 'impact')).toContain('Nobody could sign in');
    expect(draft.fields).toMatchObject({ hours: 1.1, cause: 'an expired certificate', year: 2023 });
  });
});

describe('signs of Markdown in plain text', () => {
  test.each([
    '2 * 3 * 4 and _underscores_ and snake_case_names',
    '# not a heading, and #tag',
    '<b>no element</b> & <script>alert(1)</script> &amp; &copy;',
    '[label](target) and ![image](x.png) and [^note] and [ref]: x',
    'a | b | c and ~~strike~~ and `code` and ***',
    'a path C:\\new\\*.log and a hash ^caret^ and $5',
    'call it with --force or -f',
    '+ plus and 1. number and > greater',
  ])('%s', (line) => {
    const draft = imported({
      text: `A title here\n\nHe wrote: ${line} in full.\n\nThat was all.`,
      as: 'text',
    });
    expect(draft.compiled.text).toContain(line);
    expect(errorsIn(draft)).toEqual([]);
  });

  test.each(['It works!', 'The path is C:\\', 'She said “no”', 'See [1]', 'An odd *'])(
    'a citation behind %s is one',
    (line) => {
      const draft = imported(`A title here\n\n${line}\n\n- one\n- two`);
      expect(draft.compiled.lead).toContain('<a href="#source-source"');
      expect(draft.compiled.text).toContain(line);
      expect(errorsIn(draft)).toEqual([]);
    },
  );

  test('addresses become links that end where they end', () => {
    const draft = imported(
      'A title here\n\nSee “https://a.example/b_c?d=1&e=2”, or (https://b.example/x).\n\nMore.',
    );
    expect(draft.text).toContain('“<https://a.example/b_c?d=1&e=2>”, or (<https://b.example/x>).');
    expect(errorsIn(draft)).toEqual([]);
  });

  test('blanks stay blanks, which the checker then names', () => {
    const draft = imported(
      'A title here\n\nOn [date] the app of [Company Name] failed for {{hours}} hours.\n\nMore.',
    );
    const codes = draft.compiled.problems.filter(({ code }) => code === 'placeholder-unfilled');
    expect(codes).toHaveLength(2);
    expect(draft.text).toContain('{{hours}}');
  });
});
