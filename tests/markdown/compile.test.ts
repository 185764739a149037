import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/incident/problems.ts';
import { placesOfClaims } from '../../src/markdown/claims.ts';
import { compile } from '../../src/markdown/compile.ts';
import type { CompiledWriteUp } from '../../src/markdown/compiled.ts';
import { isMoreThanAdvice } from '../advice.ts';

const PATH = 'content/incidents/2021-10-chirp.md';
const GOOD = readFileSync(join(import.meta.dirname, 'write-ups/2021-10-chirp.md'), 'utf8');
const MDX = GOOD.replaceAll('<!--', '{/*').replaceAll('-->', '*/}');

/** For texts that no person would write, on a machine that is busy. */
const PATIENCE = 60_000;

const serviceNames = new Map([
  ['chirp', 'Chirp'],
  ['perch', "Perch's"],
]);

/** A write-up compiled, without the advice that so short a text earns. */
function read(text: string, path = PATH): CompiledWriteUp {
  const result = compile(text, path, { serviceNames });
  return { ...result, problems: result.problems.filter(isMoreThanAdvice) };
}

/** The good write-up, or the one given, with one stretch of it put otherwise. */
function edit(from: string, to: string, text = GOOD): string {
  expect(text.split(from), `“${from}” stands once in the write-up`).toHaveLength(2);
  return text.replace(from, () => to);
}

/** The words of the text that a problem points at. */
function wordsAt(text: string, { line, column, endLine, endColumn }: Problem): string {
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((words, index) =>
      words.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined),
    )
    .join('\n');
}

type Found = [line: number, column: number, code: string, words: string];

function problemsOf(text: string, path = PATH): Found[] {
  return read(text, path).problems.map((problem) => [
    problem.line,
    problem.column,
    problem.code,
    wordsAt(text, problem),
  ]);
}

/** The good write-up with these blocks as its impact, which then begins on line 72. */
function withImpact(...lines: string[]): string {
  return edit('Both went dark at once.', lines.join('\n'));
}

/** The HTML of what `withImpact` put there. */
function impactOf(text: string): string {
  const { html = '' } = read(text).parts.find(({ phase }) => phase === 'impact') ?? {};
  return html.slice(0, html.indexOf('<h3 id="numbers">'));
}

