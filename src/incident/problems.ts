/** How bad a problem is: an `error` stops a build, a `warning` and an `info` are only told. */
export type Severity = 'error' | 'warning' | 'info';

/** Every kind of problem there is. The checker, the build's gate and the tests share this table. */
export const PROBLEMS = {
  'file-unreadable': 'error',
  'not-utf8': 'error',
  'frontmatter-missing': 'error',
  'frontmatter-syntax': 'error',
  'service-syntax': 'error',
  'field-missing': 'error',
  'field-unknown': 'error',
  'field-invalid': 'error',
  'date-mismatch': 'error',
  'length-mismatch': 'error',
  'length-unknown': 'error',
  'resolved-before-started': 'error',
  'timeline-order': 'error',
  'date-in-future': 'error',
  'source-repeated': 'error',
  'source-unknown': 'error',
  'citation-unknown': 'error',
  'footnote-hides-source': 'error',
  'service-unknown': 'error',
  'phase-missing': 'error',
  'phase-repeated': 'error',
  'phase-misplaced': 'error',
  'phase-unrecognised': 'error',
  'phase-empty': 'error',
  'phase-inferred': 'info',
  'marker-unknown': 'error',
  'marker-stray': 'error',
  'heading-level': 'error',
  'nesting-too-deep': 'error',
  'heading-skipped': 'warning',
  'title-in-body': 'warning',
  'title-repeated': 'warning',
  'summary-long': 'warning',
  'part-short': 'warning',
  'placeholder-unfilled': 'error',
  'placeholder-word': 'error',
  'prose-contradicts-facts': 'warning',
  'figure-uncited': 'warning',
  'source-uncited': 'warning',
  'source-unarchived': 'warning',
  'address-insecure': 'warning',
  'exception-unused': 'warning',
  'address-unclear': 'error',
  'link-broken': 'error',
  'image-undescribed': 'error',
  'image-remote': 'error',
  'image-missing': 'error',
  'address-taken': 'error',
  'mdx-syntax': 'error',
  'mdx-component-unknown': 'error',
  'mdx-in-heading': 'error',
  'reply-misplaced': 'error',
  'reply-email': 'error',
  'reply-markup': 'error',
  'reply-invisible': 'error',
  'reply-empty': 'error',
  'reply-long': 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The codes that a write-up may make an exception from: those that never stop a build. */
export const EXCEPTABLE: readonly ProblemCode[] = (Object.keys(PROBLEMS) as ProblemCode[]).filter(
  (code) => PROBLEMS[code] === 'warning' && code !== 'exception-unused',
);

/** What is still to write rather than wrong: in a draft, which nobody publishes, it is no more than a warning. */
const UNFINISHED: ReadonlySet<ProblemCode> = new Set([
  'field-missing',
  'length-unknown',
  'phase-missing',
  'phase-empty',
  'placeholder-unfilled',
  'placeholder-word',
]);

/** A stretch of a file. Lines and columns count from 1, as editors do. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A change to a file that mends a problem for certain: what stands at the place gives way to the text. */
export interface Fix {
  at: Place;
  text: string;
}

/** Something wrong at one place of one file, said so that an editor can mend it. */
export interface Problem extends Place {
  code: ProblemCode;
  severity: Severity;
  path: string;
  /** What was found, and what was expected. */
  message: string;
  /** What to write instead. */
  hint: string;
  /** How `--fix` mends it, where that is safe. */
  fix?: Fix;
}

/** A warning that its write-up makes an exception from. */
export interface ExceptedProblem extends Problem {
  /** Why it may stand, in the editor's words. */
  reason: string;
}

/** Where a problem stands, what is wrong and how to mend it: all of a {@link Problem} but its file and severity. */
export interface Finding {
  code: ProblemCode;
  place: Place;
  message: string;
  hint: string;
  fix?: Fix | undefined;
}

/** The very beginning of a file, for problems that have no better place. */
export const FILE_START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Completes a finding with its file and the severity of its code, which a draft may soften. */
export function toProblem(
  path: string,
  { code, place, message, hint, fix }: Finding,
  { draft = false }: { draft?: boolean } = {},
): Problem {
  const { line, column, endLine, endColumn } = place;
  const severity = draft && UNFINISHED.has(code) ? 'warning' : PROBLEMS[code];
  return {
    ...{ code, severity, path, line, column, endLine, endColumn, message, hint },
    ...(fix === undefined ? {} : { fix }),
  };
}

/** Whether the problem stops a build. */
export function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** Sorts problems the way an editor reads them: by file, then from top to bottom. */
export function sortProblems<P extends Problem>(problems: readonly P[]): P[] {
  return problems.toSorted(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
