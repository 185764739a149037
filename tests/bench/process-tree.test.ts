import { expect, test } from 'vitest';
import { memoryOfTree, parseStatus } from '../../bench/process-tree.ts';

test('the memory of a tree is the sum of what its processes have', () => {
  const processes = new Map([
    [1, { parent: 0, resident: 9000, most: 9000 }],
    [10, { parent: 1, resident: 100, most: 150 }],
    [11, { parent: 10, resident: 200, most: 200 }],
    [12, { parent: 11, resident: 300, most: 320 }],
    [13, { parent: 1, resident: 5000, most: 5000 }],
  ]);
  expect(memoryOfTree(processes, 10)).toBe(600);
});

test('a peak of one process between two looks counts', () => {
  const processes = new Map([
    [10, { parent: 1, resident: 100, most: 100 }],
    [11, { parent: 10, resident: 200, most: 700 }],
  ]);
  expect(memoryOfTree(processes, 10)).toBe(700);
});

test('a process that has ended has no memory', () => {
  expect(memoryOfTree(new Map(), 10)).toBe(0);
});

test('the kernel tells of a process in lines', () => {
  const status = 'Name:\tnode\nPid:\t12\nPPid:\t7\nVmHWM:\t   2048 kB\nVmRSS:\t   1024 kB\n';
  expect(parseStatus(status)).toEqual({ parent: 7, resident: 1024, most: 2048 });
  expect(parseStatus('Name:\tkthreadd\nPPid:\t0\n')).toEqual({ parent: 0, resident: 0, most: 0 });
});
