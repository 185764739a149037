import { describe, expect, test } from 'vitest';
import { placeInOutage } from '../../src/archive/outage-hours.ts';

const outage = { started: '2021-10-04T15:39Z', resolved: '2021-10-04T22:45Z' };

describe('an entry of the timeline', () => {
  test.each([
    ['2021-10-04T15:38Z', undefined],
    ['2021-10-04T15:39Z', 'begins'],
    ['2021-10-04T16:06Z', 'within'],
    ['2021-10-04T22:45Z', 'ends'],
    ['2021-10-04T22:46Z', undefined],
    ['2021-10-08T16:00Z', undefined],
  ])('at %s stands at its place in the outage', (at, place) => {
    expect(placeInOutage(at, outage)).toBe(place);
  });

  test.each([
    ['a day', '2021-10-04', outage],
    [
      'an outage that began on some hour of a day',
      '2021-10-04T16:06Z',
      { ...outage, started: '2021-10-04' },
    ],
    ['an outage whose end is not stated', '2021-10-04T16:06Z', { started: outage.started }],
  ])('has none where the minute is not known: %s', (_what, at, facts) => {
    expect(placeInOutage(at, facts)).toBeUndefined();
  });
});
