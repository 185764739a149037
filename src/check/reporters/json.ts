import type { ReportedProblem } from '../report.ts';
import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';

/** For programs: the report itself, its keys always in this order. */
export const json: Reporter = ({ errorCount, warningCount, files }) =>
  jsonText({
    errorCount,
    warningCount,
    files: files.map(({ path, problems, excepted }) => ({
      path,
      problems: problems.map(inOneOrder),
      ...(excepted.length === 0
        ? {}
        : {
            excepted: excepted.map((problem) => ({
              ...inOneOrder(problem),
              reason: problem.reason,
            })),
          }),
    })),
  });

function inOneOrder(problem: ReportedProblem): ReportedProblem {
  const { code, severity, line, column, endLine, endColumn, message, hint, docs } = problem;
  return { code, severity, line, column, endLine, endColumn, message, hint, docs };
}
