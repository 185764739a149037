import { expect, test } from 'vitest';
import type { Apart } from '../../bench/apart.ts';
import type { Goal } from '../../bench/goals.ts';
import {
  apartTable,
  goalsTable,
  sizeTable,
  stagesTable,
  writtenTable,
} from '../../bench/tables.ts';

const WRITTEN: Pick<Apart, 'site' | 'index' | 'kept'> = {
  site: { files: 1700, bytes: 3 * 2 ** 20, most: 1000 },
  index: { files: 520, bytes: 2 ** 20, most: 500 },
  kept: { files: 1710, bytes: 4 * 2 ** 20, most: 12 },
};

test('a size has a row for what was measured, with medians and spread', () => {
  const rounds = [
    { cold: { seconds: 4, mebibytes: 600.4 }, parse: { seconds: 0.2 } },
    { cold: { seconds: 5.006, mebibytes: 612 }, parse: { seconds: 0.1 } },
    { cold: { seconds: 3, mebibytes: 590 }, parse: { seconds: 0.3 } },
  ];
  expect(sizeTable(2000, rounds)).toBe(
    [
      '## 2,000 write-ups',
      '',
      '|  | wall time, s | peak memory, MiB |',
      '|---|--:|--:|',
      '| Standstill, cold | 4.00 (3.00 to 5.01) | 600 (590 to 612) |',
      '| reading the files and the native parse, in one process | 0.20 (0.10 to 0.30) | – |',
    ].join('\n'),
  );
});

test('goals say what was measured and whether they are reached', () => {
  const goals: Goal[] = [
    {
      name: 'cold / Eleventy cold',
      sizes: '500',
      measured: { median: 1.004, least: 0.9, most: 1.2 },
      most: 1,
      unit: '',
    },
    {
      name: 'peak memory',
      sizes: '500',
      measured: { median: 700.4, least: 690, most: 710 },
      most: 800,
      unit: 'MiB',
    },
  ];
  expect(goalsTable(goals).split('\n').slice(-2)).toEqual([
    '| cold / Eleventy cold | 500 | 1.00 (0.90 to 1.20) | ≤ 1 | no |',
    '| peak memory | 500 | 700 (690 to 710) MiB | < 800 MiB | yes |',
  ]);
});

test('what is left out of the comparison is told with what it adds', () => {
  const aparts: Apart[] = [
    { size: 500, bare: 5, search: 6.5, cards: 4.9, ...WRITTEN },
    { size: 2000, bare: 9, search: 12, ...WRITTEN },
  ];
  expect(apartTable(aparts).split('\n').slice(-2)).toEqual([
    '| 500 | 5.00 | 6.50 (+1.50) | 4.90 (−0.10) |',
    '| 2,000 | 9.00 | 12.00 (+3.00) | – |',
  ]);
});

test('what is written: files, MiB and the fullest folder of each', () => {
  const rows = writtenTable([{ size: 500, bare: 4, search: 5, ...WRITTEN }])
    .split('\n')
    .slice(-3);
  expect(rows).toEqual([
    '| 500 | the site | 1,700 | 3 | 1,000 |',
    '| 500 | its search index | 520 | 1 | 500 |',
    '| 500 | `.standstill/` | 1,710 | 4 | 12 |',
  ]);
});

test('where time goes: seconds and shares of a build and a check', () => {
  const lines = stagesTable({
    size: 2000,
    build: new Map([
      ['parse', 1],
      ['runtime', 3],
    ]),
    check: new Map([['parse', 0.5]]),
  }).split('\n');
  expect(lines[0]).toBe('### 2,000 write-ups');
  expect(lines).toContain(
    '| the native parse, and its tree as objects | 1.00 | 25 % | 0.50 | 100 % |',
  );
  expect(lines).toContain('| Astro’s runtime as it renders | 3.00 | 75 % | 0.00 | – |');
});
