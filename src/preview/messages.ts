/** The names of what goes between the dev server and the panel. */
export const MESSAGES = {
  /** From the panel: it wants the report. */
  wanted: 'standstill:report-wanted',
  /** To the panel: the report, when it is wanted and after each change. */
  report: 'standstill:report',
} as const;
