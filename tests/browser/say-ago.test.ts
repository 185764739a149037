import { describe, expect, test } from 'vitest';
import { sayAgo } from '../../src/browser/say-ago.ts';
import { agoWords } from '../../src/i18n/ago.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');

function ago(then: string, tag = 'en-GB'): string | undefined {
  const plurals = new Intl.PluralRules(tag);
  return sayAgo(Date.parse(then), NOW, agoWords(tag), (count) => plurals.select(count));
}

describe('how long ago', () => {
  test.each([
    ['2026-11-25T11:00:00Z', 'today'],
    ['2026-11-24T11:00:00Z', 'yesterday'],
    ['2026-11-23', '2 days ago'],
    ['2026-09-27', '59 days ago'],
    ['2026-09-20', '2 months ago'],
    ['2025-12-01', '11 months ago'],
    ['2024-12-20', '23 months ago'],
    ['2024-11-20', '2 years ago'],
    ['2016-10-21', '10 years ago'],
  ])('%s was %s', (then, said) => expect(ago(then)).toBe(said));

  test('says nothing of what is yet to come', () => {
    expect(ago('2026-11-26')).toBeUndefined();
  });

  test.each(['en-GB', 'tr-TR', 'ar', 'pl', 'de'])('says in %s what Intl says', (tag) => {
    const own = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    const digits = new Intl.NumberFormat(tag);
    for (let days = 0; days <= 60; days += 1) {
      const then = new Date(NOW - days * 86_400_000).toISOString();
      const said = ago(then, tag)?.replace(/\d+/, (figure) => digits.format(Number(figure)));
      expect(said).toBe(own.format(-days, 'day'));
    }
  });
});
