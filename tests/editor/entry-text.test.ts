import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENT_FORMATS } from '../../src/editor/content-formats.ts';
import {
  type Entry,
  readMarkdown,
  readYamlFile,
  writeMarkdown,
  writeYamlFile,
} from '../../src/editor/entry-text.ts';
import { writeUpText } from '../../src/scaffold/write-up.ts';

const { fields } = CONTENT_FORMATS['write-up'];
const INCIDENTS = join(import.meta.dirname, '../../content/incidents');

const WRITE_UP = `---
# Checked twice.
title: '[Service] was down'  # for good
service: whatsapp
month: Oct
year: 2021
hours: 7.10
cause: a faulty change
approximate: false
regions: [Worldwide, "Brazil"]
summary:

figures:
  # The first of them.
  - {value: 3, label: people}
  - value: "70 million"
    label: messages
    source: [one, two]

timeline:
  - at: 2021-10-04T15:39Z
    event: >-
      It began,
      in two lines.
  - at: 2021-10
    event: it ended # at last
# The end.
---

Text with [X] hours.

    code
`;

/** What becomes of a write-up once its form says something else. */
function edited(change: (entry: Entry) => void, text = WRITE_UP): string {
  const entry = readMarkdown(text, fields);
  change(entry);
  return writeMarkdown(entry, fields);
}

/** The lines that are no longer there, and those that are new, with their signs as a diff has them. */
function diff(before: string, after: string): string[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(old.length, fresh.length) - start &&
    old.at(-1 - end) === fresh.at(-1 - end)
  )
    end += 1;
  return [
    ...old.slice(start, old.length - end).map((line) => `-${line}`),
    ...fresh.slice(start, fresh.length - end).map((line) => `+${line}`),
  ];
}

describe('the project’s own write-ups', () => {
  const texts = readdirSync(INCIDENTS).map((name) => {
    return [name, readFileSync(join(INCIDENTS, name), 'utf8')] as const;
  });

  test.each(texts)('%s is the same to the byte where nothing was changed', (_name, text) => {
    expect(edited(() => undefined, text)).toBe(text);
  });

  test.each(texts.filter((_, index) => index % 6 === 0))(
    '%s: a text that is changed is one line, however deep it stands',
    (_name, text) => {
      for (const path of onePerField(readMarkdown(text, fields))) {
        const after = edited((entry) => lengthen(entry, path), text);
        expect(diff(text, after), path.join('.')).toHaveLength(2);
      }
    },
  );

  /** The path of the last text in each field. */
  function onePerField(entry: Entry): string[][] {
    return Object.keys(entry)
      .filter((name) => !['month', 'category', 'as-read'].includes(name))
      .flatMap((name) => {
        const path = lastText(entry[name], [name]);
        return path ? [path] : [];
      });
  }

  function lastText(value: unknown, path: string[]): string[] | undefined {
    if (typeof value === 'string') return path;
    if (typeof value !== 'object' || value === null) return undefined;
    const inner = Object.entries(value).map(([key, one]) => lastText(one, [...path, key]));
    return inner.findLast((found) => found !== undefined);
  }

  function lengthen(entry: Entry, path: readonly string[]): void {
    const [last = ''] = path.slice(-1);
    let group = entry;
    for (const step of path.slice(0, -1)) group = group[step] as Entry;
    group[last] = `${group[last]}x`;
  }
});

test('what a form shows is text for all that can be typed', () => {
  expect(readMarkdown(WRITE_UP, fields)).toMatchObject({
    service: ['whatsapp'],
    month: '10',
    year: 2021,
    hours: '7.1',
    approximate: false,
    draft: false,
    regions: ['Worldwide', 'Brazil'],
    figures: [
      { value: '3', label: 'people' },
      { value: '70 million', source: ['one', 'two'] },
    ],
    body: 'Text with [X] hours.\n\n    code\n',
  });
});

test('what is not changed stays as it is written, comments, quotes and empty fields too', () => {
  expect(edited(() => undefined)).toBe(WRITE_UP);
  expect(
    edited((entry) => {
      Object.assign(entry, {
        summary: '',
        affected: [],
        cover: { src: '', alt: '' },
        draft: false,
      });
    }),
  ).toBe(WRITE_UP);
});

test.each<[string, (entry: Entry) => void, string[]]>([
  [
    'a title keeps its quotes and its comment',
    (entry) => Object.assign(entry, { title: "[Service] wasn't there" }),
    ["-title: '[Service] was down'  # for good", "+title: '[Service] wasn''t there'  # for good"],
  ],
  [
    'a number is written as one',
    (entry) => Object.assign(entry, { hours: '8' }),
    ['-hours: 7.10', '+hours: 8'],
  ],
  [
    'a length that nobody knows',
    (entry) => Object.assign(entry, { hours: 'unknown' }),
    ['-hours: 7.10', '+hours: unknown'],
  ],
  [
    'a month is written by its name',
    (entry) => Object.assign(entry, { month: '11' }),
    ['-month: Oct', '+month: November'],
  ],
  [
    'a second service makes a list',
    (entry) => Object.assign(entry, { service: ['whatsapp', 'slack'] }),
    ['-service: whatsapp', '+service:', '+  - whatsapp', '+  - slack'],
  ],
  [
    'a list in brackets stays in brackets',
    (entry) => Object.assign(entry, { regions: ['Worldwide', 'Brazil', 'India'] }),
    ['-regions: [Worldwide, "Brazil"]', '+regions: [Worldwide, "Brazil", India]'],
  ],
  [
    'a field that was empty',
    (entry) => Object.assign(entry, { summary: 'Short: and clear.' }),
    ['-summary:', '+summary: "Short: and clear."'],
  ],
  [
    'a field that was not there stands where the schema has it',
    (entry) => Object.assign(entry, { category: 'dns' }),
    ['+category: dns'],
  ],
  [
    'a mark that is set',
    (entry) => Object.assign(entry, { approximate: true }),
    ['-approximate: false', '+approximate: true'],
  ],
  [
    'a date stays a text, and a year a number',
    (entry) => Object.assign(entry, { started: '2021-10-04', published: '2021-10-05' }),
    [],
  ],
  [
    'a field that is emptied is left out',
    (entry) => Object.assign(entry, { regions: [] }),
    ['-regions: [Worldwide, "Brazil"]'],
  ],
])('%s', (_name, change, lines) => {
  const after = edited(change);
  if (lines.length > 0) expect(diff(WRITE_UP, after)).toEqual(lines);
  else expect(after).toContain('\nstarted: 2021-10-04\n');
});