describe('a whole write-up', () => {
  const result = read(GOOD);

  test('is named after its file', () => {
    expect(result).toMatchObject({ id: '2021-10-chirp', path: PATH, format: 'md' });
    expect(read(GOOD, String.raw`content\incidents\Übersicht 2021.MD`).id).toBe('übersicht-2021');
  });

  test('has no problems', () => {
    expect(result.problems).toEqual([]);
  });

  test('has its facts in one form, tokens filled and quotes set', () => {
    expect(result.facts).toEqual({
      title: 'How Chirp and Perch’s fell silent for “about 7 hours”',
      service: ['chirp', 'perch'],
      month: 10,
      year: 2021,
      hours: 7.1,
      approximate: true,
      cause: 'an operator’s command that cut the backbone',
      category: 'configuration-change',
      confirmed: true,
      summary: 'Chirp and Perch’s failed in October 2021 for about 7 hours – all at once…',
      started: '2021-10-04T15:39Z',
      resolved: '2021-10-04T22:45Z',
      regions: ['Worldwide'],
      affected: ['Chirp’s badges'],
      figures: [
        { value: '3.5 million', label: 'people cut off in October', source: ['meta', 'krebs'] },
        { value: '12', label: 'offices closed' },
      ],
      timeline: [
        {
          at: '2021-10-04T15:39Z',
          event:
            'Routes <code>192.0.2.0/24</code> <em>go</em>, after an operator’s command that cut the backbone',
          source: ['cloudflare'],
        },
        { at: '2021-10-05', event: 'The engineers explain', source: ['meta'] },
      ],
      actions: [
        {
          action: 'Drill the loss of the <strong>backbone</strong>',
          status: 'planned',
          source: ['meta', 'spare'],
        },
      ],
      sources: [
        {
          id: 'meta',
          title: 'More about the “outage”',
          publisher: 'Meta',
          url: 'https://example.org/meta',
          date: '2021-10-05',
        },
        { id: 'cloudflare', title: 'How it vanished', date: '2021-10' },
        { id: 'krebs', title: 'What happened' },
        { id: 'spare', title: 'Kept for later' },
      ],
      authors: ['Ada'],
      published: '2021-11-01',
      updated: '2021-11-02',
      corrections: [{ date: '2021-11-02', note: 'The length is about 7 hours, <em>not</em> six.' }],
      cover: { src: './cover.png', alt: 'The routes of October 2021' },
      aliases: ['/2021/chirp/', '/old/'],
    });
  });

  test('has its parts in order, numbered, with their headings', () => {
    const heading = (id: string, text: string) => ({ depth: 2, id, text });
    expect(
      result.parts.map(({ phase, number, heading, headingHtml }) => ({
        phase,
        number,
        heading,
        headingHtml,
      })),
    ).toEqual([
      {
        phase: 'prelude',
        number: 1,
        heading: heading('before-the-outage', 'Before the outage'),
        headingHtml: 'Before the outage',
      },
      {
        phase: 'impact',
        number: 2,
        heading: heading('the-impact-on-everyone', 'The impact on everyone'),
        headingHtml: 'The impact on <em>everyone</em>',
      },
      {
        phase: 'investigation',
        number: 3,
        heading: heading('why-it-happened', 'Why it happened'),
        headingHtml: 'Why it happened',
      },
      {
        phase: 'fallout',
        number: 4,
        heading: heading('public-reaction', 'Public reaction'),
        headingHtml: 'Public reaction',
      },
      {
        phase: 'recovery',
        number: 5,
        heading: heading('service-returns', 'Service returns'),
        headingHtml: 'Service returns',
      },
    ]);
  });

  test('has the HTML of each part without its heading', () => {
    const html = Object.fromEntries(result.parts.map((part) => [part.phase, part.html]));
    expect(html.prelude).toBe(
      '<p>Nothing was amiss.<sup><a href="#note-fn-aside" id="note-fnref-aside" data-footnote-ref aria-describedby="notes">a</a></sup></p>',
    );
    expect(html.investigation).toBe(
      '<p>It was <code>rm</code> in an operator’s command that cut the backbone.</p>',
    );
    expect(html.recovery).toBe('<p>Slowly.</p><h3 id="about-sources">Sources</h3><p>Text.</p>');
    expect(html.impact).toContain(
      '<li class="task-list-item">☑ Told in public</li>\n<li>About 7 hours of silence</li>',
    );
    expect(html.impact).toContain('<section class="table" tabindex="0" aria-label="Table"><table>');
    expect(html.impact).toContain('<td class="align-right">3 million</td>');
  });

  test('has lead, coda and notes beside them', () => {
    expect(result.lead).toBe(
      '<p>Chirp and Perch’s went quiet one Monday.<sup class="cite"><a href="#source-cloudflare" id="cite-cloudflare-1" role="doc-noteref">1</a></sup> “It took about 7 hours.”<sup class="cite"><a href="#source-meta" id="cite-meta-1" role="doc-noteref">2</a>,<a href="#source-krebs" id="cite-krebs-1" role="doc-noteref">3</a></sup></p><p><img src="{{image:0}}" alt="Routes in 2021"></p>',
    );
    expect(result.coda).toBe('<p>Parts of October 2021 stay dark. 📱</p>');
    expect(result.notes).toBe(
      '<section data-footnotes class="notes"><h2 id="notes">Notes</h2>\n<ol>\n<li id="note-fn-aside">\n<p>Or so it seemed.<sup class="cite"><a href="#source-meta" id="cite-meta-2" role="doc-noteref">2</a></sup> <a href="#note-fnref-aside" data-footnote-backref="" aria-label="Back to note a in the text" class="data-footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>',
    );
  });

  test('lists its headings, each under an address of its own', () => {
    expect(result.headings).toEqual([
      { depth: 2, id: 'before-the-outage', text: 'Before the outage' },
      { depth: 2, id: 'the-impact-on-everyone', text: 'The impact on everyone' },
      { depth: 3, id: 'numbers', text: 'Numbers' },
      { depth: 3, id: 'numbers-1', text: 'Numbers' },
      { depth: 2, id: 'why-it-happened', text: 'Why it happened' },
      { depth: 2, id: 'public-reaction', text: 'Public reaction' },
      { depth: 2, id: 'service-returns', text: 'Service returns' },
      { depth: 3, id: 'about-sources', text: 'Sources' },
    ]);
  });

  test('has its words without the numbers of citations and notes', () => {
    expect(result.text.split('\n')).toEqual([
      'Chirp and Perch’s went quiet one Monday. “It took about 7 hours.”',
      'Before the outage',
      'Nothing was amiss.',
      'The impact on everyone',
      'Both went dark at once.',
      'Numbers',
      'What',
      '2021',
      'Users',
      '3 million',
      'Numbers',
      '☑ Told in public',
      'About 7 hours of silence',
      'Why it happened',
      'It was rm in an operator’s command that cut the backbone.',
      'Public reaction',
      'We [the company] are sorry.',
      'Service returns',
      'Slowly.',
      'Sources',
      'Text.',
      'Parts of October 2021 stay dark. 📱',
    ]);
    const words = result.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    expect(result.wordCount).toBe(words.length);
  });

  test('numbers its sources by first citation, the others as listed, and knows where each is cited', () => {
    expect(result.sources).toEqual([
      { id: 'cloudflare', number: 1, citedAt: ['cite-cloudflare-1', 'event-1'] },
      {
        id: 'meta',
        number: 2,
        citedAt: ['cite-meta-1', 'cite-meta-2', 'cite-meta-3', 'figure-1', 'event-2', 'action-1'],
      },
      { id: 'krebs', number: 3, citedAt: ['cite-krebs-1', 'cite-krebs-2', 'figure-1'] },
      { id: 'spare', number: 4, citedAt: ['action-1'] },
    ]);
  });

  test('claims what only the whole record or the clock can check', () => {
    expect(result.claims.services).toEqual([
      { value: 'chirp', at: ['service', 0] },
      { value: 'perch', at: ['service', 1] },
    ]);
    expect(result.claims.aliases).toEqual([
      { value: '/2021/chirp/', at: ['aliases', 0] },
      { value: '/old/', at: ['aliases', 1] },
    ]);
    expect(result.claims.images).toEqual([
      { value: './routes in.png', at: { line: 60, column: 1, endLine: 60, endColumn: 39 } },
      { value: './cover.png', at: ['cover', 'src'] },
    ]);
    expect(result.dates).toEqual([
      { path: ['year'], moment: '2021' },
      { path: ['month'], moment: '2021-10' },
      { path: ['started'], moment: '2021-10-04T15:39Z' },
      { path: ['resolved'], moment: '2021-10-04T22:45Z' },
      { path: ['updated'], moment: '2021-11-02' },
      { path: ['timeline', 0, 'at'], moment: '2021-10-04T15:39Z' },
      { path: ['timeline', 1, 'at'], moment: '2021-10-05' },
      { path: ['sources', 0, 'date'], moment: '2021-10-05' },
      { path: ['sources', 1, 'date'], moment: '2021-10' },
      { path: ['corrections', 0, 'date'], moment: '2021-11-02' },
    ]);
    expect(result.latest).toBe('2021-11-02');
  });

  test.each([
    ['services', 1, 3, 18],
    ['aliases', 1, 55, 25],
    ['images', 0, 60, 1],
    ['images', 1, 53, 8],
  ] as const)('the claim %s[%i] stands on line %i, column %i', (kind, index, line, column) => {
    const claim = result.claims[kind][index];
    expect(claim && placesOfClaims(() => GOOD)(claim)).toMatchObject({ line, column });
  });

  test.each([
    [3, 13, 11],
    [6, 26, 9],
  ])('date %i stands on line %i, column %i', (index, line, column) => {
    const { path: at = [], moment: value = '' } = result.dates[index] ?? {};
    expect(placesOfClaims(() => GOOD)({ value, at })).toMatchObject({ line, column });
  });

  test('comes out the same each time', () => {
    expect(read(GOOD)).toEqual(result);
    expect(read(MDX, 'a.mdx')).toEqual(read(MDX, 'a.mdx'));
  });

  test('comes out the same with Windows line ends', () => {
    const text = GOOD.replaceAll('\n', '\r\n');
    const { fills, ...windows } = read(text);
    const { fills: expected, ...rest } = result;
    expect(windows).toEqual(rest);
    // Where a token stands is counted in the file, with the line ends that it has.
    const tokensOf = (source: string, list: typeof fills) =>
      list.map(({ start, end, text }) => [source.slice(start, end).replaceAll('\r', ''), text]);
    expect(tokensOf(text, fills)).toEqual(tokensOf(GOOD, expected));
  });

  test('comes out the same without a line end at its end', () => {
    expect(read(GOOD.trimEnd())).toEqual(result);
  });

  test('one service needs no list', () => {
    const { facts, claims } = read(edit('[chirp, perch]', 'chirp'));
    expect(facts?.title).toBe('How Chirp fell silent for “about 7 hours”');
    expect(claims.services).toEqual([{ value: 'chirp', at: ['service'] }]);
  });

  test('a field of several lines and paragraphs loses none of them', () => {
    const summary = 'summary: |\n  It\'s "one".\n\n  - [Year] is two.\n';
    const text = GOOD.replace(/^summary: .*\n/m, () => summary);
    expect(read(text).facts?.summary?.replaceAll(/\s+/g, ' ')).toBe('It’s “one”. - 2021 is two.');
  });

  test('has no facts where its frontmatter has errors, and its body all the same', () => {
    const { facts, parts, lead } = read(edit('hours: 7.1', 'hours: seven'));
    expect(facts).toBeUndefined();
    expect(parts.map(({ phase }) => phase)).toEqual(result.parts.map(({ phase }) => phase));
    expect(lead).toContain('<mark class="placeholder">[X]</mark> hours');
  });
});

