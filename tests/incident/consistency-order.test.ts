import { describe, expect, test } from 'vitest';
import { datedFields, fieldsInFuture, latestOf } from '../../src/incident/consistency.ts';
import { isAfterDay } from '../../src/incident/moment.ts';
import { contradictions, places, read, yamlOf } from './write-up.ts';

describe('the timeline is told in order', () => {
  const timeline = (...moments: string[]) =>
    `timeline:\n${moments.map((at) => `  - at: ${at}\n    event: x\n`).join('')}`;

  test.each([
    [['2021-10-04T15:39Z', '2021-10-04T15:40Z']],
    [['2021-10-04T15:39Z', '2021-10-04T15:39Z']],
    [['2021-10-04T15:39Z', '2021-10-04T18:00+02:00']],
    [['2021', '2021-10', '2021-10-04', '2021-10-04T15:39Z']],
    [['2021-10-04T15:39Z', '2021-10-04', '2021-10', '2021']],
    [['2021-10-04T15:39Z', '2021-10-04', '2021-10-04T16:00Z']],
    [['2021-10', '2021-11-05', '2021-11']],
  ])('in order: %j', (moments) => {
    expect(contradictions(timeline(...moments))).toEqual([]);
  });

  test.each([
    [['2021-10-04T15:39Z', '2021-10-04T15:38Z'], ['11:9']],
    [['2021-10-04T15:39Z', '2021-10-04T17:00+02:00'], ['11:9']],
    [['2021-10-05', '2021-10-04T23:59Z'], ['11:9']],
    [['2021-10-04T00:00Z', '2021-10-03'], ['11:9']],
    [['2021-11', '2021-10-31'], ['11:9']],
    [['2022', '2021'], ['11:9']],
    [
      ['2021-10-06', '2021-10-05', '2021-10-04'],
      ['11:9', '13:9'],
    ],
    [['2021-10-05', '2021-10-04', '2021-10-06'], ['11:9']],
    [['2021-10-04T16:00Z', '2021-10-04', '2021-10-04T15:00Z'], ['13:9']],
    [['2021-10-04T16:00Z', '2021', '2021-10-03'], ['13:9']],
  ])('out of order: %j at %j', (moments, at) => {
    const findings = contradictions(timeline(...moments));
    expect(places(findings)).toEqual(at.map((place) => `${place} timeline-order`));
  });

  test('names both moments', () => {
    const [finding] = contradictions(timeline('2021-10-05', '2021-10-04'));
    expect(finding?.message).toContain('(2021-10-04) lies before the one above it (2021-10-05)');
  });
});

describe('what may not lie in the future', () => {
  const inFuture = (today: string, more = '', changes = {}) => {
    const fields = datedFields(read(yamlOf(more, changes)).facts);
    const late = fieldsInFuture(fields, today);
    // Whoever asks after the latest alone is told the same.
    expect(isAfterDay(latestOf(fields) ?? '', today)).toBe(late.length > 0);
    return late.map(({ path }) => path.join('.'));
  };

  test.each([
    ['2021-10-01', []],
    ['2021-10-31', []],
    ['2021-09-30', ['month']],
    ['2020-12-31', ['year']],
    ['2022-01-01', []],
  ])('October 2021 seen from %s: %j', (today, late) => {
    expect(inFuture(today)).toEqual(late);
  });

  test.each([
    ['started: 2026-11-25T00:00Z\n', ['started']],
    ['resolved: 2026-11-25\n', ['resolved']],
    ['updated: 2026-11-25\n', ['updated']],
    ['timeline:\n  - { at: 2021, event: x }\n  - { at: 2026-12, event: y }\n', ['timeline.1.at']],
    ['sources:\n  - { id: a, title: A, date: 2027 }\n', ['sources.0.date']],
    ['corrections:\n  - { date: 2026-11-25, note: x }\n', ['corrections.0.date']],
  ])('seen from 24 November 2026: %j', (more, late) => {
    expect(inFuture('2026-11-24', more)).toEqual(late);
  });

  test.each([
    ['started: 2026-11-24T23:59Z\n'],
    ['timeline:\n  - { at: 2026-11, event: x }\n  - { at: 2026, event: y }\n'],
    ['sources:\n  - { id: a, title: A }\n'],
    ['published: 2027-01-01\n'],
    ['published: 2027-01-01\nupdated: 2027-01-01\n'],
  ])('may be today, this month or this year, or wait for its day: %j', (more) => {
    expect(inFuture('2026-11-24', more)).toEqual([]);
  });

  test('is told with the moment it claims', () => {
    expect(datedFields({ year: 2021, month: 3, started: '2021-03-04' })).toEqual([
      { path: ['year'], moment: '2021' },
      { path: ['month'], moment: '2021-03' },
      { path: ['started'], moment: '2021-03-04' },
    ]);
    expect(datedFields({})).toEqual([]);
    expect(latestOf([])).toBeUndefined();
    expect(datedFields({ month: 3 })).toEqual([]);
  });
});
