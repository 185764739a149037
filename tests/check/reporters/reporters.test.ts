import { describe, expect, test } from 'vitest';
import { isReporterName, REPORTERS } from '../../../src/check/reporters/reporters.ts';
import { contextOf, problem, reportOf } from './report.ts';

describe.each(Object.entries(REPORTERS))('%s', (name, reporter) => {
  const report = reportOf([problem({ message: 'Ä “quoted” <message>.' })], ['b.md']);

  test('is known by its name', () => {
    expect(isReporterName(name)).toBe(true);
  });

  test('ends with a line break', () => {
    expect(reporter(report, contextOf())).toMatch(/[^\n]\n$/);
  });

  test('says the same of the same report', () => {
    expect(reporter(report, contextOf())).toBe(reporter(report, contextOf()));
  });

  test('tells each problem with its words and its remedy', () => {
    const output = reporter(report, contextOf());
    for (const words of ['a.md', 'field-invalid', 'message>.', 'A hint.']) {
      expect(output).toContain(words);
    }
  });
});

test('no other name is a reporter', () => {
  for (const name of ['', 'Pretty', 'xml', 'toString', '__proto__']) {
    expect(isReporterName(name)).toBe(false);
  }
});
