import { describe, expect, test } from 'vitest';
import { sarif } from '../../../src/check/reporters/sarif.ts';
import { PROBLEMS, type Problem, type ProblemCode } from '../../../src/incident/problems.ts';
import { contextOf, problem, reportOf } from './report.ts';

interface Message {
  text: string;
}

interface Log {
  version: string;
  $schema: string;
  runs: {
    tool: {
      driver: {
        name: string;
        informationUri?: string;
        rules: {
          id: string;
          shortDescription: Message;
          fullDescription: Message;
          help: Message;
          helpUri?: string;
          defaultConfiguration: { level: string };
        }[];
      };
    };
    columnKind: string;
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: Message;
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string; uriBaseId?: string };
          region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
        };
      }[];
    }[];
  }[];
}

function logOf(problems: readonly Problem[], repository?: string): Log {
  return JSON.parse(sarif(reportOf(problems, [], repository), contextOf({}, { repository })));
}

const runOf = (problems: readonly Problem[], repository?: string) => {
  const [run] = logOf(problems, repository).runs;
  if (!run) throw new Error('There is no run.');
  return run;
};

const locationOf = (more: Partial<Problem>) =>
  runOf([problem(more)]).results[0]?.locations[0]?.physicalLocation;

test('a log has what SARIF 2.1.0 requires', () => {
  const log = logOf([]);
  expect(log.version).toBe('2.1.0');
  expect(Object.keys(log)[0]).toBe('version');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif.*2\.1\.0.*\.json$/);
  expect(log.runs).toEqual([
    {
      tool: { driver: { name: 'Standstill', rules: [] } },
      columnKind: 'utf16CodeUnits',
      results: [],
    },
  ]);
});

test('every problem is a result of its rule', () => {
  const { tool, results } = runOf([
    problem({ code: 'title-in-body' }),
    problem({ code: 'field-missing', path: 'b.md' }),
    problem({ code: 'title-in-body', path: 'b.md' }),
    problem({ code: 'phase-inferred', path: 'c.md' }),
  ]);
  expect(tool.driver.rules.map(({ id }) => id)).toEqual([
    'field-missing',
    'phase-inferred',
    'title-in-body',
  ]);
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['title-in-body', 'warning'],
    ['field-missing', 'error'],
    ['title-in-body', 'warning'],
    ['phase-inferred', 'note'],
  ]);
  for (const { ruleId, ruleIndex } of results) {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
});

test('what a draft softens keeps the level of its rule', () => {
  const { tool, results } = runOf([problem({ code: 'phase-empty', severity: 'warning' })]);
  expect(results[0]?.level).toBe('warning');
  expect(tool.driver.rules[0]?.defaultConfiguration.level).toBe('error');
});

test('a result says what was found and what to write', () => {
  expect(runOf([problem()]).results[0]?.message).toEqual({ text: 'A message.\nA hint.' });
});

test('braces, which would begin a placeholder, are doubled', () => {
  const { results } = runOf([problem({ message: 'Write {/* phase: impact */}.' })]);
  expect(results[0]?.message.text).toBe('Write {{/* phase: impact */}}.\nA hint.');
});

describe('a rule', () => {
  test('is described for every code there is', () => {
    const codes = Object.keys(PROBLEMS) as ProblemCode[];
    const { rules } = runOf(codes.map((code) => problem({ code }))).tool.driver;
    expect(rules).toHaveLength(codes.length);
    for (const { id, shortDescription, fullDescription, help } of rules) {
      expect(shortDescription.text).toMatch(/^[A-Z].*[^.]\.$/);
      expect(fullDescription.text).not.toBe('');
      expect(help.text).toContain(`docs/problems/${id}.md`);
    }
  });

  test('leads to its page only where that has an address', () => {
    expect(runOf([problem()]).tool.driver.rules[0]).not.toHaveProperty('helpUri');
    const { driver } = runOf([problem()], 'https://code.example/standstill').tool;
    expect(driver.informationUri).toBe('https://code.example/standstill');
    expect(driver.rules[0]?.helpUri).toBe(
      'https://code.example/standstill/blob/main/docs/problems/field-invalid.md',
    );
  });
});

describe('a place', () => {
  test('is told in lines and columns', () => {
    expect(locationOf({ line: 3, column: 8, endLine: 4, endColumn: 2 })?.region).toEqual({
      startLine: 3,
      startColumn: 8,
      endLine: 4,
      endColumn: 2,
    });
  });

  test.each([
    ['on the same line', { line: 3, column: 8, endLine: 3, endColumn: 2 }],
    ['on a line before', { line: 3, column: 8, endLine: 1, endColumn: 20 }],
  ])('never ends before it begins, %s', (_where, place) => {
    expect(locationOf(place)?.region).toEqual({
      startLine: 3,
      startColumn: 8,
      endLine: 3,
      endColumn: 8,
    });
  });

  test.each([
    ['content/incidents/a.md', 'content/incidents/a.md'],
    ['content\\incidents\\a.md', 'content/incidents/a.md'],
    ['content/An Ä #1?.md', 'content/An%20%C3%84%20%231%3F.md'],
    ['a:b.md', 'a%3Ab.md'],
    ['\ud800.md', '%EF%BF%BD.md'],
  ])('names the file %j from the root of the sources', (path, uri) => {
    expect(locationOf({ path })?.artifactLocation).toEqual({ uri, uriBaseId: '%SRCROOT%' });
  });

  test.each([
    ['/srv/my content/a.md', 'file:///srv/my%20content/a.md'],
    ['C:\\content\\a.md', 'file:///C:/content/a.md'],
  ])('names the file %j elsewhere by its address', (path, uri) => {
    expect(locationOf({ path })?.artifactLocation).toEqual({ uri });
  });
});
