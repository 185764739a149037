import { describe, expect, test } from 'vitest';
import { formatDuration, isoDuration } from '../../src/incident/duration.ts';

describe('formatDuration', () => {
  test.each([
    [0.0001, '1 minute'],
    [1 / 60, '1 minute'],
    [0.5, '30 minutes'],
    [0.75, '45 minutes'],
    [0.98, '59 minutes'],
    [0.999, '1 hour'],
    [1, '1 hour'],
    [61 / 60, '1 hour 1 minute'],
    [1.999, '2 hours'],
    [7.1, '7 hours 6 minutes'],
    [23.99, '23 hours 59 minutes'],
    [23.999, '24 hours'],
    [24, '24 hours'],
    [26.03, '26 hours'],
    [73, '73 hours'],
    [95.9, '96 hours'],
    [96, '96 hours'],
    [97, '4 days 1 hour'],
    [100, '4 days 4 hours'],
    [119.6, '5 days'],
    [121, '5 days 1 hour'],
    [336, '14 days'],
    [24_000, '1,000 days'],
  ])('says %d hours as people do: %s', (hours, said) => {
    expect(formatDuration(hours)).toBe(said);
  });

  test.each([
    [0.0001, '1 minute'],
    [0.05, '5 minutes'],
    [0.2, '10 minutes'],
    [0.71, '45 minutes'],
    [0.97, '1 hour'],
    [1.05, '1 hour 5 minutes'],
    [1.1, '1 hour 5 minutes'],
    [5.95, '6 hours'],
    [6.1, '6 hours'],
    [6.3, '6 hours 30 minutes'],
    [7.1, '7 hours'],
    [23.7, '23 hours 30 minutes'],
    [23.99, '24 hours'],
    [24, '24 hours'],
    [26.4, '26 hours'],
    [95.9, '96 hours'],
    [96, '96 hours'],
    [97, '4 days'],
    [100, '4 days'],
    [109, '5 days'],
    [336, '14 days'],
  ])('rounds an estimate of %d hours to %s', (hours, said) => {
    expect(formatDuration(hours, { approximate: true })).toBe(said);
  });

  test('speaks other languages', () => {
    expect(formatDuration(7.1, { locale: 'de' })).toBe('7 Stunden 6 Minuten');
    expect(formatDuration(97, { locale: 'de' })).toBe('4 Tage 1 Stunde');
  });
});

describe('isoDuration', () => {
  test.each([
    [0.0001, 'PT1M'],
    [0.5, 'PT30M'],
    [0.999, 'PT1H'],
    [1, 'PT1H'],
    [7.1, 'PT7H6M'],
    [23.99, 'PT23H59M'],
    [24, 'PT24H'],
    [336, 'PT336H'],
  ])('writes %d hours as %s', (hours, written) => {
    expect(isoDuration(hours)).toBe(written);
  });
});
