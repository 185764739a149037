import { describe, expect, test } from 'vitest';
import { sayTotal, sayWhole } from '../../src/archive/say-figures.ts';
import {
  byMonth,
  figuresByCategory,
  figuresByYear,
  statisticsOf,
  totalLength,
} from '../../src/archive/statistics.ts';
import { incidentsOf } from './list-incident.ts';

describe('the figures of a list', () => {
  test('count, total, median, longest and last', () => {
    const incidents = incidentsOf([
      { started: '2021-10-01', hours: 2 },
      { started: '2021-10-03', hours: 10 },
      { started: '2021-10-02', hours: 3 },
    ]);
    const { longest, last, ...figures } = statisticsOf(incidents);
    expect(figures).toEqual({
      count: 3,
      known: 3,
      total: { hours: 15, approximate: false },
      median: { hours: 3, approximate: false },
    });
    expect(longest?.id).toBe('1');
    expect(last?.id).toBe('1');
  });

  test('a length that nobody stated is counted in no sum, and is not the longest', () => {
    const incidents = incidentsOf([{ hours: null }, { hours: 4 }, { hours: 2 }]);
    const { count, known, total, median, longest } = statisticsOf(incidents);
    expect([count, known, total?.hours, median?.hours]).toEqual([3, 2, 6, 3]);
    expect(longest?.facts.hours).toBe(4);
  });

  test('where no length is known there is no figure of length', () => {
    const { known, total, median, longest, last } = statisticsOf(incidentsOf([{ hours: null }]));
    expect([known, total, median, longest]).toEqual([0, undefined, undefined, undefined]);
    expect(last?.id).toBe('0');
  });

  test('of no outage there is nothing to say', () => {
    expect(statisticsOf([])).toEqual({ count: 0, known: 0 });
  });

  test('of equally long ones the latest is the longest', () => {
    const incidents = incidentsOf([
      { year: 2020, hours: 5 },
      { year: 2022, hours: 5 },
    ]);
    expect(statisticsOf(incidents).longest?.id).toBe('1');
  });

  test('a sum with an estimate in it is one; the median only where one stands in the middle', () => {
    const incidents = incidentsOf([{ hours: 1 }, { hours: 2 }, { hours: 9, approximate: true }]);
    expect(statisticsOf(incidents).total).toEqual({ hours: 12, approximate: true });
    expect(statisticsOf(incidents).median).toEqual({ hours: 2, approximate: false });
    const two = incidentsOf([{ hours: 1 }, { hours: 2, approximate: true }]);
    expect(statisticsOf(two).median).toEqual({ hours: 1.5, approximate: true });
  });
});

test('years run from the newest to the first, those without an outage between them included', () => {
  const incidents = incidentsOf([
    { year: 2020, hours: 2 },
    { year: 2022, hours: null },
    { year: 2020, hours: 3 },
  ]);
  expect(figuresByYear(incidents)).toEqual([
    { year: 2022, count: 1, total: undefined },
    { year: 2021, count: 0, total: undefined },
    { year: 2020, count: 2, total: { hours: 5, approximate: false } },
  ]);
  expect(figuresByYear([])).toEqual([]);
});

test('causes come with their shares, those with the most hours first and unknown lengths last', () => {
  const incidents = incidentsOf([
    { category: 'power', hours: null },
    { category: 'dns', hours: 1 },
    { category: 'dns', hours: 2 },
    { hours: 30 },
  ]);
  expect(figuresByCategory(incidents)).toEqual([
    { category: 'unknown', count: 1, share: 0.25, total: { hours: 30, approximate: false } },
    { category: 'dns', count: 2, share: 0.5, total: { hours: 3, approximate: false } },
    { category: 'power', count: 1, share: 0.25, total: undefined },
  ]);
});

test('months hold their own outages, January first', () => {
  const months = byMonth(incidentsOf([{ month: 1 }, { month: 12 }, { month: 1 }]));
  expect(months.map((group) => group.length)).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

describe('in words', () => {
  test.each([
    ['2 outages, 12 hours in all.', [{ hours: 4 }, { hours: 8 }]],
    ['2 outages, about 12 hours in all.', [{ hours: 4 }, { hours: 8, approximate: true }]],
    ['1 outage, 1 hour long.', [{ hours: 1 }]],
    ['1 outage. Nobody has said how long.', [{ hours: null }]],
    ['2 outages. The length of one is known: 3 hours.', [{ hours: 3 }, { hours: null }]],
    [
      '3 outages. The lengths of 2 are known, 5 hours in all.',
      [{ hours: 3 }, { hours: 2 }, { hours: null }],
    ],
  ])('%s', (sentence, outages) => {
    expect(sayWhole(statisticsOf(incidentsOf(outages)))).toBe(sentence);
  });

  test('a total is said as lengths are, and a missing one is said to be so', () => {
    expect(sayTotal(totalLength(incidentsOf([{ hours: 240 }, { hours: 2 }])))).toBe(
      '10 days 2 hours',
    );
    expect(sayTotal(undefined)).toBe('Not stated');
  });
});
