import { describe, expect, test } from 'vitest';
import { places, read, wordsAt, yamlOf } from './write-up.ts';

/** The one finding of a write-up with these fields added. */
function only(yaml: string) {
  const { findings } = read(yaml);
  const [finding] = findings;
  if (findings.length !== 1 || !finding) throw new Error(places(findings).join('\n'));
  return { ...finding, words: wordsAt(yaml, finding.place, 2) };
}

describe('a field that is missing', () => {
  test.each([['title'], ['service'], ['month'], ['year'], ['hours'], ['cause']] as const)(
    '%s',
    (field) => {
      const { code, message, hint, place } = only(yamlOf('', { [field]: undefined }));
      expect(code).toBe('field-missing');
      expect(message).toContain(`\`${field}\` is missing`);
      expect(hint).toContain(`Add \`${field}:\` with `);
      expect(place).toMatchObject({ line: 2, column: 1 });
    },
  );

  test.each([
    ['year', '5:1'],
    ['cause', '7:1'],
  ] as const)('%s is missing as well where nothing stands behind it', (field, at) => {
    const yaml = yamlOf('', { [field]: '' });
    expect(places([only(yaml)])).toEqual([`${at} field-missing`]);
  });

  test('a field that may be left out may be empty', () => {
    expect(read(yamlOf('summary:\nsources: ~\n')).findings).toEqual([]);
  });

  test.each([
    ['sources:\n  - id: meta\n', 'sources[0].title', '9:5'],
    ['sources:\n  - { id: a, title: A }\n  - title: x\n', 'sources[1].id', '10:5'],
    ['timeline:\n  - event: x\n', 'timeline[0].at', '9:5'],
    ['actions:\n  - action: x\n    status:\n', 'actions[0].status', '10:5'],
    ['cover: { src: a.png }\n', 'cover.alt', '8:1'],
  ])('in a group: %j lacks %s', (more, name, at) => {
    const finding = only(yamlOf(more));
    expect(finding.message).toContain(`\`${name}\` is missing`);
    expect(finding.hint).toContain(`Add \`${name.split('.')[1]}:\``);
    expect(places([finding])).toEqual([`${at} field-missing`]);
  });

  test('an empty item of a list is no field to add', () => {
    const { message, hint } = only(yamlOf('authors:\n  - Ann\n  -\n'));
    expect(message).toContain('`authors[1]`');
    expect(hint).not.toContain('`1:`');
  });
});

describe('a field of the wrong kind', () => {
  test.each([
    ['`month` is 13', yamlOf('', { month: '13' }), '13', 'October'],
    ['`month` is "Octember"', yamlOf('', { month: 'Octember' }), 'Octember', 'October'],
    ['`year` is 21', yamlOf('', { year: '21' }), '21', 'four digits'],
    ['`year` is "then"', yamlOf('', { year: 'then' }), 'then', 'four digits'],
    ['`hours` is "7 hours"', yamlOf('', { hours: '7 hours' }), '7 hours', '7.1'],
    ['`hours` is 0', yamlOf('', { hours: '0' }), '0', 'above 0'],
    ['`hours` is -1', yamlOf('', { hours: '-1' }), '-1', 'above 0'],
    ['`hours` is Infinity', yamlOf('', { hours: '.inf' }), '.inf', 'above 0'],
    ['`cause` is "a bug."', yamlOf('', { cause: 'a bug.' }), 'a bug.', 'full stop'],
    ['`title` is ""', yamlOf('', { title: '""' }), '""', 'title'],
    ['`service` is "Face Book"', yamlOf('', { service: 'Face Book' }), 'Face Book', 'id'],
    ['`service[1]` is "A b"', yamlOf('', { service: '[chirp, A b]' }), 'A b', 'id'],
    ['`service` is a list', yamlOf('', { service: '[]' }), 'service', 'id'],
    ['`confirmed` is "yes"', yamlOf('confirmed: yes\n'), 'yes', 'true or false'],
    ['`category` is "dnss"', yamlOf('category: dnss\n'), 'dnss', 'dns'],
    ['`started` is "2021-02-30"', yamlOf('started: 2021-02-30\n'), '2021-02-30', 'date'],
    [
      '`started` is "2021-10-04T15:39"',
      yamlOf('started: 2021-10-04T15:39\n'),
      '2021-10-04T15:39',
      'zone',
    ],
    ['`started` is "2021-10"', yamlOf('started: 2021-10\n'), '2021-10', 'date'],
    ['`published` is 2021', yamlOf('published: 2021\n'), '2021', '2021-10-05'],
    ['`authors` is "Ann"', yamlOf('authors: Ann\n'), 'Ann', 'a list of texts'],
    ['`regions[1]` is 7', yamlOf('regions: [Europe, 7]\n'), '7', 'a text'],
    ['`aliases[1]` is "b"', yamlOf('aliases: [/a/, b]\n'), 'b', 'begins with /'],
    ['`cover` is "a.png"', yamlOf('cover: a.png\n'), 'a.png', 'src'],
    ['`timeline[0]` is "down"', yamlOf('timeline: [down]\n'), 'down', 'event'],
    ['`sources` is a group of fields', yamlOf('sources: { id: a }\n'), 'sources', 'a list'],
    ['`sources[0]` is "meta"', yamlOf('sources: [meta]\n'), 'meta', 'id'],
    ['`sources[0].id` is "A b"', yamlOf('sources: [{ id: A b, title: A }]\n'), 'A b', 'lower-case'],
    [
      '`sources[0].url` is "ftp://a.b"',
      yamlOf('sources: [{ id: a, title: A, url: ftp://a.b }]\n'),
      'ftp://a.b',
      'https://',
    ],
    [
      '`figures[0].value` is true',
      yamlOf('figures: [{ value: true, label: x }]\n'),
      'true',
      'number',
    ],
    [
      '`figures[0].source[1]` is "a b"',
      yamlOf('figures: [{ value: 1, label: x, source: [ok, a b] }]\n'),
      'a b',
      'id',
    ],
  ])('%s', (said, yaml, words, expected) => {
    const finding = only(yaml);
    expect(finding.code).toBe('field-invalid');
    expect(finding.words).toBe(words);
    expect(finding.message).toContain(said);
    expect(finding.message).toContain(expected);
    expect(finding.hint).toContain(expected);
    expect(finding.message).not.toMatch(/invalid input|too small|received/i);
  });

  test('a long value is quoted in part', () => {
    const { message } = only(yamlOf('', { title: 'x'.repeat(111) }));
    expect(message).toContain(`"${'x'.repeat(60)}…"; expected a title of up to 110 characters`);
  });

  test('a quoted year is told from a year', () => {
    const { message, hint } = only(yamlOf('', { year: '"2021"' }));
    expect(`${message} ${hint}`).toMatch(/quote|number/i);
  });
});