describe('a single mistake is found where it stands', () => {
  const mistakes: Record<string, [text: string, found: Found[]]> = {
    'hours in words': [edit('hours: 7.1', 'hours: seven'), [[6, 8, 'field-invalid', 'seven']]],
    'a month that is none': [edit('month: Oct', 'month: Okt'), [[4, 8, 'field-invalid', 'Okt']]],
    'a year of two digits': [edit('year: 2021', 'year: 21'), [[5, 7, 'field-invalid', '21']]],
    'a title too long': [
      edit('title: How [', `title: ${'How '.repeat(30)}[`),
      [[2, 8, 'field-invalid', `${'How '.repeat(30)}[Service] fell silent for "[X] hours"`]],
    ],
    'a cause with a full stop': [
      edit('cut the backbone\n', 'cut the backbone.\n'),
      [[8, 8, 'field-invalid', "an operator's command that cut the backbone."]],
    ],
    'a misspelt field': [
      edit('approximate: true', 'aproximate: true'),
      [[7, 1, 'field-unknown', 'aproximate']],
    ],
    'a field of a figure that is none': [
      edit('    label: offices closed', '    label: offices closed\n    sources: meta'),
      [[22, 5, 'field-unknown', 'sources']],
    ],
    'a missing field': [
      edit("cause: an operator's command that cut the backbone\n", ''),
      [[2, 1, 'field-missing', '']],
    ],
    'a missing field of an entry': [
      edit('  - id: spare\n    title: Kept for later', '  - id: spare'),
      [[44, 5, 'field-missing', expect.any(String)]],
    ],
    'a state of a measure that is none': [
      edit('status: planned', 'status: soon'),
      [[31, 13, 'field-invalid', 'soon']],
    ],
    'a month that is not that of the start': [
      edit('month: Oct', 'month: 9'),
      [[4, 8, 'date-mismatch', '9']],
    ],
    'a length that is not that from start to end': [
      edit('hours: 7.1', 'hours: 12'),
      [[6, 8, 'length-mismatch', '12']],
    ],
    'an end before the start': [
      edit('resolved: 2021-10-04T18:45-04:00', 'resolved: 2021-10-04T15:00Z'),
      [[13, 11, 'resolved-before-started', '2021-10-04T15:00Z']],
    ],
    'a timeline out of order': [
      edit('  - at: 2021-10-05\n', '  - at: 2021-10-03\n'),
      [[26, 9, 'timeline-order', '2021-10-03']],
    ],
    'an update before publication': [
      edit('updated: 2021-11-02', 'updated: 2021-10-31'),
      [[48, 10, 'date-mismatch', '2021-10-31']],
    ],
    'two sources of one name': [
      edit('title: Kept for later', 'title: Kept for later\n  - id: krebs\n    title: Again'),
      [[46, 9, 'source-repeated', 'krebs']],
    ],
    'a source of an event that is none': [
      edit('source: cloudflare', 'source: cloudfare'),
      [[25, 13, 'source-unknown', 'cloudfare']],
    ],
    'YAML that is none': [
      edit('title: More about', 'title: More: about'),
      [[35, 12, 'frontmatter-syntax', expect.any(String)]],
    ],
    'a blank in the title': [
      edit('fell silent', 'of [company name] fell silent'),
      [[2, 25, 'placeholder-unfilled', '[company name]']],
    ],
    'a blank in an event': [
      edit('event: The engineers explain', 'event: The [name] explains'),
      [[27, 12, 'placeholder-unfilled', 'The [name] explains']],
    ],
    'a cause that stands for itself': [
      edit("an operator's command that cut the backbone", '"[specific technical issue]"'),
      [[8, 9, 'placeholder-unfilled', '[specific technical issue]']],
    ],
    'a token for a length that is unknown': [
      edit(
        'hours: 7.1',
        'hours: unknown',
        edit(
          '"[X] hours"',
          'a day',
          edit(
            'for [Duration] ',
            '',
            edit('is [X] hours, ', 'is longer, ', edit('[X] hours of silence', 'silence', GOOD)),
          ),
        ),
      ),
      [[58, 56, 'length-unknown', '[X]']],
    ],
    'a blank in prose': [
      withImpact('Both went dark,', 'said [name], at [insert time].'),
      [
        [73, 6, 'placeholder-unfilled', '[name]'],
        [73, 17, 'placeholder-unfilled', '[insert time]'],
      ],
    ],
    'a blank after astral characters': [
      withImpact('📱 𝒙 [insert time]'),
      [[72, 7, 'placeholder-unfilled', '[insert time]']],
    ],
    'a blank in a heading': [
      edit('### Sources', '### [insert title]'),
      [[97, 5, 'placeholder-unfilled', '[insert title]']],
    ],
    'a blank in a cell': [
      edit('| 3 million |', '| [insert number] |'),
      [[78, 19, 'placeholder-unfilled', '[insert number]']],
    ],
    'a blank at the start of an item': [
      edit('- [X] hours of silence', '- [X] users cut off'),
      [[83, 3, 'placeholder-unfilled', '[X]']],
    ],
    'a blank in a description': [
      edit('![Routes in [Year]]', '![Routes of [insert name]]'),
      [[60, 13, 'placeholder-unfilled', '[insert name]']],
    ],
    'a token in raw HTML': [
      withImpact('<p>For', '[X] hours.</p>'),
      [[73, 1, 'placeholder-unfilled', '[X]']],
    ],
    'a token spanning emphasis': [
      withImpact('In [Month, *Year*].'),
      [[72, 4, 'placeholder-unfilled', '[Month, *Year*]']],
    ],
    'a citation of an unknown source': [
      edit('We [the company] are sorry.[^meta]', 'We are sorry.[^metta]'),
      [[91, 16, 'citation-unknown', '[^metta]']],
    ],
    'a footnote with the name of a source': [
      edit('[^aside]: Or so it seemed.[^meta]', '[^aside]: Or so.\n\n[^spare]: Kept.'),
      [[68, 1, 'footnote-hides-source', '[^spare]: Kept.']],
    ],
    'a part that is not recognised': [
      edit('### Sources', '## Sources'),
      [[97, 1, 'phase-unrecognised', '## Sources']],
    ],
    'a part that is missing': [
      edit('## IV. Public reaction', '### Public reaction'),
      [[93, 1, 'phase-missing', '## V. Service returns']],
    ],
    'a part that comes twice': [
      edit('### Sources', '## The impact again'),
      [[97, 1, 'phase-repeated', '## The impact again']],
    ],
    'a part out of order': [
      edit('## I. Before the outage', '## I. Lessons', edit('### Sources', '## Prelude')),
      [
        [62, 1, 'phase-misplaced', '## I. Lessons'],
        [97, 1, 'phase-misplaced', '## Prelude'],
      ],
    ],
    'a part without text': [
      edit('It was `rm` in [Cause].', ''),
      [[85, 1, 'phase-empty', '## III. Why it happened']],
    ],
    'a part known by elimination': [
      edit('## II. The impact on *everyone*', '## The day *everything* stood still'),
      [[70, 1, 'phase-inferred', '## The day *everything* stood still']],
    ],
    'a marker of no phase': [
      edit('## V. Service', '<!-- phase: recovry -->\n## V. Service'),
      [[93, 1, 'marker-unknown', '<!-- phase: recovry -->']],
    ],
    'a marker above nothing': [
      withImpact('<!-- phase: impact -->', '', 'Text.'),
      [[72, 1, 'marker-stray', '<!-- phase: impact -->']],
    ],
    'a title in the body': [
      edit('[Service] went quiet', '# Silence\n\n[Service] went quiet'),
      [[58, 1, 'title-in-body', '# Silence']],
    ],
    'a heading of level one': [
      edit('### Sources', '# Sources'),
      [[97, 1, 'heading-level', '# Sources']],
    ],
    'an image of another site': [
      withImpact('Look: ![a](https://example.org/a.png)'),
      [[72, 7, 'image-remote', '![a](https://example.org/a.png)']],
    ],
    'an image of another site in a part with raw HTML': [
      withImpact('<kbd>Ctrl</kbd>', '', 'Look: ![a](https://example.org/a.png)'),
      [[74, 7, 'image-remote', '![a](https://example.org/a.png)']],
    ],
    'an image of another site in raw HTML': [
      withImpact('Look:', '', '<img src="https://example.org/a.png" alt="a">'),
      [[74, 1, 'image-remote', '<img src="https://example.org/a.png" alt="a">']],
    ],
    'an image within the address': [
      withImpact('Look: ![a](data:image/png;base64,AAAA)'),
      [[72, 7, 'image-remote', '![a](data:image/png;base64,AAAA)']],
    ],
  };

  test.each(Object.keys(mistakes))('%s', (name) => {
    const [text, found] = mistakes[name] ?? ['', []];
    expect(problemsOf(text)).toEqual(found);
  });

  test.each([
    ['Markdown', GOOD, '<!-- Later. -->', PATH],
    ['MDX', MDX, '{/* Later. */}', PATH.replace('.md', '.mdx')],
  ])('a part that holds nothing but a comment, in %s', (_, text, comment, path) => {
    expect(problemsOf(edit('It was `rm` in [Cause].', comment, text), path)).toEqual([
      [85, 1, 'phase-empty', '## III. Why it happened'],
    ]);
  });

  test.each([
    ['no frontmatter', GOOD.slice(GOOD.indexOf('[Service] went'))],
    ['frontmatter that is never closed', GOOD.replaceAll(/^---$\n/gm, '').replace(/^/, '---\n')],
    ['TOML', GOOD.replaceAll(/^---$/gm, '+++')],
  ])('%s', (_name, text) => {
    const problems = problemsOf(text).map(([line, column, code]) => [line, column, code]);
    expect(problems[0]).toEqual([1, 1, 'frontmatter-missing']);
  });

  test('an empty list of fields', () => {
    const required = ['title', 'service', 'month', 'year', 'hours', 'cause'];
    const missing = read(`---\n---\n${GOOD.split('\n').slice(56).join('\n')}`).problems.filter(
      ({ code }) => code === 'field-missing',
    );
    expect(missing.map(({ line, message }) => [line, message.split(' is ')[0]])).toEqual(
      required.map((field) => [2, `\`${field}\``]),
    );
  });

  test('several mistakes are all told at once', () => {
    const text = edit('year: 2021', 'year: 21', edit('### Sources', '# [insert title]'));
    const { problems } = read(edit('are sorry.[^meta]', 'are sorry.[^metta]', text));
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [5, 'field-invalid'],
      [91, 'citation-unknown'],
      [97, 'heading-level'],
      [97, 'placeholder-unfilled'],
    ]);
  });

  test('each says what to do', () => {
    for (const [text] of Object.values(mistakes)) {
      for (const { message, hint, path } of read(text).problems) {
        expect(message).toMatch(/[.!?]$/);
        expect(message).not.toContain('\uFFFC');
        expect(hint.length, message).toBeGreaterThan(10);
        expect(path).toBe(PATH);
      }
    }
  });

  test('a place is the same with Windows line ends', () => {
    for (const [text] of Object.values(mistakes)) {
      const windows = read(text.replaceAll('\n', '\r\n')).problems;
      expect(windows).toEqual(read(text).problems);
    }
  });
});

