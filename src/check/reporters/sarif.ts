import { PROBLEMS, type ProblemCode, type Severity } from '../../incident/problems.ts';
import type { ReportedProblem } from '../report.ts';
import { inOrder } from './in-order.ts';
import { jsonText } from './json-text.ts';
import { PROBLEM_TITLES } from './problem-titles.ts';
import type { Reporter } from './reporter.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** For code scanning: SARIF 2.1.0 with one run, whose rules are the codes that occur in it. */
export const sarif: Reporter = ({ files }, { repository }) => {
  const docs = new Map(
    files.flatMap(({ problems, excepted }) =>
      [...problems, ...excepted].map(({ code, docs }) => [code, docs]),
    ),
  );
  const codes = [...docs.keys()].sort();
  return jsonText({
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'Standstill',
            ...(repository === undefined ? {} : { informationUri: repository }),
            rules: codes.map((code) => toRule(code, docs.get(code) ?? '')),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, problems, excepted }) => [
          ...problems.map((problem) => toResult(path, problem, codes.indexOf(problem.code))),
          ...excepted.map((problem) => ({
            ...toResult(path, problem, codes.indexOf(problem.code)),
            suppressions: [{ kind: 'inSource', justification: problem.reason }],
          })),
        ]),
      },
    ],
  });
};

function toRule(id: ProblemCode, docs: string) {
  const title = message(PROBLEM_TITLES[id]);
  return {
    id,
    shortDescription: title,
    fullDescription: title,
    help: message(`${PROBLEM_TITLES[id]} How to mend it: ${docs}`),
    ...(/^https?:\/\//.test(docs) ? { helpUri: docs } : {}),
    defaultConfiguration: { level: LEVELS[PROBLEMS[id]] },
  };
}

function toResult(path: string, problem: ReportedProblem, ruleIndex: number) {
  const { line, column, endLine, endColumn } = inOrder(problem);
  return {
    ruleId: problem.code,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: message(`${problem.message}\n${problem.hint}`),
    locations: [
      {
        physicalLocation: {
          artifactLocation: toArtifactLocation(path),
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}

/** A text that is meant as it stands: in a message a single brace would begin a placeholder. */
function message(text: string): { text: string } {
  return { text: text.replaceAll(/[{}]/g, '$&$&') };
}

/** A relative path counts from the root of the sources; an absolute one is an address of its own. */
function toArtifactLocation(path: string) {
  const [first = '', ...others] = path.toWellFormed().replaceAll('\\', '/').split('/');
  const isDrive = /^[a-z]:$/i.test(first);
  const uri = [isDrive ? first : encodeURIComponent(first), ...others.map(encodeURIComponent)];
  if (isDrive) return { uri: `file:///${uri.join('/')}` };
  if (first === '' && others.length > 0) return { uri: `file://${uri.join('/')}` };
  return { uri: uri.join('/'), uriBaseId: '%SRCROOT%' };
}
