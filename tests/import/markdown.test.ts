import { describe, expect, test } from 'vitest';
import { errorsIn, imported, importedFixture, partsOf, partText } from './draft.ts';

describe('a post-mortem with labels and headings', () => {
  const draft = importedFixture('sre.md');

  test('gives the facts of its head', () => {
    expect(draft.fields).toMatchObject({
      title: 'Shakespeare Search post-mortem (incident 465)',
      month: 'October',
      year: 2015,
      started: '2015-10-21',
      hours: 1.1,
      cause: 'a file-descriptor leak that showed only under an unusually high load',
    });
  });

  test('has its sections in the parts, the summary before them', () => {
    expect(partsOf(draft)).toEqual([
      ['prelude', 'The prelude'],
      ['impact', 'Impact'],
      ['investigation', 'Root Causes'],
      ['fallout', 'The fallout'],
      ['recovery', 'Resolution'],
      ['postmortem', 'Lessons Learned'],
    ]);
    expect(draft.compiled.lead).toContain('down for 66 minutes');
    expect(partText(draft, 'investigation')).toMatch(/Trigger.*Detection/);
    expect(partText(draft, 'postmortem')).toMatch(/What went well.*What went wrong.*got lucky/);
  });

  test('has its timeline as data: times of a day that is stated to be in UTC', () => {
    expect(draft.fields.timeline).toHaveLength(6);
    expect((draft.fields.timeline as unknown[])[2]).toEqual({
      at: '2015-10-21T14:54Z',
      event: '**OUTAGE BEGINS** – the search back ends start to melt down',
      source: 'source',
    });
    expect(draft.compiled.text).not.toContain('melt down');
  });

  test('has its measures as data, with how far they have come', () => {
    expect(draft.fields.actions).toEqual([
      expect.objectContaining({
        action: expect.stringMatching(/^Update the playbook/),
        status: 'done',
      }),
      expect.objectContaining({
        action: expect.stringContaining('Bug: [5554823](https://bugs.example/5554823)'),
        status: 'unknown',
      }),
      expect.objectContaining({
        action: expect.stringMatching(/^Plug the leak|^Plug/),
        status: 'done',
      }),
    ]);
  });

  test('keeps notes and links, and loses images, which it says', () => {
    expect(draft.text).toContain('[^1]: It had been there for two years.');
    expect(draft.text).toContain(
      '[dashboard](https://monitor.example/shakespeare?end=2015-10-21) and the wiki',
    );
    expect(draft.leftOut).toEqual([{ what: 'images', extent: '1 image', begins: 'errors.png' }]);
    expect(draft.text).not.toContain('A graph of errors');
    expect(errorsIn(draft)).toEqual([]);
  });

  test('has links of its site led there, where its address is known', () => {
    const { text } = importedFixture('sre.md', { url: 'https://docs.example/pm/465' });
    expect(text).toContain('[the wiki](https://docs.example/wiki/incident)');
    expect(text).toContain('url: https://docs.example/pm/465');
  });
});

describe('five whys with the frontmatter of a blog', () => {
  const draft = importedFixture('whys.markdown');

  test('takes title and date from it', () => {
    expect(draft.fields).toMatchObject({
      title: 'Why the Beacon sign-in page failed on 3 March 2023',
      service: 'beacon',
      month: 'March',
      year: 2023,
    });
    expect(draft.fields.sources).toEqual([expect.objectContaining({ date: '2023-03-07' })]);
    expect(draft.fileName).toBe('2023-03-beacon.md');
  });

  test('tells what happened as the impact and the whys as the investigation', () => {
    expect(partsOf(draft).slice(1, 3)).toEqual([
      ['impact', 'What happened'],
      ['investigation', 'Five whys'],
    ]);
    expect(draft.text).toContain('1. **Why could nobody sign in?** The certificate had expired.');
  });

  test('reads boxes and words of state', () => {
    const states = (draft.fields.actions as { status: string }[]).map(({ status }) => status);
    expect(states).toEqual(['done', 'planned', 'planned', 'unknown']);
    expect(draft.text).toContain('action: Write down who owns what\n');
  });

  test('reads a timeline from a table whose head states UTC', () => {
    expect(draft.fields.timeline).toEqual([
      {
        at: '2023-02-01T02:00Z',
        event: 'The renewal job fails for the first time',
        source: 'source',
      },
      { at: '2023-03-03T08:10Z', event: 'The certificate runs out', source: 'source' },
      { at: '2023-03-03T08:31Z', event: 'A customer rings; ops is told', source: 'source' },
      { at: '2023-03-03T11:40Z', event: 'A new certificate is installed', source: 'source' },
    ]);
  });

  test('keeps what stands in raw HTML, and brackets that were escaped', () => {
    expect(draft.text).toContain('certbot renew --force-renewal');
    expect(draft.text).not.toContain('<details>');
    expect(draft.text).toContain('\\[name withheld]');
    expect(errorsIn(draft)).toEqual([]);
  });
});

describe('a review with a table at its head', () => {
  const draft = importedFixture('database.md');

  test('gives beginning, end and length, and what was affected', () => {
    expect(draft.fields).toMatchObject({
      title: 'Database removed by mistake, 2017-01-31',
      started: '2017-01-31T23:27Z',
      resolved: '2017-02-01T18:14Z',
      hours: 18.78,
      month: 'January',
      affected: ['web', 'API', 'webhooks'],
    });
  });

  test('has no error, and says that no service was found', () => {
    expect(errorsIn(draft)).toEqual([]);
    expect(draft.open).toContain('service: the id of a file in services/');
    expect(draft.text).toContain('# service: ');
    expect(draft.fileName).toBe('database-removed-by-mistake-2017-01-31.md');
  });

  test('has a service that its editor names', () => {
    const named = importedFixture('database.md', { services: ['beacon'] });
    expect(named.fields.service).toBe('beacon');
    expect(named.fileName).toBe('2017-01-beacon.md');
  });
});

