import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/archive/compile-content.ts';
import { readContent } from '../../src/archive/read-content.ts';
import type { Report } from '../../src/check/report.ts';
import { isError, PROBLEMS, type Problem } from '../../src/incident/problems.ts';
import { isMoreThanAdvice } from '../advice.ts';

const folder = join(import.meta.dirname, 'content');
const content = compileContent(await readContent(folder), { today: '2026-11-24' });
const problems = content.problems.filter(isMoreThanAdvice);

/** What each file of `content/` is refused for: line, column and code. */
const EXPECTED: Record<string, [line: number, column: number, code: string][]> = {
  'incidents/broken-anchor.md': [[16, 9, 'link-broken']],
  'incidents/broken-link.md': [[16, 12, 'link-broken']],
  'incidents/broken-page-anchor.md': [[16, 12, 'link-broken']],
  'incidents/crowded.mdx': [[16, 1, 'nesting-too-deep']],
  'incidents/open-bracket.mdx': [[16, 1, 'nesting-too-deep']],
  'incidents/expression-in-heading.mdx': [[14, 11, 'mdx-in-heading']],
  'incidents/field-twice.md': [[8, 1, 'frontmatter-syntax']],
  'incidents/link-in-event.md': [[10, 12, 'link-broken']],
  'incidents/link-to-draft.md': [[16, 12, 'link-broken']],
  'incidents/link-to-file.md': [[16, 12, 'link-broken']],
  'incidents/prototype.md': [[8, 1, 'field-unknown']],
  'incidents/undescribed-image.md': [[16, 1, 'image-undescribed']],
  'incidents/unfinished.md': [
    [17, 5, 'placeholder-unfilled'],
    [17, 12, 'placeholder-word'],
  ],
  'incidents/word-in-field.md': [[2, 8, 'placeholder-word']],
  'incidents/word-in-table.md': [[18, 3, 'placeholder-word']],
  'incidents/word-lorem.md': [[17, 3, 'placeholder-word']],
  'incidents/word-todo.md': [[16, 6, 'placeholder-word']],
  'incidents/alias-taken.md': [
    [8, 11, 'address-taken'],
    [8, 28, 'address-taken'],
    [8, 36, 'address-taken'],
    [8, 54, 'address-taken'],
    [8, 67, 'address-taken'],
    [8, 89, 'address-taken'],
  ],
  'incidents/bad-yaml.md': [
    [2, 8, 'frontmatter-syntax'],
    [7, 15, 'frontmatter-syntax'],
  ],
  'incidents/blank-in-attribute.mdx': [[18, 1, 'placeholder-unfilled']],
  'incidents/contradictions.md': [
    [4, 8, 'date-mismatch'],
    [6, 8, 'length-mismatch'],
    [13, 9, 'timeline-order'],
    [16, 10, 'date-mismatch'],
  ],
  'incidents/empty-part.md': [[20, 1, 'phase-empty']],
  'incidents/ends-before-it-starts.md': [[9, 11, 'resolved-before-started']],
  'incidents/hidden-source.md': [[35, 1, 'footnote-hides-source']],
  'incidents/in-the-future.md': [
    [5, 7, 'date-in-future'],
    [8, 10, 'date-in-future'],
    [10, 11, 'date-in-future'],
  ],
  'incidents/length-unknown.md': [[18, 11, 'length-unknown']],
  'incidents/misplaced-part.md': [[28, 1, 'phase-misplaced']],
  'incidents/missing-field.md': [[2, 1, 'field-missing']],
  'incidents/missing-image.md': [
    [9, 8, 'image-missing'],
    [21, 1, 'image-missing'],
  ],
  'incidents/missing-part.md': [[24, 1, 'phase-missing']],
  'incidents/mistyped-fields.md': [
    [4, 8, 'field-invalid'],
    [5, 7, 'field-invalid'],
    [6, 8, 'field-invalid'],
  ],
  'incidents/nested-field.md': [[11, 5, 'field-unknown']],
  'incidents/nested-too-deep.md': [[18, 61, 'nesting-too-deep']],
  'incidents/no-frontmatter.md': [[1, 1, 'frontmatter-missing']],
  'incidents/not-mdx.mdx': [[18, 1, 'mdx-syntax']],
  'incidents/not-utf8.md': [[2, 12, 'not-utf8']],
  'incidents/one-address.mdx': [[1, 1, 'address-taken']],
  'incidents/placeholder-alt.md': [[18, 16, 'placeholder-unfilled']],
  'incidents/placeholder-body.md': [
    [18, 11, 'placeholder-unfilled'],
    [19, 1, 'placeholder-unfilled'],
    [19, 28, 'placeholder-unfilled'],
  ],
  'incidents/placeholder-cause.md': [[7, 9, 'placeholder-unfilled']],
  'incidents/placeholder-emphasis.md': [[18, 4, 'placeholder-unfilled']],
  'incidents/placeholder-heading.md': [[18, 10, 'placeholder-unfilled']],
  'incidents/placeholder-html.md': [[18, 7, 'placeholder-unfilled']],
  'incidents/placeholder-table.md': [[20, 7, 'placeholder-unfilled']],
  'incidents/placeholder-title.md': [
    [2, 23, 'placeholder-unfilled'],
    [8, 31, 'placeholder-unfilled'],
  ],
  'incidents/remote-image.md': [[18, 1, 'image-remote']],
  'incidents/repeated-part.md': [[24, 1, 'phase-repeated']],
  'incidents/second-title.md': [[16, 1, 'heading-level']],
  'incidents/unclosed-frontmatter.md': [[1, 1, 'frontmatter-missing']],
  'incidents/unclear-address.md': [
    [18, 6, 'address-unclear'],
    [18, 29, 'address-unclear'],
  ],
  'incidents/underlined.md': [[32, 1, 'phase-unrecognised']],
  'incidents/unknown-citation.md': [[21, 5, 'citation-unknown']],
  'incidents/unknown-component.mdx': [[18, 1, 'mdx-component-unknown']],
  'incidents/unknown-field.md': [[8, 1, 'field-unknown']],
  'incidents/unknown-service.md': [[3, 18, 'service-unknown']],
  'incidents/unknown-source.md': [
    [11, 13, 'source-unknown'],
    [15, 9, 'source-repeated'],
  ],
  'incidents/unrecognised-part.md': [[32, 1, 'phase-unrecognised']],
  'incidents/wrong-marker.md': [
    [16, 1, 'marker-unknown'],
    [27, 1, 'marker-stray'],
  ],
  'services/broken.yaml': [
    [1, 1, 'field-missing'],
    [1, 1, 'field-unknown'],
    [2, 11, 'field-invalid'],
  ],
};

