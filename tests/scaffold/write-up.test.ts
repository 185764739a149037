import { describe, expect, test } from 'vitest';
import { compileServices } from '../../src/archive/compile-services.ts';
import { PHASE_IDS, phasesInWords } from '../../src/incident/phases.ts';
import { isError } from '../../src/incident/problems.ts';
import { frontmatterSchema } from '../../src/incident/schema.ts';
import { serviceSchema } from '../../src/incident/service.ts';
import { splitFrontmatter } from '../../src/incident/split-frontmatter.ts';
import { readYaml } from '../../src/incident/yaml-source.ts';
import { compile } from '../../src/markdown/compile.ts';
import type { Answers } from '../../src/scaffold/answers.ts';
import { readCause } from '../../src/scaffold/cause.ts';
import { PARTS } from '../../src/scaffold/parts.ts';
import { readNewName } from '../../src/scaffold/service.ts';
import { serviceText } from '../../src/scaffold/service-file.ts';
import { readTitle } from '../../src/scaffold/title.ts';
import { nameOfWriteUp, stillToWrite, writeUpText } from '../../src/scaffold/write-up.ts';

const ANSWERS: Answers = {
  service: { id: 'whatsapp', name: 'WhatsApp', isNew: false },
  when: { year: 2021, month: 3, started: '2021-03-04T15:39Z' },
  length: { hours: 7.1, approximate: true },
  cause: 'a faulty change',
  title: '[Service] outage of [Month, Year]',
};
const compiled = (text: string, name = 'WhatsApp') =>
  compile(text, '2021-03-whatsapp.md', { serviceNames: new Map([['whatsapp', name]]) });

test('the file is named by year, month and service', () => {
  expect(nameOfWriteUp(ANSWERS)).toBe('2021-03-whatsapp');
});

test('what was answered is in the facts', () => {
  expect(compiled(writeUpText(ANSWERS)).facts).toEqual({
    title: 'WhatsApp outage of March 2021',
    service: ['whatsapp'],
    month: 3,
    year: 2021,
    hours: 7.1,
    cause: 'a faulty change',
    approximate: true,
    started: '2021-03-04T15:39Z',
    draft: true,
  });
});

test('what nobody has said is in the facts as such', () => {
  const text = writeUpText({
    ...ANSWERS,
    when: { year: 2021, month: 3 },
    length: { hours: null, approximate: false },
    cause: 'not disclosed',
  });
  const { facts } = compiled(text);
  expect(facts).toMatchObject({ hours: null, cause: null });
  expect(facts).not.toHaveProperty('approximate');
  expect(facts).not.toHaveProperty('started');
});

