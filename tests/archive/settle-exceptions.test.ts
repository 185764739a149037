import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { github } from '../../src/check/reporters/github.ts';
import { json } from '../../src/check/reporters/json.ts';
import { pretty } from '../../src/check/reporters/pretty.ts';
import { sarif } from '../../src/check/reporters/sarif.ts';
import { contextOf } from '../check/reporters/report.ts';
import { WRITE_UP } from '../check/write-up.ts';

const REASON = 'The three are short on purpose.';
const exceptionFrom = (code: string) => `  - problem: ${code}\n    reason: ${REASON}\n`;

function check(exceptions: string, { twin }: { twin?: string } = {}) {
  const file = (path: string, content: string) => ({
    path,
    file: `/${path}`,
    bytes: new TextEncoder().encode(content),
  });
  return checkContent(
    {
      writeUps: [
        ...(twin === undefined ? [] : [file('incidents/0.md', twin)]),
        file('incidents/a.md', WRITE_UP.replace('draft: true\n', `draft: true\n${exceptions}`)),
      ],
      services: [file('services/chirp.yaml', 'name: Chirp\n')],
      pages: [],
      replies: [],
      exists: () => false,
      servesFile: () => false,
    },
    { today: '2026-11-24' },
  );
}

const codesOf = (report: ReturnType<typeof check>) =>
  report.files.flatMap(({ problems }) => problems.map(({ code }) => code));

describe('an exception', () => {
  test('sets a warning of its write-up aside, wherever it stands, with its reason', () => {
    expect(codesOf(check(''))).toContain('part-short');
    const report = check(`exceptions:\n${exceptionFrom('part-short')}`);
    expect(codesOf(report)).toEqual(['phase-inferred']);
    expect(report.warningCount).toBe(0);
    const excepted = report.files.flatMap((file) => file.excepted);
    expect(excepted.length).toBeGreaterThan(1);
    expect(excepted[0]).toMatchObject({ code: 'part-short', reason: REASON });
  });

  test('sets aside what only the whole record can tell', () => {
    const twin = { twin: WRITE_UP };
    expect(codesOf(check('', twin))).toContain('title-repeated');
    const report = check(`exceptions:\n${exceptionFrom('title-repeated')}`, twin);
    expect(codesOf(report)).not.toContain('title-repeated');
  });

  test('cannot be made from an error, nor from itself', () => {
    for (const code of ['placeholder-unfilled', 'exception-unused', 'no-such-code']) {
      const { files } = check(`exceptions:\n${exceptionFrom(code)}`);
      expect(files.flatMap(({ problems }) => problems)).toContainEqual(
        expect.objectContaining({
          code: 'field-invalid',
          message: `\`exceptions[0].problem\` is "${code}"; expected the code of a warning, as \`npm run check\` prints it.`,
        }),
      );
    }
  });

  test('without a reason is no exception', () => {
    const report = check('exceptions:\n  - problem: part-short\n');
    expect(codesOf(report)).toEqual(expect.arrayContaining(['field-missing', 'part-short']));
  });

  test('that nothing needs is told where it stands, as is one made twice', () => {
    const report = check(
      `exceptions:\n${exceptionFrom('title-repeated')}${exceptionFrom('part-short').repeat(2)}`,
    );
    expect(report.files.flatMap(({ problems }) => problems)).toMatchObject([
      {
        code: 'exception-unused',
        line: 10,
        column: 14,
        message: expect.stringContaining('raises'),
      },
      { code: 'exception-unused', line: 14, message: expect.stringContaining('already') },
      { code: 'phase-inferred' },
    ]);
  });
});

describe('reports', () => {
  const report = check(`exceptions:\n${exceptionFrom('part-short')}`);
  const number = report.files.flatMap(({ excepted }) => excepted).length;

  test('for people count what was set aside in a sentence of its own', () => {
    expect(pretty(report, contextOf())).toMatch(
      new RegExp(
        `1 note in 1 of 2 files\\. ${number} warnings set aside, with the reason in the file\\.\\n$`,
      ),
    );
  });

  test('for pull requests leave it out', () => {
    expect(github(report, contextOf())).not.toContain('part-short');
  });

  test('for programs list it apart', () => {
    const { files } = JSON.parse(json(report, contextOf()));
    expect(files[0].excepted).toHaveLength(number);
    expect(files[0].excepted[0]).toMatchObject({ code: 'part-short', reason: REASON });
    expect(files[1]).not.toHaveProperty('excepted');
  });

  test('for code scanning mark it as suppressed in the source', () => {
    const { results } = JSON.parse(sarif(report, contextOf())).runs[0];
    const suppressed = results.filter((result: object) => 'suppressions' in result);
    expect(suppressed).toHaveLength(number);
    expect(suppressed[0]).toMatchObject({
      ruleId: 'part-short',
      suppressions: [{ kind: 'inSource', justification: REASON }],
    });
  });
});