const nameOf = ({ path }: Problem) => path.replace(/^.*gate\/content\//, '');
const files = ['incidents', 'services'].flatMap((kind) =>
  readdirSync(join(folder, kind)).map((name) => `${kind}/${name}`),
);

test.each(files)('%s is refused for exactly what is wrong with it', (file) => {
  const found = problems
    .filter((problem) => nameOf(problem) === file)
    .map(({ line, column, code }) => [line, column, code]);
  expect(found).toEqual(EXPECTED[file] ?? []);
});

test('every expectation has its file', () => {
  expect(files).toEqual(expect.arrayContaining(Object.keys(EXPECTED)));
});

test('every problem says what to do', () => {
  for (const { code, message, hint, severity } of problems) {
    expect([PROBLEMS[code], 'warning']).toContain(severity);
    expect(message).toMatch(/[.!?`>]$/);
    expect(hint.length, message).toBeGreaterThan(10);
  }
});

test.each([
  ['unknown-field.md', '`resovled` is not a field.', 'Did you mean `resolved`?'],
  [
    'missing-field.md',
    '`hours` is missing; expected a number of hours above 0 such as 7.1, or unknown.',
    'Add `hours:` with a number of hours above 0 such as 7.1, or unknown.',
  ],
  [
    'missing-part.md',
    'The fallout is missing; expected before “Recovery”.',
    'Add a level-2 heading with the word “fallout” in it, or put `<!-- phase: fallout -->` on the line above the heading that opens it.',
  ],
  [
    'unknown-component.mdx',
    'There is no component `<Estimate>`.',
    'Did you mean `Estimates`? Others can be imported at the top of the body.',
  ],
])('%s is told in words', (file, message, hint) => {
  const problem = problems.find((candidate) => nameOf(candidate) === `incidents/${file}`);
  expect(problem).toMatchObject({ message, hint });
});

describe('npm run build', () => {
  const out = mkdtempSync(join(tmpdir(), 'standstill-gate-'));
  writeFileSync(join(out, 'index.html'), 'the last good build');
  const { status, stderr } = spawnSync('node', ['src/cli/build.ts'], {
    env: { ...process.env, CONTENT_DIR: folder, OUT_DIR: out },
    encoding: 'utf8',
  });

  test('fails', () => {
    expect(status).toBe(1);
  });

  test('reports every error of every file', () => {
    for (const problem of problems.filter(isError)) {
      expect(stderr).toContain(`${problem.path}:${problem.line}:${problem.column} error`);
    }
    expect(stderr.match(/ error [a-z]/g)?.length).toBe(problems.filter(isError).length);
  });

  test('leaves the last good build exactly as it was', () => {
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good build');
  });
});

test('npm run check reports every error of more than fifty broken files in one run', () => {
  const { status, stdout } = spawnSync('node', ['src/cli/check.ts', '--format', 'json'], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const report = JSON.parse(stdout) as Report;
  const told = report.files.flatMap(({ path, problems: list }) =>
    list
      .filter(({ severity }) => severity === 'error')
      .map(({ line, column, code }) => `${path}:${line}:${column} ${code}`),
  );
  expect(told).toEqual(
    problems
      .filter(isError)
      .map(({ path, line, column, code }) => `${path}:${line}:${column} ${code}`),
  );
  const broken = report.files.filter((file) =>
    file.problems.some(({ severity }) => severity === 'error'),
  );
  expect(broken.length).toBeGreaterThan(50);
});
