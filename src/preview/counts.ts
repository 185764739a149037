import type { ReportedProblem } from '../check/report.ts';
import { text } from '../i18n/text.ts';
import type { Severity } from '../incident/problems.ts';

/** From the worst to the mildest. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The worst severity among problems; `undefined` where there are none. */
export function worstOf(problems: readonly ReportedProblem[]): Severity | undefined {
  return SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity));
}

/** How many problems there are of each severity, in words: "2 errors, 1 note". Empty where there are none. */
export function sayCounts(problems: readonly ReportedProblem[]): string {
  return SEVERITIES.map(
    (severity) => [severity, problems.filter((one) => one.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => text.preview.count(severity, count))
    .join(', ');
}
