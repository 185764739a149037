import { describe, expect, test } from 'vitest';
import {
  fillText,
  findBrackets,
  judgeBracket,
  type Surroundings,
} from '../../src/incident/blanks.ts';
import type { TokenFacts } from '../../src/incident/tokens.ts';

const FACTS: TokenFacts = {
  month: 10,
  year: 2021,
  hours: 7.1,
  cause: 'a faulty change',
  services: ['WhatsApp'],
};

describe('findBrackets', () => {
  test.each([
    ['no bracket', []],
    ['[a]', ['a']],
    ['[a] and [b]', ['a', 'b']],
    ['[a\nb]', ['a\nb']],
    ['[]', ['']],
    ['[[a]]', ['a']],
    ['[a [b] c]', ['b']],
    ['[a', []],
    ['a]', []],
    ['[a [b]', ['b']],
  ])('%j has %j', (text, inner) => {
    expect(findBrackets(text).map((bracket) => bracket.inner)).toEqual(inner);
  });

  test('says where they stand', () => {
    const text = 'In [Year], for [X] hours';
    expect(findBrackets(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '[Year]',
      '[X]',
    ]);
  });
});

describe('judgeBracket', () => {
  const judge = (text: string, more: Partial<Surroundings> = {}, facts = FACTS) => {
    const [bracket] = findBrackets(text);
    if (!bracket) throw new Error(`There is no bracket in ${text}`);
    return judgeBracket(bracket, facts, { text, quoted: false, sentences: true, ...more });
  };

  test('takes the words after a length with it', () => {
    const verdict = judge('It lasted [X] hours.');
    expect(verdict).toEqual({ kind: 'filled', text: '7 hours 6 minutes', extraLength: 6 });
  });

  test.each([
    ['[Cause] was to blame', true, 'A faulty change'],
    ['It failed. [Cause] was to blame', true, 'A faulty change'],
    ['Down to [Cause]', true, 'a faulty change'],
    ['The cause: [Cause]', true, 'a faulty change'],
    ['[Cause]', false, 'a faulty change'],
  ])('%s begins a sentence with a capital (sentences: %s)', (text, sentences, filled) => {
    expect(judge(text, { sentences })).toMatchObject({ text: filled });
  });

  test('an estimate at the beginning of a sentence takes a capital too', () => {
    const verdict = judge('[X] hours later', {}, { ...FACTS, approximate: true });
    expect(verdict).toMatchObject({ text: 'About 7 hours' });
  });

  test.each([
    ['[X] users were cut off'],
    ['It cost $[X]'],
    ['It cost $ [X]'],
    ['It cost €[X] a minute'],
    ['It cost £[X] million'],
    ['said [name]'],
    ['[insert company] said'],
  ])('a blank: %s', (text) => {
    expect(judge(text)).toEqual({ kind: 'blank' });
  });

  test.each([
    ['“the fault [sic] was ours”', true],
    ['“our [network] failed”', true],
    ['see [1]', false],
    ['array[i] overflowed', false],
  ])('an editor’s own: %s', (text, quoted) => {
    expect(judge(text, { quoted })).toBeUndefined();
  });

  test('says why a token has no words', () => {
    expect(judge('[X] hours', {}, { hours: null })).toEqual({ kind: 'length-unknown' });
    expect(judge('[X] hours', {}, {})).toEqual({ kind: 'fact-missing' });
  });
});

describe('fillText', () => {
  test.each([
    [
      '[Service] in [Month, Year]: [X] hours down to [Cause]',
      'WhatsApp in October 2021: 7 hours 6 minutes down to a faulty change',
    ],
    ['[X] hours, [X] hours', '7 hours 6 minutes, 7 hours 6 minutes'],
    ['The [X]-hour outage of [Year]', 'The 7.1-hour outage of 2021'],
    ['[Cause], in [Month]', 'A faulty change, in October'],
    ['No token at all', 'No token at all'],
    ['“[The service] is down [sic]”', '“[The service] is down [sic]”'],
    ['Read array[i], then [Year]', 'Read array[i], then 2021'],
    ['', ''],
  ])('%j becomes %j', (text, filled) => {
    expect(fillText(text, FACTS)).toEqual({
      text: filled,
      blanks: [],
      unfilled: [],
      lengthUnknown: false,
    });
  });

  test.each([
    ['\\[Month, Year] stays', '[Month, Year] stays'],
    ['\\[Month, Year\\] stays', '[Month, Year] stays'],
    ['\\[insert company\\], not [Year]', '[insert company], not 2021'],
  ])('an escaped bracket is no token and no blank: %s', (text, filled) => {
    expect(fillText(text, FACTS)).toMatchObject({ text: filled, blanks: [] });
  });

  test('words of a fact are put in as they are', () => {
    const cause = 'a $& pattern and [TBD] in $1';
    expect(fillText('Down to [Cause]', { cause }).text).toBe(`Down to ${cause}`);
  });

  test('names every blank and leaves it to be seen', () => {
    const text = '[X] users of [Service] lost [number] messages, said [name]';
    expect(fillText(text, FACTS)).toMatchObject({
      text: '[X] users of WhatsApp lost [number] messages, said [name]',
      blanks: ['X', 'number', 'name'],
    });
  });

  test('names every token whose fact is missing', () => {
    expect(fillText('[Service] in [Month, Year]', { services: ['WhatsApp'] })).toMatchObject({
      text: 'WhatsApp in [Month, Year]',
      unfilled: ['Month, Year'],
    });
  });

  test('says that a length is not known', () => {
    expect(fillText('Down for [X] hours', { ...FACTS, hours: null })).toMatchObject({
      text: 'Down for [X] hours',
      lengthUnknown: true,
    });
  });

  test.each([
    ['“Our [network] failed,” Meta said', []],
    ['"Our [network] failed," Meta said', []],
    ['“It’s ‘our [network]’,” Meta said', []],
    [`“${'It failed. '.repeat(40)}Our [network] failed.”`, []],
    ['“It failed,” said [name]', ['name']],
    ['"It failed," said [name]', ['name']],
    ['“It failed,” said [name], “and our [network] with it”', ['name']],
  ])('knows a quotation when it sees one: %s', (text, blanks) => {
    expect(fillText(text, FACTS).blanks).toEqual(blanks);
  });

  test('a long text is read like a short one', () => {
    const long = 'and it went on and on '.repeat(30);
    expect(fillText(`${long}[Cause]`, FACTS).text).toBe(`${long}a faulty change`);
    expect(fillText(`${long}\\[name] ${long}[name]`, FACTS).blanks).toEqual(['name']);
  });
});
