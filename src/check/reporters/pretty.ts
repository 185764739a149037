import { styleText } from 'node:util';
import type { Severity } from '../../incident/problems.ts';
import type { ReportedProblem } from '../report.ts';
import { codeFrame, linesOf } from './code-frame.ts';
import type { Reporter } from './reporter.ts';
import { summariseReport } from './summarise-report.ts';
import { visible } from './visible.ts';

const WIDTH = 100;
const INDENT = '  ';

const NAMES = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;
const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const satisfies Record<
  Severity,
  string
>;

type Format = 'bold' | 'dim' | (typeof COLOURS)[Severity];
type Style = (format: Format, text: string) => string;

/** For people at a terminal: each problem with the lines it stands in, and a total at the end. */
export const pretty: Reporter = (report, { textOf, colour }) => {
  const style: Style = colour
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_format, text) => text;
  const blocks = report.files
    .filter(({ problems }) => problems.length > 0)
    .flatMap(({ path, problems }) => {
      const text = textOf(path);
      const lines = text === undefined ? [] : linesOf(text);
      return problems.map((problem) => formatProblem(path, problem, lines, style));
    });
  return `${[...blocks, summariseReport(report)].join('\n\n')}\n`;
};

function formatProblem(
  path: string,
  problem: ReportedProblem,
  lines: readonly string[],
  style: Style,
): string {
  const { line, column, severity, code, message, hint, docs } = problem;
  const colour = COLOURS[severity];
  const place = style('bold', `${visible(path)}:${line}:${column}`);
  const frame = codeFrame(lines, problem, WIDTH - INDENT.length, {
    gutter: (text) => style('dim', text),
    mark: (text) => style(colour, text),
  });
  return [
    `${place}  ${style(colour, NAMES[severity])}  ${code}`,
    `${INDENT}${visible(message)}`,
    ...(frame.length > 0 ? ['', ...frame.map((row) => INDENT + row), ''] : []),
    `${INDENT}${visible(hint)}`,
    `${INDENT}${style('dim', visible(docs))}`,
  ].join('\n');
}
