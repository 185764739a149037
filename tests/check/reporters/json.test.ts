import { expect, test } from 'vitest';
import { json } from '../../../src/check/reporters/json.ts';
import { contextOf, problem, reportOf } from './report.ts';

/** The report as programs get it: a list of exceptions only where there are any. */
const withoutEmptyLists = ({ files, ...counts }: ReturnType<typeof reportOf>) => ({
  ...counts,
  files: files.map(({ excepted: _none, ...file }) => file),
});

test('the report comes out as it is', () => {
  const report = reportOf(
    [problem({ message: '“Ä” \u001b[31m' }), problem({ code: 'phase-inferred', path: 'b.md' })],
    ['c.md'],
  );
  expect(JSON.parse(json(report, contextOf()))).toEqual(withoutEmptyLists(report));
});

test('keys always stand in the same order', () => {
  const [file] = reportOf([problem()]).files;
  const backwards = Object.fromEntries(
    Object.entries(file?.problems[0] ?? {}).reverse(),
  ) as unknown as NonNullable<typeof file>['problems'][number];
  const report = {
    files: [{ excepted: [], problems: [backwards], path: 'a.md' }],
    warningCount: 0,
    errorCount: 1,
  };
  expect(json(report, contextOf())).toBe(`{
  "errorCount": 1,
  "warningCount": 0,
  "files": [
    {
      "path": "a.md",
      "problems": [
        {
          "code": "field-invalid",
          "severity": "error",
          "line": 1,
          "column": 1,
          "endLine": 1,
          "endColumn": 1,
          "message": "A message.",
          "hint": "A hint.",
          "docs": "docs/problems/field-invalid.md"
        }
      ]
    }
  ]
}
`);
});

test('nothing in it acts on a terminal, and nothing is lost', () => {
  const message = '\u001b[2J \u009b31m \u202e \u2028 \ud800 \u007f';
  const report = reportOf([problem({ message })]);
  const output = json(report, contextOf());
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Bidi_Control}]/u);
  expect(JSON.parse(output)).toEqual(withoutEmptyLists(report));
});
