import { expect, test } from 'vitest';
import { memoryOfTree, parseStatus } from '../../bench/process-tree.ts';

const none = { own: 0, mapped: 0, most: 0 };

test('the memory of a tree is the sum of what its processes have of their own, and one copy of the program', () => {
  const processes = new Map([
    [1, { ...none, parent: 0, own: 9000 }],
    [10, { ...none, parent: 1, own: 100, mapped: 50 }],
    [11, { ...none, parent: 10, own: 200, mapped: 60 }],
    [12, { ...none, parent: 11, own: 300, mapped: 55 }],
    [13, { ...none, parent: 1, own: 5000 }],
  ]);
  expect(memoryOfTree(processes, 10)).toBe(660);
});

test('a peak of one process between two looks counts', () => {
  const processes = new Map([
    [10, { ...none, parent: 1, own: 100, most: 100 }],
    [11, { ...none, parent: 10, own: 200, most: 700 }],
  ]);
  expect(memoryOfTree(processes, 10)).toBe(700);
});

test('a process that has ended has no memory', () => {
  expect(memoryOfTree(new Map(), 10)).toBe(0);
});

test('the kernel tells of a process in lines', () => {
  const status =
    'Name:\tnode\nPid:\t12\nPPid:\t7\nVmHWM:\t   2048 kB\nVmRSS:\t   1024 kB\nRssAnon:\t   700 kB\nRssFile:\t   300 kB\nRssShmem:\t   24 kB\n';
  expect(parseStatus(status)).toEqual({ parent: 7, own: 724, mapped: 300, most: 2048 });
  expect(parseStatus('Name:\tkthreadd\nPPid:\t0\n')).toEqual({ ...none, parent: 0 });
});
