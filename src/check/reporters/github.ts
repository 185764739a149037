import type { Severity } from '../../incident/problems.ts';
import type { ReportedProblem } from '../report.ts';
import { inOrder } from './in-order.ts';
import type { Reporter } from './reporter.ts';
import { visible } from './visible.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/** For GitHub Actions: one workflow command a problem, which becomes an annotation of its line. */
export const github: Reporter = ({ files }) =>
  files
    .flatMap(({ path, problems }) => problems.map((problem) => annotation(path, problem)))
    .map((command) => `${command}\n`)
    .join('');

function annotation(path: string, problem: ReportedProblem): string {
  const { line, column, endLine, endColumn } = inOrder(problem);
  const properties = {
    file: path,
    line,
    endLine,
    col: column,
    // GitHub takes columns only for what ends on the line on which it begins.
    ...(endLine === line ? { endColumn } : {}),
    title: problem.code,
  };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const message = escapeData(`${problem.message}\n${problem.hint}`);
  return `::${COMMANDS[problem.severity]} ${list.join(',')}::${message}`;
}

function escapeData(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
