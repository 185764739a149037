import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEM_TITLES } from '../../src/check/reporters/problem-titles.ts';
import {
  FILE_START,
  isError,
  PROBLEMS,
  type ProblemCode,
  toProblem,
} from '../../src/incident/problems.ts';
import { mend, problemsIn, readProblemPage } from './problem-pages.ts';

const folder = resolve(import.meta.dirname, '../../docs/problems');
const read = (name: string) =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
const codes = Object.keys(PROBLEMS) as ProblemCode[];

/** Codes whose examples cannot be shown in a fenced block, and why. */
const UNSHOWN = new Map<ProblemCode, string>([
  ['file-unreadable', 'a page cannot hold a file that cannot be read'],
  ['not-utf8', 'a page in UTF-8 holds no bytes that are not UTF-8'],
]);

const SEVERITIES = {
  error: 'An error: it stops a build.',
  warning: 'A warning: it does not stop a build.',
  info: 'A note: nothing has to change.',
};

/** How a page tells the severity of its code. */
function severityOf(code: ProblemCode): string {
  const finding = { code, place: FILE_START, message: '', hint: '' };
  const inDraft = toProblem('a.md', finding, { draft: true }).severity;
  const said = SEVERITIES[PROBLEMS[code]];
  return inDraft === PROBLEMS[code] ? said : `${said} A warning in a draft.`;
}

test('every code has its page, and every page its code', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(pages.toSorted()).toEqual(codes.map((code) => `${code}.md`).toSorted());
});

test('the index lists every code under its severity, with what it says is wrong', () => {
  const lists = read('README.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => section.split('\n').filter((line) => line.startsWith('- ')));
  const expected = (['error', 'warning', 'info'] as const).map((severity) =>
    codes
      .filter((code) => PROBLEMS[code] === severity)
      .map((code) => `- [${code}](${code}.md): ${PROBLEM_TITLES[code]}`),
  );
  expect(lists).toEqual(expected);
});

test('the record that the examples change has no problems itself', () => {
  expect(problemsIn([])).toEqual([]);
});

describe.each(codes.map((code) => [code, read(`${code}.md`)] as const))('%s', (code, text) => {
  const page = readProblemPage(text);

  test('is laid out as the others are', () => {
    expect(page.title).toBe(code);
    expect(page.severity).toBe(severityOf(code));
    expect(page.headings).toEqual(['Example', 'How to mend it']);
  });

  test('links to what is there', () => {
    for (const [, target = ''] of text
      .replaceAll(/```[\s\S]*?```|`[^`]*`/g, '')
      .matchAll(/\]\(([^)#]+)/g)) {
      expect(existsSync(join(folder, target)), target).toBe(true);
    }
  });

  if (UNSHOWN.has(code)) return;

  test('shows an example and at least one remedy', () => {
    expect(page.example).not.toEqual([]);
    expect(page.remedies).not.toEqual([]);
  });

  test('is raised by its example, beside no other error', () => {
    const found = problemsIn(page.example);
    expect(found.map((problem) => problem.code)).toContain(code);
    expect(found.filter((problem) => isError(problem) && problem.code !== code)).toEqual([]);
  });

  test.each(page.remedies.map((remedy, index) => [index + 1, remedy] as const))(
    'is mended by remedy %i',
    (_number, remedy) => {
      const left = problemsIn(mend(page.example, remedy));
      expect(left.filter((problem) => isError(problem) || problem.code === code)).toEqual([]);
    },
  );
});
