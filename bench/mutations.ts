import { Buffer } from 'node:buffer';
import type { Random } from './random.ts';

/** Makes a broken file of a good one, and perhaps of a second. */
type Mutation = (text: string, random: Random, other: string) => string | Buffer;

const repeat = (piece: string, random: Random, most: number) =>
  piece.repeat(random.between(most / 10, most));

/** Cuts a text at a random place and puts something in. */
const insert = (text: string, random: Random, piece: string) => {
  const at = random.between(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
};

const intoFrontmatter = (text: string, lines: string) => text.replace(/^---\n/, `---\n${lines}\n`);

const PIECES = [
  '[',
  ']',
  '![',
  '](',
  '{',
  '}',
  '<',
  '>',
  '<b>',
  '</div>',
  '<!--',
  '-->',
  '`',
  '```',
  '*',
  '**',
  '_',
  '~~',
  '|',
  '[^',
  '[^meta]',
  '[X] hours',
  '[TBD]',
  '\\',
  '&#91;',
  '&',
  '---\n',
  '***\n',
  '# ',
  '## ',
  '### ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '\r',
  '\r\n',
  '\n\n',
  ': ',
  '"',
  "'",
  '%',
  '{/* */}',
  '<Estimates',
  'import x from "y"\n',
  'TODO',
  '\u0000',
  '\u001b[31m',
];
const ODD = [
  '\u202e',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\udfff',
  '\u0301'.repeat(50),
  '👩‍👩‍👧‍👦',
  '𝔘',
  'ﷺ',
  'ß',
  'İ',
  '\u2028',
  '\u0085',
  '日本',
];
const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  '__defineGetter__',
  'then',
  'length',
];

/** Every way in which the soak breaks files. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncated: (text, random) => text.slice(0, random.between(0, text.length)),
  beheaded: (text, random) => text.slice(random.between(0, text.length)),
  interleaved: (text, random, other) => {
    const [a, b] = [text.split('\n'), other.split('\n')];
    return Array.from({ length: a.length + b.length }, () =>
      random.between(0, 1) === 0 ? (a.shift() ?? b.shift()) : (b.shift() ?? a.shift()),
    ).join('\n');
  },
  spliced: (text, random, other) =>
    text.slice(0, random.between(0, text.length)) + other.slice(random.between(0, other.length)),
  shuffled: (text, random) =>
    text
      .split('\n')
      .map((line) => ({ line, rank: random.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ line }) => line)
      .join('\n'),
  'characters taken out': (text, random) => {
    let result = text;
    for (let count = random.between(1, 40); count > 0; count -= 1) {
      const at = random.between(0, result.length);
      result = result.slice(0, at) + result.slice(at + random.between(1, 5));
    }
    return result;
  },
  'signs put in': (text, random) => {
    let result = text;
    for (let count = random.between(1, 60); count > 0; count -= 1) {
      result = insert(result, random, random.pick(PIECES));
    }
    return result;
  },
  'odd characters': (text, random) => {
    let result = text;
    for (let count = random.between(1, 60); count > 0; count -= 1) {
      result = insert(result, random, random.pick(ODD));
    }
    return result;
  },
  binary: (text, random) => {
    const bytes = Buffer.from(text);
    for (let count = random.between(1, 200); count > 0 && bytes.length > 0; count -= 1) {
      bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
    }
    return bytes;
  },
  'nothing but bytes': (_text, random) =>
    Buffer.from(Array.from({ length: random.between(0, 4000) }, () => random.between(0, 255))),
  'deep nesting': (text, random) =>
    insert(
      text,
      random,
      repeat(
        random.pick(['> ', '- ', '[', '![', '(', '{', '*', '_', '<b>', '<div>\n', '**a ', '`']),
        random,
        3000,
      ),
    ),
  'nested both ways': (text, random) => {
    const [open, close] = random.pick([
      ['[', ']'],
      ['![', '](x)'],
      ['**', '**'],
      ['{', '}'],
      ['<b>', '</b>'],
    ] as const);
    const depth = random.between(10, 2000);
    return insert(text, random, `${open.repeat(depth)}a${close.repeat(depth)}`);
  },
  'a huge line': (text, random) =>
    insert(
      text,
      random,
      repeat(
        random.pick([
          'a',
          'word ',
          '[X] hours ',
          '[^meta]',
          'nine hours ',
          '| a ',
          '10 % ',
          '<i>',
          '.',
          'TK ',
        ]),
        random,
        30_000,
      ),
    ),
  'a deep list': (text, random) =>
    `${text}\n${Array.from({ length: random.between(10, 400) }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n')}`,
  'anchors and aliases': (text, random) =>
    intoFrontmatter(
      text,
      `regions: &a [${'x, '.repeat(10)}x]\naffected: [${Array.from({ length: random.between(10, 3000) }, () => '*a').join(', ')}]`,
    ),
  'an alias bomb': (text, random) =>
    intoFrontmatter(
      text,
      Array.from({ length: random.between(5, 30) }, (_, level) =>
        level === 0
          ? 'b0: &b0 [x, x]'
          : `b${level}: &b${level} [*b${level - 1}, *b${level - 1}, *b${level - 1}]`,
      ).join('\n'),
    ),
  'prototype keys': (text, random) =>
    intoFrontmatter(
      text,
      `${random.pick(KEYS)}: ${random.pick(['1', '{ a: b }', '[x]', 'null'])}\n${random.pick(KEYS)}: x`,
    ),
  'fields twice': (text, random) => intoFrontmatter(text, repeat('month: 10\n', random, 200)),
  'deep YAML': (text, random) => intoFrontmatter(text, `regions: ${repeat('[', random, 3000)}`),
  'many fields': (text, random) =>
    intoFrontmatter(
      text,
      Array.from({ length: random.between(10, 3000) }, (_, at) => `f${at}: ${at}`).join('\n'),
    ),
  'parts again and again': (text, random) =>
    text + text.slice(text.indexOf('\n## ')).repeat(random.between(1, 30)),
  'line ends mixed': (text, random) =>
    text.replaceAll('\n', () => random.pick(['\n', '\r\n', '\r', '\n\n'])),
  empty: (_text, random) =>
    random.pick([
      '',
      '\n',
      '---',
      '---\n---',
      '---\n---\n',
      '\ufeff',
      ' ',
      '---\nnull\n---',
      '---\n[]\n---\n',
    ]),
  'wide table': (text, random) => {
    const columns = random.between(10, 500);
    const row = '| [X] hours '.repeat(columns);
    return `${text}\n\n${row}|\n${'|---'.repeat(columns)}|\n${`${row}|\n`.repeat(random.between(1, 20))}`;
  },
};
