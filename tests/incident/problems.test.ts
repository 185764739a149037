import { expect, test } from 'vitest';
import {
  FILE_START,
  isError,
  type Problem,
  sortProblems,
  toProblem,
} from '../../src/incident/problems.ts';

const problem = (path: string, line: number, column: number, code: Problem['code']) =>
  toProblem(path, { code, place: { ...FILE_START, line, column }, message: 'm', hint: 'h' });

test('a problem is as bad as its code says', () => {
  expect(isError(problem('a.md', 1, 1, 'field-missing'))).toBe(true);
  expect(isError(problem('a.md', 1, 1, 'title-in-body'))).toBe(false);
  expect(isError(problem('a.md', 1, 1, 'phase-inferred'))).toBe(false);
});

test('a problem says where it is, what is wrong and what to write', () => {
  expect(problem('a.md', 3, 8, 'field-invalid')).toEqual({
    code: 'field-invalid',
    severity: 'error',
    path: 'a.md',
    line: 3,
    column: 8,
    endLine: 1,
    endColumn: 1,
    message: 'm',
    hint: 'h',
  });
});

test('problems are read by file and from top to bottom', () => {
  const inOrder = [
    problem('a.md', 2, 9, 'field-invalid'),
    problem('a.md', 10, 1, 'field-invalid'),
    problem('b.md', 1, 1, 'field-missing'),
    problem('b.md', 1, 1, 'field-unknown'),
    problem('b.md', 1, 3, 'field-invalid'),
  ];
  const given = inOrder.toReversed();
  expect(sortProblems(given)).toEqual(inOrder);
  expect(given).toEqual(inOrder.toReversed());
});
