import { describe, expect, test } from 'vitest';
import {
  fillToken,
  formatList,
  formatMonth,
  matchToken,
  sayLength,
  type TokenFacts,
} from '../../src/incident/tokens.ts';

const FACTS: TokenFacts = {
  month: 10,
  year: 2021,
  hours: 7.1,
  cause: 'a faulty configuration change',
  services: ['WhatsApp'],
};

/** What a token becomes, with the words behind it that belong to it gone. */
function fill(inner: string, after = '', facts = FACTS, before = ''): string {
  const token = matchToken(inner, after);
  if (!token) return `[${inner}]${after}`;
  const filled = fillToken(token.name, facts, before);
  return (filled.kind === 'filled' ? filled.text : filled.kind) + after.slice(token.extraLength);
}

describe('the tokens', () => {
  test.each([
    ['Month, Year', '', 'October 2021'],
    ['Month Year', '', 'October 2021'],
    ['Month', '', 'October'],
    ['Year', '', '2021'],
    ['X', ' hours', '7 hours 6 minutes'],
    ['X', '', '7.1'],
    ['Hours', '', '7.1'],
    ['Duration', '', '7 hours 6 minutes'],
    ['specific technical issue', '', 'a faulty configuration change'],
    ['Cause', '', 'a faulty configuration change'],
    ['Service', '', 'WhatsApp'],
  ])('[%s]%s becomes %s', (inner, after, text) => {
    expect(fill(inner, after)).toBe(text);
  });

  test.each([
    ['month, year', 'October 2021'],
    ['MONTH, YEAR', 'October 2021'],
    ['Month,Year', 'October 2021'],
    ['Month,\nYear', 'October 2021'],
    ['Month\nYear', 'October 2021'],
    [' Month, Year ', 'October 2021'],
    ['x', '7.1'],
    ['HOURS', '7.1'],
    ['duration', '7 hours 6 minutes'],
    ['Specific Technical Issue', 'a faulty configuration change'],
    ['specific\ntechnical\n  issue', 'a faulty configuration change'],
    ['CAUSE', 'a faulty configuration change'],
    ['\nservice\n', 'WhatsApp'],
  ])('neither case nor line breaks matter in %j', (inner, text) => {
    expect(fill(inner)).toBe(text);
  });

  test.each([
    ['Months'],
    ['Month or Year'],
    ['Year, Month'],
    ['Service name'],
    ['the cause'],
    ['technical issue'],
    ['XX'],
    ['Y'],
    [''],
  ])('[%s] is no token', (inner) => {
    expect(matchToken(inner, ' hours')).toBeUndefined();
  });
});

describe('an estimate', () => {
  const estimate = { ...FACTS, approximate: true };

  test('is said to be one', () => {
    expect(fill('X', ' hours', estimate, 'It lasted ')).toBe('about 7 hours');
    expect(fill('Duration', '', estimate)).toBe('about 7 hours');
    expect(fill('X', '', estimate)).toBe('7.1');
  });

  test.each([
    ['about '],
    ['About '],
    ['approximately '],
    ['approximately\n'],
    ['around '],
    ['roughly '],
    ['nearly '],
    ['almost '],
    ['some '],
    ['over '],
    ['just over '],
    ['more than '],
    ['less than '],
    ['under '],
    ['up to '],
    ['at least '],
    ['an estimated '],
    ['approx. '],
    ['close to '],
    ['~'],
  ])('is not said twice after “%s”', (hedge) => {
    expect(fill('X', ' hours', estimate, `It lasted ${hedge}`)).toBe('7 hours');
    expect(fill('Duration', '', estimate, `It lasted ${hedge}`)).toBe('7 hours');
  });

  test.each([['It was about WhatsApp, for '], ['The handover took '], ['Lasting longsome ']])(
    'is said where “%s” only looks as if it did',
    (before) => {
      expect(fill('X', ' hours', estimate, before)).toBe('about 7 hours');
    },
  );
});

describe('facts that are not there', () => {
  test.each([
    ['X', ' hours'],
    ['X', ''],
    ['Hours', ''],
    ['Duration', ''],
  ])('[%s]%s has no words for a length that nobody has said', (inner, after) => {
    const token = matchToken(inner, after);
    expect(token && fillToken(token.name, { ...FACTS, hours: null })).toEqual({
      kind: 'length-unknown',
    });
  });

  test('a cause that was never disclosed is said to be so', () => {
    expect(fill('Cause', '', { ...FACTS, cause: null })).toBe('an undisclosed cause');
    expect(fill('specific technical issue', '', { cause: null })).toBe('an undisclosed cause');
  });

  test.each([
    ['Month, Year', { year: 2021 }],
    ['Month, Year', { month: 10 }],
    ['Month', {}],
    ['Year', {}],
    ['X', {}],
    ['Duration', {}],
    ['Cause', {}],
    ['Service', {}],
    ['Service', { services: [] }],
  ])('[%s] waits for its fact where there is only %j', (inner, facts) => {
    expect(fill(inner, '', facts)).toBe('fact-missing');
  });
});

describe('several services', () => {
  test.each([
    [['WhatsApp'], 'WhatsApp'],
    [['Facebook', 'Instagram'], 'Facebook and Instagram'],
    [['Facebook', 'Instagram', 'WhatsApp'], 'Facebook, Instagram and WhatsApp'],
  ])('%j read as a list', (services, text) => {
    expect(fill('Service', '', { services })).toBe(text);
    expect(formatList(services)).toBe(text);
  });
});

test.each([
  [0.75, '0.75', '45 minutes'],
  [7, '7', '7 hours'],
  [7.125, '7.13', '7 hours 8 minutes'],
  [336, '336', '14 days'],
  [1440, '1,440', '60 days'],
])('%d hours are the number %s and the length %s', (hours, number, length) => {
  expect(fill('X', '', { hours })).toBe(number);
  expect(fill('X', ' hours', { hours })).toBe(length);
});

test('sayLength says "about" before an estimate alone', () => {
  expect(sayLength(7.1, false)).toBe('7 hours 6 minutes');
  expect(sayLength(7.1, true)).toBe('about 7 hours');
  expect(sayLength(7.1, true, true)).toBe('7 hours');
});

test('formatMonth names a month, with its year where there is one', () => {
  expect(formatMonth(1)).toBe('January');
  expect(formatMonth(12, 2021)).toBe('December 2021');
});
