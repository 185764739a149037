import { expect, test } from 'vitest';
import { hiddenBecause, todayInUtc } from '../../src/incident/visibility.ts';

const TODAY = '2026-11-24';

test.each([
  [{}, undefined],
  [{ draft: false }, undefined],
  [{ draft: true }, 'draft'],
  [{ published: '2026-11-23' }, undefined],
  [{ published: '2026-11-24' }, undefined],
  [{ published: '2026-11-25' }, 'scheduled'],
  [{ published: '2027-01-01' }, 'scheduled'],
  [{ draft: true, published: '2026-11-25' }, 'draft'],
  [{ draft: true, published: '2026-11-23' }, 'draft'],
  [{ draft: undefined, published: undefined }, undefined],
])('a write-up with %j is hidden as: %s', (facts, reason) => {
  expect(hiddenBecause(facts, TODAY)).toBe(reason);
});

test.each([
  ['2026-11-24T00:00:00Z', '2026-11-24'],
  ['2026-11-24T23:59:59.999Z', '2026-11-24'],
  ['2026-11-24T23:30:00-05:00', '2026-11-25'],
  ['2026-01-01T00:30:00+01:00', '2025-12-31'],
])('at %s the day is %s, wherever one builds', (now, day) => {
  expect(todayInUtc(new Date(now))).toBe(day);
});
