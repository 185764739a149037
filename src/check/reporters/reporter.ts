import type { Report } from '../report.ts';

/** What a reporter knows besides the report. */
export interface ReporterContext {
  /** The text of a checked file, for code frames; `undefined` where it is not text. */
  textOf(path: string): string | undefined;
  /** Whether the output goes to a terminal that shows colour. */
  colour: boolean;
  /** The address of the project's repository, where it is known. */
  repository?: string | undefined;
}

/**
 * Writes a report in one form. The output is whole, with the line break at its end, and holds no character
 * that acts on a terminal but the colours that were asked for.
 */
export type Reporter = (report: Report, context: ReporterContext) => string;