describe('a new write-up', () => {
  const text = writeUpText(ANSWERS);

  test('is empty in every part, and nothing else is wrong with it', () => {
    const writeUp = compiled(text);
    expect(writeUp.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      PHASE_IDS.map(() => 'warning phase-empty'),
    );
    expect(stillToWrite(writeUp)).toEqual([
      'lead',
      'prelude',
      'impact',
      'investigation',
      'fallout',
      'recovery',
      'post-mortem',
    ]);
  });

  test('lists what is left as it is written', () => {
    const written = text
      .replace('## The prelude', 'It was down.\n\n## The prelude')
      .replace('## The fallout', '## The fallout\n\nPeople complained.');
    expect(stillToWrite(compiled(written))).toEqual([
      'prelude',
      'impact',
      'investigation',
      'recovery',
      'post-mortem',
    ]);
  });

  test('publishes none of its hints', () => {
    const { lead, parts, coda, text: words } = compiled(text);
    expect([lead, coda, ...parts.map(({ html }) => html)].join('')).toBe('');
    expect(words).not.toMatch(/paragraph|tokens|gazette/i);
  });

  test('has a heading for each part that is recognised by its words', () => {
    for (const phase of PHASE_IDS) expect(phasesInWords(PARTS[phase].name)).toEqual([phase]);
    expect(compiled(text).parts.map(({ phase }) => phase)).toEqual(PHASE_IDS);
  });

  test('has its fields in the order of the schema', () => {
    const fields = [...text.matchAll(/^(?:# )?([a-z]+):/gm)].map(([, field]) => field);
    const order = Object.keys(frontmatterSchema.shape);
    expect(fields).toEqual(order.filter((field) => fields.includes(field)));
    expect(fields).toContain('sources');
  });

  test('has optional fields that are known, and still to fill where they are uncommented', () => {
    const uncommented = text.replace(/^# What is known.*\n/m, '').replaceAll(/^# /gm, '');
    const { problems } = compiled(uncommented);
    expect(problems.filter(isError)).toEqual([]);
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(['field-missing', 'phase-empty']),
    );
    const { data } = readYaml(splitFrontmatter(uncommented).yaml ?? '');
    const { sources, figures, timeline, actions } = data as Record<string, object[]>;
    const keys = [sources, figures, timeline, actions].map((list) => Object.keys(list?.[0] ?? {}));
    expect(keys).toEqual([
      ['id', 'title', 'publisher', 'url', 'date', 'archived'],
      ['value', 'label', 'source'],
      ['at', 'event', 'source'],
      ['action', 'status', 'source'],
    ]);
  });
});

describe('holds, as a draft without an error, whatever is typed', () => {
  test.each([
    `it's "quoted"`,
    'a: b: c',
    ': leading colon',
    'trailing colon:',
    'with # a comment',
    '# all a comment',
    '[Service] and [Cause]',
    '[insert company]',
    '[X] hours',
    '[an open bracket',
    'a closed] bracket',
    '{a: 1}',
    '- a list',
    '-',
    '---',
    '...a start',
    '? a key',
    '! a tag',
    '&anchor',
    '*alias',
    '| block',
    '> folded',
    '%directive',
    '@at',
    '`code`',
    '\\ backslash \\[escaped]',
    'null',
    '~',
    'yes',
    'true',
    '7',
    '1:30',
    '0x1F',
    '1e3',
    '.inf',
    '<<',
    '=',
    '2021-10-04',
    '<script>alert(1)</script>',
    '<!-- comment -->',
    '--> end',
    '$& $1',
    '👩‍👩‍👧 emoji 🔥',
    'العربية עברית',
    '\u202eright to left\u202c',
    '微信',
    'two\nlines\r\nand a\ttab',
    'control \u0000\u001b[31m\u0085 characters',
    'separators \u2028\u2029',
    'byte order \ufeff mark',
    'half an emoji \ud83d',
    'not a character \uffff',
    'constructor',
    '__proto__',
  ])('%j', (typed) => {
    const cause = readCause(`${typed}.`).value ?? '';
    const title = readTitle(typed).value ?? '';
    const name = readNewName(typed).value ?? '';
    const text = writeUpText({ ...ANSWERS, cause, title });
    const writeUp = compiled(text, name);
    expect(writeUp.problems.filter(isError)).toEqual([]);
    expect(writeUp.facts).toBeDefined();
    expect(stillToWrite(writeUp)).toHaveLength(7);
    const { yaml } = splitFrontmatter(text);
    expect(readYaml(yaml ?? '').data).toMatchObject({ cause, title });

    const bytes = new TextEncoder().encode(serviceText(name));
    const { services, problems } = compileServices([{ path: 'new.yaml', file: 'new.yaml', bytes }]);
    expect(problems).toEqual([]);
    expect(services).toEqual([{ id: 'new', name }]);
  });
});

test('a service file names every field there is', () => {
  const text = serviceText('WhatsApp');
  const fields = [...text.matchAll(/^(?:# )?([a-z]+):/gm)].map(([, field]) => field);
  expect(fields).toEqual(Object.keys(serviceSchema.shape));
});
