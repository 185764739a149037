import type { ExportedIncident } from './exported-schema.ts';

/** An outage as a line of the list. */
export function jsonLine(incident: ExportedIncident): string {
  return JSON.stringify(incident);
}

/** The list of all outages, one a line, so that a change to one is a change to one line. */
export function jsonOf(lines: readonly string[]): string {
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
