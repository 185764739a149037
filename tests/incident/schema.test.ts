import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../../src/incident/categories.ts';
import { frontmatterSchema } from '../../src/incident/schema.ts';

const ESSENTIALS = {
  title: 'A failure',
  service: 'chirp',
  month: 10,
  year: 2021,
  hours: 7,
  cause: 'a test',
};

function parse(changes: Record<string, unknown> = {}) {
  return frontmatterSchema.safeParse({ ...ESSENTIALS, ...changes });
}

describe('what is valid comes out in one form', () => {
  test.each([
    ['title', '  A failure ', 'A failure'],
    ['title', 'x'.repeat(110), 'x'.repeat(110)],
    ['service', 'chirp', ['chirp']],
    ['service', ['chirp', 'whats-app-2'], ['chirp', 'whats-app-2']],
    ['month', 'October', 10],
    ['month', 'oct', 10],
    ['month', '08', 8],
    ['year', 2021, 2021],
    ['hours', 0.01, 0.01],
    ['hours', 'unknown', null],
    ['cause', ' a bug ', 'a bug'],
    ['cause', 'not disclosed', null],
    ['cause', 'Not disclosed', null],
    ['cause', 'a cause that was not disclosed', 'a cause that was not disclosed'],
    ['started', '2021-10-04T17:39+02:00', '2021-10-04T15:39Z'],
    ['started', '2021-10-04', '2021-10-04'],
    ['resolved', '2021-10-04 22:45:10Z', '2021-10-04T22:45:10Z'],
    ['published', '2026-11-24', '2026-11-24'],
    ['regions', [' Europe '], ['Europe']],
    ['figures', [{ value: 10.6, label: 'x' }], [{ value: '10.6', label: 'x' }]],
    ['figures', [{ value: '10 m', label: 'x' }], [{ value: '10 m', label: 'x' }]],
    [
      'figures',
      [{ value: '1', label: 'x', source: 'meta' }],
      [{ value: '1', label: 'x', source: ['meta'] }],
    ],
    ['timeline', [{ at: 2021, event: ' x ' }], [{ at: '2021', event: 'x' }]],
    [
      'timeline',
      [{ at: '2021-10-04T17:39+02:00', event: 'x', source: ['a', 'b'] }],
      [{ at: '2021-10-04T15:39Z', event: 'x', source: ['a', 'b'] }],
    ],
    [
      'sources',
      [{ id: 'meta', title: 'M', url: 'https://a.b/c?d#e', date: 2021 }],
      [{ id: 'meta', title: 'M', url: 'https://a.b/c?d#e', date: '2021' }],
    ],
    [
      'sources',
      [{ id: 'a', title: 'A', date: '2021-10' }],
      [{ id: 'a', title: 'A', date: '2021-10' }],
    ],
    ['aliases', ['/2021/whatsapp/', '/a'], ['/2021/whatsapp/', '/a']],
    [
      'aliases',
      ["/eski/çöküş-1_(a),b=c&d+e@f!~'/x.html"],
      ["/eski/çöküş-1_(a),b=c&d+e@f!~'/x.html"],
    ],
    ['draft', false, false],
  ])('%s: %j becomes %j', (field, written, read) => {
    expect(parse({ [field]: written }).data).toHaveProperty(field, read);
  });

  test('every category is known', () => {
    expect(CATEGORIES.filter((category) => !parse({ category }).success)).toEqual([]);
  });

  test('six fields are all that is needed', () => {
    expect(parse().data).toEqual({ ...ESSENTIALS, service: ['chirp'] });
  });
});

describe('what is refused', () => {
  test.each([
    ['title', 'x'.repeat(111)],
    ['title', '  '],
    ['title', 7],
    ['service', []],
    ['service', 'WhatsApp'],
    ['service', 'whats app'],
    ['service', '-a'],
    ['service', 'a--b'],
    ['service', '../secret'],
    ['month', 0],
    ['month', 13],
    ['month', 'Month'],
    ['year', 999],
    ['year', 10_000],
    ['year', 2021.5],
    ['year', '2021'],
    ['hours', 0],
    ['hours', -7],
    ['hours', Number.POSITIVE_INFINITY],
    ['hours', Number.NaN],
    ['hours', '7'],
    ['hours', 'about 7'],
    ['cause', ''],
    ['cause', 'a bug.'],
    ['cause', 'not disclosed.'],
    ['category', 'bug'],
    ['approximate', 'yes'],
    ['started', '2021-10'],
    ['started', '2021-10-04T15:39'],
    ['resolved', 2021],
    ['published', '2021-10-05T00:00Z'],
    ['updated', '2021-10'],
    ['regions', 'Europe'],
    ['authors', ['']],
    ['figures', [{ value: '', label: 'x' }]],
    ['timeline', [{ at: '2021-02-30', event: 'x' }]],
    ['actions', [{ action: 'x', status: 'Done' }]],
    ['sources', [{ id: 'Meta', title: 'M' }]],
    ['sources', [{ id: 'a', title: 'A', url: 'javascript:alert(1)' }]],
    ['sources', [{ id: 'a', title: 'A', url: 'https:a.b' }]],
    ['sources', [{ id: 'a', title: 'A', url: 'a.b/c' }]],
    ['sources', [{ id: 'a', title: 'A', archived: '/a' }]],
    ['corrections', [{ date: '2021-10', note: 'x' }]],
    ['cover', { src: './a.png', alt: '' }],
    ['aliases', ['2021/whatsapp']],
    ['aliases', ['/a b']],
    ['aliases', ['/a?b']],
    ['aliases', ['https://a.b/']],
    ['aliases', ['//a.b/c']],
    ['aliases', ['/a/../../b/']],
    ...[
      '*',
      ':x',
      '$uri',
      '"',
      '\\',
      ';',
      '{',
      '<b>',
      '%C3%A7',
      '`',
      '|',
      '^',
      '[',
      '\u200b',
      '\n',
    ].map((sign): [string, unknown] => ['aliases', [`/a${sign}/`]]),
    ['aliases', ['/a//b/']],
    ['aliases', ['/.nginx/moved.map/']],
    ['aliases', ['/_headers']],
    ['aliases', ['/2021/index.html']],
    ['aliases', [`/${'a'.repeat(240)}/`]],
    ['aliases', [`/${'ç'.repeat(40)}/`]],
    ['nonsense', 1],
  ])('%s: %j', (field, written) => {
    expect(parse({ [field]: written }).success).toBe(false);
  });

  test.each(Object.keys(ESSENTIALS))('a write-up without %s', (field) => {
    expect(parse({ [field]: undefined }).success).toBe(false);
  });
});
