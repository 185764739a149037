import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

export type { Reporter, ReporterContext } from './reporter.ts';

/** Every form that a report can take, by the name that `--format` gives it. */
export const REPORTERS = { pretty, json, github, sarif } as const satisfies Record<
  string,
  Reporter
>;

export type ReporterName = keyof typeof REPORTERS;

/** Whether the text names a reporter. */
export function isReporterName(text: string): text is ReporterName {
  return Object.hasOwn(REPORTERS, text);
}
