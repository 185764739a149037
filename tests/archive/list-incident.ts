import { buildArchive, type Incident } from '../../src/archive/archive.ts';
import type { Facts } from '../../src/incident/schema.ts';

/** The archive of outages that are told by the facts that matter to a test; each is named after its place, `0` first. */
export function archiveOf(outages: readonly Partial<Facts>[]) {
  const base = { service: ['chirp'], month: 10, year: 2021, hours: 1, cause: 'a test' };
  return buildArchive(
    outages.map((facts, index) => ({
      id: String(index),
      data: {
        path: `${index}.md`,
        digest: String(index),
        format: 'md',
        images: [],
        facts: { ...base, title: `Outage ${index}`, ...facts },
      },
    })),
    [
      { id: 'chirp', name: 'Chirp' },
      { id: 'perch', name: 'Perch' },
    ],
    { today: '2026-11-24', showHidden: false },
  );
}

/** The same outages as a list, newest first. */
export function incidentsOf(outages: readonly Partial<Facts>[]): Incident[] {
  return archiveOf(outages).incidents;
}
