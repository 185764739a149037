import { expect, test } from 'vitest';
import { github } from '../../../src/check/reporters/github.ts';
import type { Problem } from '../../../src/incident/problems.ts';
import { contextOf, problem, reportOf } from './report.ts';

const commandsFor = (...problems: Problem[]) => github(reportOf(problems), contextOf());

test('each problem becomes an annotation of its place, with its remedy', () => {
  expect(
    commandsFor(problem({ line: 3, column: 8, endLine: 3, endColumn: 15, code: 'field-invalid' })),
  ).toBe(
    '::error file=a.md,line=3,endLine=3,col=8,endColumn=15,title=field-invalid::A message.%0AA hint.\n',
  );
});

test('a warning is a warning and a note a notice', () => {
  expect(commandsFor(problem({ code: 'title-in-body' }))).toMatch(/^::warning file=/);
  expect(commandsFor(problem({ code: 'phase-inferred' }))).toMatch(/^::notice file=/);
});

test('an end on another line is given without its column', () => {
  const output = commandsFor(problem({ line: 3, column: 8, endLine: 5, endColumn: 2 }));
  expect(output).toContain('line=3,endLine=5,col=8,title=');
});

test('an end before the beginning becomes the beginning', () => {
  const output = commandsFor(problem({ line: 3, column: 8, endLine: 1, endColumn: 1 }));
  expect(output).toContain('line=3,endLine=3,col=8,endColumn=8,');
});

test('signs that would end a property or the command are escaped', () => {
  const output = commandsFor(
    problem({
      path: 'a,b:c%\r\n.md',
      message: '100 % sure: yes, really.\r\n::error::No',
      hint: 'Write %0A.',
    }),
  );
  expect(output).toBe(
    '::error file=a%2Cb%3Ac%25%0D%0A.md,line=1,endLine=1,col=1,endColumn=1,title=field-invalid::' +
      '100 %25 sure: yes, really.%0D%0A::error::No%0AWrite %250A.\n',
  );
});

test('nothing in it acts on the terminal of a log', () => {
  expect(commandsFor(problem({ message: '\u001b[31mRed.' }))).toContain('::␛[31mRed.%0A');
});

test('no problems are no commands', () => {
  expect(github(reportOf([], ['a.md']), contextOf())).toBe('');
});