describe('no blank reaches a reader unseen', () => {
  test.each([
    ['a description by reference', '![Chart of [insert figure]][chart]\n\n[chart]: ./chart.png'],
    ['the title of a link', '[the post](https://example.org/a "of [insert company]")'],
    ['the title of an image', '![Chart](./chart.png "of [insert figure]")'],
    ['a title by reference', 'See [it].\n\n[it]: https://example.org/a "of [insert company]"'],
    ['a footnote', 'Text.[^n]\n\n[^n]: By [insert name].'],
    [
      'the summary of details',
      '<details>\n<summary>[insert title]</summary>\n\nText.\n\n</details>',
    ],
  ])('%s', (_name, text) => {
    expect(problemsOf(withImpact(text)).map(([, , code]) => code)).toEqual([
      'placeholder-unfilled',
    ]);
  });
});

describe('citations', () => {
  test('in a heading leave its words, its address and its phase alone', () => {
    const text = edit('## II. The impact on *everyone*', '## Impact[^meta]');
    const { parts, problems, headings } = read(text);
    expect(problems).toEqual([]);
    expect(parts[1]).toMatchObject({
      phase: 'impact',
      heading: { id: 'impact', text: 'Impact' },
    });
    expect(headings[1]).toEqual({ depth: 2, id: 'impact', text: 'Impact' });
  });

  test('a note in a heading leaves its address alone', () => {
    const { parts } = read(edit('## V. Service returns', '## Recovery[^aside]'));
    expect(parts[4]?.heading).toEqual({ depth: 2, id: 'recovery', text: 'Recovery' });
  });

  test('never put a link into a link', () => {
    const html = impactOf(withImpact('See [the post[^meta] of Meta](https://example.org/a).'));
    expect(html).not.toMatch(/<a\b[^>]*>(?:(?!<\/a>).)*<a\b/);
  });

  test('behind a bare address are seen or told of', () => {
    const text = withImpact('See https://example.org/a[^krebs] and on.');
    const { sources, problems } = read(text);
    const seen = sources.find(({ id }) => id === 'krebs')?.citedAt ?? [];
    expect(seen.length > 3 || problems.length > 0, impactOf(text)).toBe(true);
  });

  test('a token after one begins its sentence with a capital', () => {
    expect(impactOf(withImpact('It went on.[^meta] [X] hours passed.'))).toContain(
      '</sup> About 7 hours passed.',
    );
  });

  test('in an event, which has its own field for them, are not printed as they stand', () => {
    const { facts, problems } = read(edit('The engineers explain', 'They explain.[^krebs]'));
    expect(facts?.timeline?.[1]?.event.includes('[^') && problems.length === 0).toBe(false);
  });

  test('of an unknown source are found where they stand, behind a token too', () => {
    expect(problemsOf(withImpact('On [Service] it went on.[^metta]'))).toEqual([
      [72, 25, 'citation-unknown', '[^metta]'],
    ]);
  });

  test('are made behind a token and an escaped bracket', () => {
    expect(impactOf(withImpact('In [Month] it \\[so] went on.[^meta]'))).toContain(
      '<p>In October it [so] went on.<sup class="cite">',
    );
  });

  test('stay text where they are escaped, behind a token too', () => {
    expect(impactOf(withImpact('In [Month], write \\[^meta] to cite.'))).toContain(
      '<p>In October, write [^meta] to cite.</p>',
    );
  });
});