test('an entry of the timeline that is inserted is lines that are added', () => {
  const after = edited(({ timeline }) => {
    (timeline as object[]).splice(1, 0, { at: '2021', event: 'in between', source: [] });
  });
  expect(diff(WRITE_UP, after)).toEqual(['+  - at: 2021', '+    event: in between']);
});

test('one that is changed is written anew, with its comment, and others keep their folds', () => {
  const after = edited(({ timeline, figures }) => {
    Object.assign((timeline as object[])[1] ?? {}, { source: ['one'] });
    Object.assign((figures as object[])[0] ?? {}, { value: '4' });
  });
  expect(after).toBe(
    WRITE_UP.replace('{value: 3,', '{value: 4,').replace(
      'event: it ended # at last',
      'event: it ended # at last\n    source: one',
    ),
  );
});

test('items that change places are written as a list, and no comment is lost', () => {
  const after = edited((entry) => {
    const { figures } = entry as { figures: object[] };
    entry.figures = [figures[1], { value: '5', label: 'more' }, figures[0]];
  });
  expect(after).toContain('# The first of them.');
  expect(readMarkdown(after, fields)).toMatchObject({
    figures: [{ value: '70 million' }, { value: '5' }, { value: '3' }],
  });
});

test('one that is taken out is lines that are gone, and the comment after it stays', () => {
  const after = edited(({ timeline }) => (timeline as object[]).shift());
  expect(diff(WRITE_UP, after)).toEqual([
    '-  - at: 2021-10-04T15:39Z',
    '-    event: >-',
    '-      It began,',
    '-      in two lines.',
  ]);
});

test('the text is what was typed, and no more', () => {
  const after = edited((entry) => {
    entry.body = `${entry.body}More [^a].\n`;
  });
  expect(diff(WRITE_UP, after)).toEqual(['+More [^a].']);
});

test('a draft of `npm run new` is filled in where its comments stand', () => {
  const draft = writeUpText({
    service: { id: 'whatsapp', name: 'WhatsApp', isNew: false },
    when: { year: 2021, month: 10 },
    length: { hours: 7.1, approximate: false },
    cause: 'a faulty change',
    title: 'Down',
  });
  const after = edited((entry) => {
    entry.category = 'dns';
    entry.draft = false;
  }, draft);
  expect(after).toContain('cause: a faulty change\ncategory: dns\n# What is known goes into');
  expect(after).not.toContain('draft: true');
  expect(readMarkdown(after, fields)).toMatchObject({ category: 'dns', draft: false });
});

test('a new file has its fields in the order of the schema', () => {
  const text = writeMarkdown(
    {
      body: 'Text.',
      draft: true,
      year: 2021,
      title: 'Down',
      service: ['whatsapp'],
      sources: [{ title: 'A report', id: 'a', date: '2021', url: '' }],
      cover: { src: '', alt: '' },
    },
    fields,
  );
  expect(text).toBe(`---
title: Down
service: whatsapp
year: 2021
sources:
  - id: a
    title: A report
    date: 2021
draft: true
---

Text.`);
});

test('a service is changed by a line, and one that is new has only what is known', () => {
  const service = CONTENT_FORMATS.service.fields;
  const text = 'name: AWS\noperator: Amazon\nalso: [S3, "Web: Services"]';
  const entry = readYamlFile(text, service);
  expect(writeYamlFile(entry, service)).toBe(text);
  expect(writeYamlFile({ ...entry, kind: 'cloud platform' }, service)).toBe(
    'name: AWS\noperator: Amazon\nkind: cloud platform\nalso: [S3, "Web: Services"]',
  );
  expect(writeYamlFile({ ...entry, also: ['S3'] }, service)).toBe(
    'name: AWS\noperator: Amazon\nalso: [S3]',
  );
  expect(writeYamlFile({ name: 'Slack', operator: '', also: [] }, service)).toBe('name: Slack\n');
});

test.each([
  ['no frontmatter', 'Text.\n'],
  ['frontmatter without an end', '---\ntitle: a\n'],
  ['a field twice', '---\ntitle: a\ntitle: b\n---\n'],
  ['what is not YAML', '---\ntitle: "a\n---\n'],
  ['what is no list of fields', '---\n- a\n---\n'],
])('%s is refused, so that no form shows less than the file says', (_name, text) => {
  expect(() => readMarkdown(text, fields)).toThrow();
});

test('values that refer to one another are written only where the result says the same', () => {
  const text = '---\ntitle: &a Down\ncause: *a\nyear: 2021\n---\n';
  expect(edited((entry) => Object.assign(entry, { year: 2022 }), text)).toBe(
    text.replace('2021', '2022'),
  );
  expect(() => edited((entry) => Object.assign(entry, { title: 'Up' }), text)).toThrow();
});