describe('a field that is not known', () => {
  test.each([
    ['summery: x', 'summery', 'Did you mean `summary`?'],
    ['Title: x', 'Title', 'Did you mean `title`?'],
    ['author: x', 'author', 'Did you mean `authors`?'],
    ['start: x', 'start', 'Did you mean `started`?'],
  ])('%s', (field, words, hint) => {
    const finding = only(yamlOf(`${field}\n`));
    expect(finding).toMatchObject({
      code: 'field-unknown',
      words,
      hint,
      message: `\`${words}\` is not a field.`,
    });
  });

  test('where none is near, all are listed', () => {
    expect(only(yamlOf('severity: x\n')).hint).toMatch(
      /^Known are: title, service, .*exceptions\.$/,
    );
  });

  test.each([
    ['sources:\n  - { id: a, title: A, adress: b }\n', 'sources[0]', 'adress'],
    ['cover: { src: a, alt: b, al: c }\n', 'cover', 'al', '`alt`'],
    ['timeline:\n  - { at: 2021, event: x, sorce: y }\n', 'timeline[0]', 'sorce', '`source`'],
    [
      'corrections:\n  - { date: 2021-10-05, note: x, noet: y }\n',
      'corrections[0]',
      'noet',
      '`note`',
    ],
    ['actions:\n  - { action: x, status: done, stat: y }\n', 'actions[0]', 'stat', '`status`'],
    ['figures:\n  - { value: 1, label: x, lable: y }\n', 'figures[0]', 'lable', '`label`'],
  ])('in a group: %j', (more, group, field, near = 'Known are: id, title') => {
    const finding = only(yamlOf(more));
    expect(finding.words).toBe(field);
    expect(finding.message).toBe(`\`${group}.${field}\` is not a field of \`${group}\`.`);
    expect(finding.hint).toContain(near);
  });

  test.each([['__proto__'], ['constructor'], ['toString'], ['hasOwnProperty']])(
    '%s, though every object has it',
    (field) => {
      expect(only(yamlOf(`${field}: x\n`))).toMatchObject({ code: 'field-unknown', words: field });
      const nested = yamlOf(`cover: { src: a, alt: b, ${field}: x }\n`);
      expect(only(nested)).toMatchObject({ code: 'field-unknown', words: field });
    },
  );

  test('nothing hidden in a prototype passes for a field', () => {
    const { facts, findings } = read(yamlOf('__proto__: { title: x }\n', { title: undefined }));
    expect(facts).not.toHaveProperty('title');
    expect(places(findings)).toEqual(['2:1 field-missing', '7:1 field-unknown']);
  });
});

describe('all at once', () => {
  const yaml = yamlOf(
    `summery: x
sources:
  - id: meta
    titel: More details
    url: nowhere
  - title: Other
timeline:
  - at: soon
    event: It failed
draft: maybe
`,
    { title: undefined, month: '13', hours: 'long' },
  );

  test('each wrong field has a finding of its own, at its place', () => {
    expect(places(read(yaml).findings)).toEqual([
      '2:1 field-missing',
      '3:8 field-invalid',
      '5:8 field-invalid',
      '7:1 field-unknown',
      '9:5 field-missing',
      '10:5 field-unknown',
      '11:10 field-invalid',
      '12:5 field-missing',
      '14:9 field-invalid',
      '16:8 field-invalid',
    ]);
  });

  test('what is right is read all the same', () => {
    expect(read(yaml).facts).toEqual({ service: ['chirp'], year: 2021, cause: 'a test' });
  });
});
