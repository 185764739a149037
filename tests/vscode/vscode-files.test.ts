import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { github } from '../../src/check/reporters/github.ts';
import { vscodeFiles } from '../../src/vscode/vscode-files.ts';
import { contextOf, problem, reportOf } from '../check/reporters/report.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

test.each(Object.entries(vscodeFiles()))('%s is what `npm run vscode` writes', (path, text) => {
  expect(read(path)).toBe(text);
});

test('the settings name schemas that are there', () => {
  const schemas = readJson('.vscode/settings.json')['yaml.schemas'] as Record<string, string>;
  expect(Object.keys(schemas)).toEqual(['.vscode/service.schema.json']);
  for (const path of Object.keys(schemas)) expect(existsSync(join(root, path))).toBe(true);
});

test('the tasks run commands that exist', () => {
  const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
  const { tasks } = readJson('.vscode/tasks.json') as { tasks: { command: string }[] };
  for (const { command } of tasks) {
    const [, script = ''] = /^npm (?:run )?(?:--silent )?(\w+)/.exec(command) ?? [];
    expect(Object.keys(scripts)).toContain(script);
  }
});

test('the task that checks finds each problem in the report, with its place', () => {
  const [{ problemMatcher }] = readJson('.vscode/tasks.json').tasks;
  const { regexp, ...groups } = problemMatcher.pattern as Record<string, number> & {
    regexp: string;
  };
  const report = reportOf([
    problem({ line: 3, column: 8, endLine: 3, endColumn: 15, code: 'field-invalid' }),
    problem({ line: 4, column: 1, endLine: 6, endColumn: 2, code: 'title-in-body' }),
    problem({ line: 9, column: 2, endLine: 9, endColumn: 3, code: 'phase-inferred' }),
  ]);
  const found = github(report, contextOf())
    .trimEnd()
    .split('\n')
    .map((line) => {
      const match = new RegExp(regexp).exec(line) ?? [];
      return Object.fromEntries(
        Object.entries(groups).map(([name, group]) => [name, match[group]]),
      );
    });
  const all = { file: 'a.md', message: 'A message.' };
  expect(found).toEqual([
    {
      ...all,
      severity: 'error',
      code: 'field-invalid',
      line: '3',
      endLine: '3',
      column: '8',
      endColumn: '15',
    },
    { ...all, severity: 'warning', code: 'title-in-body', line: '4', endLine: '6', column: '1' },
    {
      ...all,
      severity: 'notice',
      code: 'phase-inferred',
      line: '9',
      endLine: '9',
      column: '2',
      endColumn: '3',
    },
  ]);
});
