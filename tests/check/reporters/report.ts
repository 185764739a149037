import { type Report, toReport } from '../../../src/check/report.ts';
import type { ReporterContext } from '../../../src/check/reporters/reporters.ts';
import { FILE_START, PROBLEMS, type Problem } from '../../../src/incident/problems.ts';

/** A problem in `a.md` with nothing said of it but this. */
export function problem(more: Partial<Problem> = {}): Problem {
  const code = more.code ?? 'field-invalid';
  return {
    code,
    severity: PROBLEMS[code],
    path: 'a.md',
    ...FILE_START,
    message: 'A message.',
    hint: 'A hint.',
    ...more,
  };
}

/** A report of these problems, in these files and those they name. */
export function reportOf(
  problems: readonly Problem[],
  paths: readonly string[] = [],
  repository?: string,
): Report {
  return toReport(problems, [...paths, ...problems.map(({ path }) => path)], { repository });
}

/** A context in which these files are text. */
export function contextOf(
  texts: Record<string, string> = {},
  more: Partial<ReporterContext> = {},
): ReporterContext {
  return {
    textOf: (path) => (Object.hasOwn(texts, path) ? texts[path] : undefined),
    colour: false,
    ...more,
  };
}