describe('timelines', () => {
  const timeline = (lines: string, heading = 'Timeline') =>
    imported(
      `# Beacon was down\n\nOn 3 March 2023 Beacon was down.\n\n## Impact\n\nText.\n\n## ${heading}\n\n${lines}\n`,
    );

  test('stay text where a time has no zone, and are told of', () => {
    const draft = timeline('- 2023-03-03 08:10: it breaks\n- 2023-03-03 09:10: it works');
    expect(draft.fields.timeline).toBeUndefined();
    expect(partText(draft, 'recovery')).toContain('2023-03-03 08:10: it breaks');
    expect(draft.open.join('\n')).toMatch(/“Timeline” stays text: .*UTC/);
  });

  test.each([
    ['names of zones', '- 2023-03-03 08:10 PST: it breaks'],
    ['stretches', '- 2023-03-03 08:10–09:10 UTC: it is broken'],
    ['one line without a time', '- 2023-03-03 08:10 UTC: it breaks\n- it works'],
    ['times that go back', '- 23:50 UTC: it breaks\n- 00:10 UTC: it works'],
  ])('stay text with %s', (_, lines) => {
    const draft = timeline(lines);
    expect(draft.fields.timeline).toBeUndefined();
    expect(draft.compiled.text).toContain('it');
    expect(errorsIn(draft)).toEqual([]);
  });

  test.each([
    ['an offset', '- 2023-03-03 09:10 +01:00 – it breaks'],
    ['the zone in the heading', '- 08:10 it breaks', 'Timeline (UTC)'],
    ['the zone in a sentence', 'All times are in UTC.\n\n- 08:10: it breaks'],
    ['a day on a line of its own', '**3 March 2023** (all times UTC)\n\n- 08:10 - it breaks'],
    ['headings', '### 2023-03-03 08:10 UTC\n\nit breaks'],
    ['paragraphs', '**8:10 am UTC, 3 March 2023:** it breaks'],
  ])('are read with %s', (_, lines, heading = 'Timeline') => {
    const draft = timeline(lines, heading);
    expect(draft.fields.timeline).toEqual([
      { at: '2023-03-03T08:10Z', event: 'it breaks', source: 'source' },
    ]);
    expect(errorsIn(draft)).toEqual([]);
  });

  test('come in the order of time', () => {
    const draft = timeline('- 2023-03-03 10:00 UTC: later\n- 2023-03-03 09:00 UTC: earlier');
    expect((draft.fields.timeline as { event: string }[]).map(({ event }) => event)).toEqual([
      'earlier',
      'later',
    ]);
  });
});

describe('placing sections', () => {
  const report = (...headings: string[]) =>
    imported(
      `# Report\n\n${headings.map((heading) => `## ${heading}\n\nThis is told under ${heading}.`).join('\n\n')}\n`,
    );

  test('every section is told once, whatever it is called', () => {
    const headings = [
      'Overview',
      'Glory',
      'Impact',
      'Apples',
      'Root cause',
      'Response',
      'What we learned',
      'Conclusion',
    ];
    const draft = report(...headings);
    for (const heading of headings) {
      expect(draft.text.split(`This is told under ${heading}.`)).toHaveLength(2);
    }
    expect(draft.compiled.lead).toContain('told under Overview');
    expect(partText(draft, 'impact')).toContain('told under Apples');
    expect(errorsIn(draft)).toEqual([]);
  });

  test('what went wrong is a lesson beside what went well', () => {
    expect(partText(report('Impact', 'What went well', 'What went wrong'), 'postmortem')).toContain(
      'told under What went wrong',
    );
    expect(partText(report('Impact', 'What went wrong'), 'investigation')).toContain(
      'told under What went wrong',
    );
  });

  test('headings of one level below the title count from there', () => {
    const draft = imported(
      '# Report\n\n#### Impact\n\nA.\n\n##### Deeper\n\nB.\n\n#### Resolution\n\nC.\n',
    );
    expect(draft.text).toContain('## Impact\n');
    expect(draft.text).toContain('### Deeper\n');
    expect(draft.compiled.problems.map(({ code }) => code)).not.toContain('heading-skipped');
  });

  test('a heading around others is opened, and told of', () => {
    const draft = imported(
      '# Report\n\n## Details for readers\n\n### Impact\n\nA.\n\n### Resolution\n\nB.\n\n## Annex\n\nC.\n',
    );
    expect(partText(draft, 'impact')).toContain('A.');
    expect(draft.open.join()).toContain('Details for readers');
  });

  test('headings in bold are headings, where there are no others', () => {
    const draft = imported('# Report\n\n**Impact**\n\nA.\n\n**Root cause:**\n\nB.\n');
    expect(partText(draft, 'impact')).toContain('A.');
    expect(partText(draft, 'investigation')).toContain('B.');
  });
});

test('a write-up that is one already is refused', () => {
  expect(() => imported('---\ntitle: T\nservice: x\nhours: 1\ncause: c\n---\n\nText.\n')).toThrow(
    'a write-up already',
  );
});
