import { csvFormatRow } from 'd3-dsv';
import type { ExportedIncident } from './exported-schema.ts';

/** The columns, in order, and what a row holds in each. Nothing stands where a fact is not known. */
const CSV_COLUMNS = {
  id: ({ id }) => id,
  url: ({ url }) => url,
  title: ({ title }) => title,
  services: ({ services }) => listed(services.map(({ name }) => name)),
  service_ids: ({ services }) => listed(services.map(({ id }) => id)),
  year: ({ year }) => year,
  month: ({ month }) => month,
  beginning: ({ beginning }) => beginning,
  started: ({ started }) => started,
  resolved: ({ resolved }) => resolved,
  hours: ({ hours }) => hours,
  duration: ({ duration }) => duration,
  approximate: ({ approximate }) => String(approximate),
  cause: ({ cause }) => cause,
  category: ({ category }) => category,
  confirmed: ({ confirmed }) => String(confirmed),
  summary: ({ summary }) => summary,
  regions: ({ regions }) => listed(regions),
  affected: ({ affected }) => listed(affected),
  sources: ({ sources }) => sources.length,
  published: ({ published }) => published,
  updated: ({ updated }) => updated,
} as const satisfies Record<string, (incident: ExportedIncident) => string | number | null>;

const CELLS = Object.values(CSV_COLUMNS);

/** An outage as a row, as RFC 4180 has it. Lists are joined by semicolons. */
export function csvRow(incident: ExportedIncident): string {
  return csvFormatRow(CELLS.map((cell) => toCell(cell(incident))));
}

/** The outages as CSV: a line of names, then one row each. */
export function csvOf(rows: readonly string[]): string {
  return `${[csvFormatRow(Object.keys(CSV_COLUMNS)), ...rows].join('\n')}\n`;
}

function listed(items: readonly string[]): string {
  return items.join('; ');
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe in front, which keeps it a text.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function toCell(value: string | number | null): string {
  if (typeof value !== 'string') return String(value ?? '');
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
