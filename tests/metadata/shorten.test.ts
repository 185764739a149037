import { describe, expect, test } from 'vitest';
import { shorten } from '../../src/metadata/shorten.ts';

describe('a text is shortened', () => {
  test.each([
    ['not at all where it fits', 'It fits.', 8, 'It fits.'],
    [
      'at the end of a sentence',
      'It failed on Monday. Nobody has said why, or for how long.',
      40,
      'It failed on Monday.',
    ],
    [
      'at the end of a clause',
      'It failed on Monday, in the middle of the night',
      36,
      'It failed on Monday…',
    ],
    [
      'before a dash',
      'It failed on Monday – in the middle of the night',
      36,
      'It failed on Monday…',
    ],
    [
      'after a word, where the clause would leave little',
      'Yes, it failed for an hour and a half',
      24,
      'Yes, it failed for an…',
    ],
    ['without a comma before the sign', 'Long ago it failed; then', 20, 'Long ago it failed…'],
    [
      'not at a comma within a figure',
      'It reached 12,345,678 people at once',
      24,
      'It reached 12,345,678…',
    ],
    [
      'not after an abbreviation',
      'It reached St. Pancras that evening late',
      30,
      'It reached St. Pancras that…',
    ],
  ])('%s', (_, text, most, expected) => {
    expect(shorten(text, most)).toBe(expected);
  });

  test('inside a word only where there is nothing else', () => {
    expect(shorten('x'.repeat(50), 20)).toMatch(/^x+…$/);
    expect(shorten(`${'x'.repeat(50)} y`, 20).length).toBeLessThanOrEqual(20);
    expect(shorten('🎉'.repeat(30), 20)).toMatch(/^(?:🎉)+…$/u);
  });

  test('never beyond its room, never within a word, to something that can be read', () => {
    const text =
      'WhatsApp, Facebook (and Instagram) were gone for 7 hours; “all of it”, the company said: a command cut the backbone – and then its name servers left. Nobody could get in.';
    const words = new Set(text.split(/\s/));
    for (let most = 12; most <= text.length; most += 1) {
      const shortened = shorten(text, most);
      expect(shortened.length).toBeLessThanOrEqual(most);
      expect(shortened.length).toBeGreaterThan(most / 3);
      const last = shortened.replace(/…$/, '').split(' ').at(-1) ?? '';
      expect([...words].some((word) => word.replace(/[,;:]$/, '') === last || word === last)).toBe(
        true,
      );
    }
  });
});
