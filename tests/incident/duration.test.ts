import { describe, expect, test } from 'vitest';
import { formatDuration, isoDuration } from '../../src/incident/duration.ts';

describe('formatDuration', () => {
  test.each([
    [0.5, '30 minutes'],
    [0.75, '45 minutes'],
    [1, '1 hour'],
    [7.1, '7 hours 6 minutes'],
    [26.03, '26 hours'],
    [73, '73 hours'],
    [336, '14 days'],
  ])('says %d hours as people do: %s', (hours, said) => {
    expect(formatDuration(hours)).toBe(said);
  });
});

test('isoDuration keeps the minutes', () => {
  expect(isoDuration(7.1)).toBe('PT7H6M');
});