describe('nothing is thrown, whatever the text', () => {
  const body = GOOD.slice(GOOD.indexOf('[Service] went'));
  const frontmatter = GOOD.slice(0, GOOD.indexOf('[Service] went'));
  const bomb = [...'bcdefghij'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`,
  );
  const bombed = `---\na: &a [x, x, x, x, x, x, x, x, x]\n${bomb.join('\n')}\ntitle: *j\n---\n${body}`;

  const texts: [name: string, text: string][] = [
    ['empty text', ''],
    ['a line end', '\n'],
    ['only dashes', '---'],
    ['only dashes, closed', '---\n---'],
    ['50,000 dashes', '-'.repeat(50_000)],
    ['100,000 opening brackets and nothing else', '['.repeat(100_000)],
    ['lone surrogates', withImpact('a \uD800 b \uDC00 [X] hours \uD83D')],
    ['lone surrogates in the frontmatter', edit('title: How [', 'title: \uD800 How [')],
    ['NUL bytes', withImpact('a\0b [X]\0 hours \0')],
    ['NUL bytes in the frontmatter', edit('title: How [', 'title: \0 How [')],
    ['a line of a million characters', withImpact('word '.repeat(200_000))],
    ['Windows line ends', GOOD.replaceAll('\n', '\r\n')],
    ['a carriage return for each line end', GOOD.replaceAll('\n', '\r')],
    ['a YAML alias bomb', bombed],
    ['an alias of itself', `---\na: &a [*a]\ntitle: *a\n---\n${body}`],
    [
      '3,000 lists of YAML in each other',
      `---\ntitle: ${'['.repeat(3000)}${']'.repeat(3000)}\n---\n${body}`,
    ],
    [
      'names of the language itself',
      '---\n__proto__: {title: x}\nconstructor: 1\ntoString: 2\n---\n',
    ],
    [
      'lists of the wrong kind',
      '---\nsources: 5\nfigures: [null, 3]\ntimeline: {a: 1}\nservice: {}\ncover: 3\n---\n',
    ],
    ['frontmatter and nothing else', frontmatter],
    ['no frontmatter', body],
  ];

  const deep: [name: string, text: string][] = [
    ['100,000 opening brackets', withImpact('['.repeat(100_000))],
    ['5,000 images in each other', withImpact(`${'!['.repeat(5000)}a${'](b)'.repeat(5000)}`)],
    ['10,000 quotations in each other', withImpact(`${'>'.repeat(10_000)} a`)],
    ['1,000 lists in each other', withImpact(`${'- '.repeat(1000)}a`)],
    [
      '10,000 kinds of emphasis in each other',
      withImpact(`${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`),
    ],
    ['20,000 open elements', withImpact('<div>'.repeat(20_000))],
    ['a table of 5,000 columns', withImpact('|a'.repeat(5000), '|-'.repeat(5000))],
  ];

  const survives = (text: string, path: string) => {
    const { problems } = read(text, path);
    for (const { line, column, message } of problems) {
      expect(line, message).toBeGreaterThan(0);
      expect(column, message).toBeGreaterThan(0);
    }
  };

  test.each([...texts, ...deep])('%s', { timeout: PATIENCE }, (_name, text) => {
    survives(text, PATH);
  });

  test.each(texts)('%s, in MDX', { timeout: PATIENCE }, (_name, text) => {
    survives(text, 'a.mdx');
  });

  test.each(['quotations', 'lists', 'kinds of emphasis', 'open elements'])(
    'too many %s are refused in so many words',
    { timeout: PATIENCE },
    (name) => {
      const [, text = ''] = deep.find(([title]) => title.includes(name)) ?? [];
      expect(read(text).problems.map(({ code }) => code)).toEqual(['nesting-too-deep']);
    },
  );

  test('twenty quotations in each other are a matter of taste', () => {
    const text = withImpact(`${'>'.repeat(20)} a`);
    expect(read(text).problems).toEqual([]);
    expect(impactOf(text).match(/<blockquote>/g)).toHaveLength(20);
  });

  test('an empty text lacks its frontmatter and its five parts', () => {
    expect(read('').problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [1, 1, 'frontmatter-missing'],
      ...Array(5).fill([1, 1, 'phase-missing']),
    ]);
  });

  test('a YAML alias bomb is refused as a mistake of the frontmatter', () => {
    expect(read(bombed).problems.map(({ code }) => code)).toEqual(['frontmatter-syntax']);
  });

  test('a lone surrogate and a NUL byte come out as the sign for what cannot be read', () => {
    expect(impactOf(withImpact('a \uD800 b\0c'))).toMatch(/^<p>a \uFFFD b\uFFFDc<\/p>/);
  });
});

describe('MDX', () => {
  const marked = edit(
    '## II. The impact on *everyone*',
    '{/* phase: impact */}\n## The day everything stood still',
    MDX,
  );
  const withImpactMdx = (...lines: string[]) =>
    edit('Both went dark at once.', lines.join('\n'), MDX);

  test('is told by the ending of the file', () => {
    expect(read(MDX, 'content/incidents/2021-10-chirp.mdx')).toMatchObject({
      id: '2021-10-chirp',
      format: 'mdx',
    });
  });

  test('says the same as Markdown of the same text', () => {
    const { facts, headings, text, wordCount, sources, problems, parts } = read(MDX, 'a.mdx');
    const markdown = read(GOOD);
    expect(problems).toEqual([]);
    expect({ facts, headings, text, wordCount, sources }).toEqual({
      facts: markdown.facts,
      headings: markdown.headings,
      text: markdown.text,
      wordCount: markdown.wordCount,
      sources: markdown.sources,
    });
    expect(parts.map(({ html: _, ...part }) => part)).toEqual(
      markdown.parts.map(({ html: _, ...part }) => part),
    );
  });

  test('leaves the HTML to its components', () => {
    const { lead, parts, coda, notes } = read(MDX, 'a.mdx');
    expect([lead, ...parts.map(({ html }) => html), coda, notes]).toEqual(Array(8).fill(''));
  });

  test('sets punctuation as Markdown does', () => {
    const lines = `"It's", he said -- then --- 'no'... the '90s, "rock 'n' roll".`;
    expect(read(edit('Both went dark at once.', lines, MDX), 'a.mdx').text).toBe(
      read(withImpact(lines)).text,
    );
  });

  test('has its quotes set, but for a line too long to be one', () => {
    const textOf = (more: string) =>
      read(edit('Both went dark at once.', `It was "dark". ${more}`, MDX), 'a.mdx').text;
    expect(textOf('Soon.')).toContain('It was “dark”.');
    expect(textOf('So many words. '.repeat(4000))).toContain('It was "dark".');
  });

  test('recognises a part by its marker', () => {
    const { parts, problems } = read(marked, 'a.mdx');
    expect(problems).toEqual([]);
    expect(parts[1]).toMatchObject({
      phase: 'impact',
      heading: { id: 'the-day-everything-stood-still' },
    });
  });

  test.each<[string, string, Found[]]>([
    [
      'a marker of no phase',
      marked.replace('phase: impact', 'phase: impct'),
      [
        [70, 1, 'marker-unknown', '{/* phase: impct */}'],
        [71, 1, 'phase-inferred', '## The day everything stood still'],
      ],
    ],
    [
      'a marker above nothing',
      withImpactMdx('{/* phase: impact */}', '', 'Text.'),
      [[72, 1, 'marker-stray', '{/* phase: impact */}']],
    ],
    [
      'a component that does not exist',
      withImpactMdx('Text.', '', '<Estimate items={[]} />'),
      [[74, 1, 'mdx-component-unknown', '<Estimate items={[]} />']],
    ],
    [
      'a blank in an attribute',
      withImpactMdx('<Estimates', '  caption="By [insert name]"', '/>'),
      [[72, 1, 'placeholder-unfilled', '<Estimates\n  caption="By [insert name]"\n/>']],
    ],
    [
      'a token in the expression of an attribute',
      withImpactMdx('Text <Estimates items={[{ by: "after [X] hours" }]} />'),
      [[72, 6, 'placeholder-unfilled', '<Estimates items={[{ by: "after [X] hours" }]} />']],
    ],
    [
      'a blank in prose',
      withImpactMdx('By <b>[insert name]</b> and', '[TBD].'),
      [
        [72, 7, 'placeholder-unfilled', '[insert name]'],
        [73, 1, 'placeholder-unfilled', '[TBD]'],
      ],
    ],
    [
      'an image of another site',
      withImpactMdx('Look: ![a](https://example.org/a.png)'),
      [[72, 7, 'image-remote', '![a](https://example.org/a.png)']],
    ],
    [
      'a blank in an expression',
      withImpactMdx('By {"[insert name]"} alone.'),
      [[72, 4, 'placeholder-unfilled', '{"[insert name]"}']],
    ],
  ])('%s is found where it stands', (_name, text, found) => {
    expect(problemsOf(text, 'a.mdx')).toEqual(found);
  });

  test.each([
    ['an element left open', ['Text.', '', '<Estimates>', '', 'More.'], 74],
    ['a closing tag too many', ['Text.', '', '</div>'], 74],
    ['a brace left open', ['Text { and on.'], undefined],
    ['a less-than sign', ['Under <5 % of users.'], 72],
    ['an HTML comment', ['Text.', '', '<!-- phase: impact -->'], 74],
    ['an expression that is none', ['Text {1 +} and on.'], 72],
  ])('%s is a mistake at its line', (_name, lines, line) => {
    const found = read(withImpactMdx(...lines), 'a.mdx').problems;
    expect(found.map(({ code }) => code)).toEqual(['mdx-syntax']);
    expect(found[0]?.column).toBeGreaterThan(0);
    if (line !== undefined) expect(found[0]?.line).toBe(line);
  });

  test('a component that is imported or made in the file is known', () => {
    const text = withImpactMdx(
      'import Map, { Legend as Key } from "./map.jsx"',
      '',
      'export const Local = () => null',
      '',
      'Text.',
      '',
      '<Map /> <Key.Item /> <Local /> <Estimates items={[]} />',
    );
    expect(problemsOf(text, 'a.mdx')).toEqual([]);
  });
});
