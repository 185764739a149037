import {
  type ExceptedProblem,
  type Place,
  type Problem,
  type Severity,
  sortProblems,
} from '../incident/problems.ts';

/** A problem as a report tells it: all of it but the file, and where its code is explained. */
export interface ReportedProblem extends Place {
  code: Problem['code'];
  severity: Severity;
  /** What was found, and what was expected. */
  message: string;
  /** What to write instead. */
  hint: string;
  /** The page that explains the code: a path in the project, or an address where the repository is known. */
  docs: string;
}

/** A warning that may stand, and why. */
export interface ReportedException extends ReportedProblem {
  reason: string;
}

/** The problems of one file, from top to bottom. */
export interface FileReport {
  path: string;
  problems: ReportedProblem[];
  /** Warnings that the write-up itself makes exceptions from; no count includes them. */
  excepted: ReportedException[];
}

/** What a check found, as data. Every reporter makes its output from this alone. */
export interface Report {
  errorCount: number;
  warningCount: number;
  /** Every file that was checked, in order of their paths; most have no problems. */
  files: FileReport[];
}

export interface ReportOptions {
  /** The address of the project's repository, for links to the pages on problems. */
  repository?: string | undefined;
  /** The warnings that write-ups make exceptions from. */
  excepted?: readonly ExceptedProblem[];
}

/**
 * Gathers problems into a report.
 *
 * @param paths the files that were checked, with and without problems
 */
export function toReport(
  problems: readonly Problem[],
  paths: readonly string[],
  { repository, excepted = [] }: ReportOptions = {},
): Report {
  const files = new Map<string, FileReport>(
    [...new Set(paths)].sort().map((path) => [path, { path, problems: [], excepted: [] }]),
  );
  const reportOn = <P extends Problem>({ path: _path, fix: _fix, ...problem }: P) => ({
    ...problem,
    docs: docsOf(problem.code, repository),
  });
  for (const problem of sortProblems(problems)) {
    files.get(problem.path)?.problems.push(reportOn(problem));
  }
  for (const problem of sortProblems(excepted)) {
    files.get(problem.path)?.excepted.push(reportOn(problem));
  }
  const reported = [...files.values()];
  const count = (severity: Severity) =>
    reported.reduce(
      (sum, file) => sum + file.problems.filter((one) => one.severity === severity).length,
      0,
    );
  return { errorCount: count('error'), warningCount: count('warning'), files: reported };
}

/** Where a code is explained. */
function docsOf(code: Problem['code'], repository?: string): string {
  const page = `docs/problems/${code}.md`;
  return repository === undefined ? page : `${repository}/blob/main/${page}`;
}
