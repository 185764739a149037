import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';

/** For programs: the report itself, its keys always in this order. */
export const json: Reporter = ({ errorCount, warningCount, files }) =>
  jsonText({
    errorCount,
    warningCount,
    files: files.map(({ path, problems }) => ({
      path,
      problems: problems.map(
        ({ code, severity, line, column, endLine, endColumn, message, hint, docs }) => ({
          code,
          severity,
          line,
          column,
          endLine,
          endColumn,
          message,
          hint,
          docs,
        }),
      ),
    })),
  });
