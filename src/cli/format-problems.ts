import { countOf } from '../i18n/count-of.ts';
import type { Problem } from '../incident/problems.ts';

/** Problems as text for a terminal: place and code, what is wrong, how to mend it. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ path, line, column, severity, code, message, hint }) =>
        `${path}:${line}:${column} ${severity} ${code}\n  ${message}\n  ${hint}`,
    )
    .join('\n\n');
}

/** How many problems there are of each kind, in words. */
export function summarise(problems: readonly Problem[]): string {
  const ofKind = (severity: Problem['severity'], name: string) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [countOf(number, name)];
  };
  const parts = [
    ...ofKind('error', 'error'),
    ...ofKind('warning', 'warning'),
    ...ofKind('info', 'note'),
  ];
  return parts.length > 0 ? parts.join(', ') : 'no problems';
}
