import { describe, expect, test } from 'vitest';
import { contradictions, places } from './write-up.ts';

/** A write-up of an outage from the midnight that begins 4 October 2021. */
function lasting(hours: string, resolved: string, more = '') {
  const yaml = `started: 2021-10-04T00:00Z\nresolved: ${resolved}\n${more}`;
  return places(contradictions(yaml, { hours }));
}

describe('the length against start and end', () => {
  test.each([
    ['10 % of ten hours more', '11', '2021-10-04T10:00Z'],
    ['10 % of ten hours less', '9', '2021-10-04T10:00Z'],
    ['exactly ten hours', '10', '2021-10-04T10:00Z'],
    ['a quarter of an hour more', '1.25', '2021-10-04T01:00Z'],
    ['a quarter of an hour less', '0.75', '2021-10-04T01:00Z'],
    ['where both tolerances are the same', '2.75', '2021-10-04T02:30Z'],
    ['seconds', '0.01', '2021-10-04T00:00:30Z'],
    ['days', '330', '2021-10-18T00:00Z'],
    ['a zone', '10', '2021-10-04T12:00+02:00'],
  ])('agrees: %s', (_, hours, resolved) => {
    expect(lasting(hours, resolved)).toEqual([]);
  });

  test.each([
    ['more than 10 %', '11.01', '2021-10-04T10:00Z'],
    ['less by more than 10 %', '8.99', '2021-10-04T10:00Z'],
    ['more than a quarter of an hour', '1.26', '2021-10-04T01:00Z'],
    ['less by more than a quarter of an hour', '0.74', '2021-10-04T01:00Z'],
    ['where both tolerances are the same', '2.76', '2021-10-04T02:30Z'],
    ['minutes for hours', '426', '2021-10-04T07:06Z'],
  ])('disagrees: %s', (_, hours, resolved) => {
    expect(lasting(hours, resolved)).toEqual(['6:8 length-mismatch']);
  });

  test.each([
    ['10', '2021-10-04T08:00Z', []],
    ['6', '2021-10-04T08:00Z', []],
    ['0.75', '2021-10-04T00:30Z', []],
    ['10.01', '2021-10-04T08:00Z', ['6:8 length-mismatch']],
    ['5.99', '2021-10-04T08:00Z', ['6:8 length-mismatch']],
    ['0.76', '2021-10-04T00:30Z', ['6:8 length-mismatch']],
  ])('an estimate of %s hours may differ by a quarter from %s: %j', (hours, resolved, found) => {
    expect(lasting(hours, resolved, 'approximate: true\n')).toEqual(found);
  });

  test('says what start and end come to, and what an estimate may do', () => {
    const [finding] = contradictions('started: 2021-10-04T15:39Z\nresolved: 2021-10-04T22:45Z\n', {
      hours: '9',
    });
    expect(finding?.message).toContain('`hours` is 9');
    expect(finding?.message).toContain('7 hours 6 minutes (7.1 hours)');
    expect(finding?.hint).toContain('approximate: true');
  });

  test.each([
    ['an end alone', 'resolved: 2021-10-04T10:00Z\n', '99'],
    ['a start alone', 'started: 2021-10-04T10:00Z\n', '99'],
    ['a length that nobody has said', 'started: 2021-10-04\nresolved: 2021-10-05\n', 'unknown'],
  ])('%s contradicts nothing', (_, more, hours) => {
    expect(contradictions(more, { hours })).toEqual([]);
  });
});

describe('dates alone leave room for every hour of the day', () => {
  test.each([
    ['2021-10-04', '2021-10-04', '0.1', []],
    ['2021-10-04', '2021-10-04', '24', []],
    ['2021-10-04', '2021-10-04', '30', ['6:8 length-mismatch']],
    ['2021-10-04', '2021-10-05', '0.5', []],
    ['2021-10-04', '2021-10-05', '48', []],
    ['2021-10-04', '2021-10-05', '54', ['6:8 length-mismatch']],
    ['2021-10-04', '2021-10-06', '24', []],
    ['2021-10-04', '2021-10-06', '21', ['6:8 length-mismatch']],
    ['2021-10-04T12:00Z', '2021-10-05', '12', []],
    ['2021-10-04T12:00Z', '2021-10-05', '36', []],
    ['2021-10-04T12:00Z', '2021-10-05', '10', ['6:8 length-mismatch']],
    ['2021-10-04T12:00Z', '2021-10-05', '41', ['6:8 length-mismatch']],
    ['2021-10-04', '2021-10-05T12:00Z', '36', []],
  ])('from %s to %s in %s hours: %j', (started, resolved, hours, found) => {
    const yaml = `started: ${started}\nresolved: ${resolved}\n`;
    expect(places(contradictions(yaml, { hours }))).toEqual(found);
  });
});

describe('an outage ends after it begins', () => {
  test.each([
    ['2021-10-04T15:39Z', '2021-10-04T15:39Z', true],
    ['2021-10-04T15:39Z', '2021-10-04T15:38Z', true],
    ['2021-10-04T15:39Z', '2021-10-04T16:00+02:00', true],
    ['2021-10-04T15:39Z', '2021-10-03', true],
    ['2021-10-04', '2021-10-03', true],
    ['2021-10-04', '2021-10-03T23:59Z', true],
    ['2021-10-04T15:39Z', '2021-10-04T15:39:30Z', false],
    ['2021-10-04T15:39Z', '2021-10-04', false],
    ['2021-10-04', '2021-10-04T00:00Z', false],
    ['2021-10-04', '2021-10-04', false],
  ])('from %s to %s is impossible: %s', (started, resolved, impossible) => {
    for (const hours of ['0.1', 'unknown']) {
      const yaml = `started: ${started}\nresolved: ${resolved}\n`;
      expect(places(contradictions(yaml, { hours }))).toEqual(
        impossible ? ['9:11 resolved-before-started'] : [],
      );
    }
  });
});
