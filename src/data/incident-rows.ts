import type { Incident } from '../archive/archive.ts';
import { toFilterableRow } from '../archive/record-row.ts';

/** The whole record as the rows of its table, fetched where a reader filters that. */
export function incidentRows(incidents: readonly Incident[]): string {
  return JSON.stringify(incidents.map(toFilterableRow));
}
