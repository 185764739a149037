import { expect, test } from 'vitest';
import { compareWithGoals, devGoals, isReached } from '../../bench/goals.ts';
import type { Round } from '../../bench/round.ts';

/** A round in which our builds took the given seconds and every other builder ten. */
function round(cold: number, unchanged: number, mebibytes = 500): Round {
  const ten = { seconds: 10 };
  return {
    cold: { seconds: cold, mebibytes },
    changed: { seconds: 4, mebibytes: 400 },
    unchanged: { seconds: unchanged },
    eleventy: ten,
    hugo: ten,
    check: { seconds: 25 },
    parse: ten,
  };
}

test('ratios are taken within each round, before the median', () => {
  const fast = { ...round(9, 3), eleventy: { seconds: 9 } };
  const slow = { ...round(22, 4), eleventy: { seconds: 20 } };
  const goals = compareWithGoals(new Map([[500, [fast, slow, round(8, 2)]]]));
  expect(goals.map(({ name, measured }) => [name, measured])).toEqual([
    ['cold / Eleventy cold', { median: 1, least: 0.8, most: 1.1 }],
    ['one changed / Hugo full', { median: 0.4, least: 0.4, most: 0.4 }],
    ['nothing changed / Hugo full', { median: 0.3, least: 0.2, most: 0.4 }],
    ['check cold / reading and native parse', { median: 2.5, least: 2.5, most: 2.5 }],
    ['peak memory', { median: 500, least: 500, most: 500 }],
  ]);
  expect(goals.every(isReached)).toBe(true);
});

test('without Hugo there is no ratio to it', () => {
  const { hugo, ...without } = round(9, 3);
  const names = compareWithGoals(new Map([[500, [without]]])).map(({ name }) => name);
  expect(hugo).toBeDefined();
  expect(names.filter((name) => name.includes('Hugo'))).toEqual([]);
  expect(names).toContain('cold / Eleventy cold');
});

test('memory is judged by its highest peak', () => {
  const goals = compareWithGoals(new Map([[500, [round(9, 3), round(9, 3), round(9, 3, 800)]]]));
  const memory = goals.find(({ unit }) => unit === 'MiB');
  expect(memory).toMatchObject({ measured: { median: 500, most: 800 } });
  expect(memory && isReached(memory)).toBe(false);
});

test('the cost of a write-up is compared where both sizes were measured', () => {
  const small = [round(10, 5), round(20, 5)];
  const large = [round(110, 60), round(210, 60)];
  const growth = (sizes: [number, Round[]][]) =>
    compareWithGoals(new Map(sizes)).filter(({ name }) => name.startsWith('cost'));
  const [cold, warm] = growth([
    [2000, small],
    [20_000, large],
  ]);
  expect(cold?.sizes).toBe('20,000 / 2,000');
  expect(cold?.measured.median).toBeCloseTo(1.075);
  expect(cold && isReached(cold)).toBe(true);
  expect(warm?.measured.median).toBeCloseTo(1.2);
  expect(warm && isReached(warm)).toBe(false);
  expect(growth([[20_000, large]])).toEqual([]);
});

test('the dev server has to be quick with what an earlier start has kept, and by the median of edits', () => {
  const goals = devGoals({ size: 5000, cold: 7, kept: 4, edits: [0.4, 0.9, 0.45] });
  expect(goals.map((goal) => [goal.name, isReached(goal)])).toEqual([
    ['dev server, first page', true],
    ['dev server, first page, nothing kept', false],
    ['dev server, an edit is visible', true],
  ]);
});
