import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURE_CONTENT, OWN_CONTENT } from '../records.ts';
import { replaceIn } from './fork-project.ts';

const OF_OUR_OWN = [
  'incidents/2021-03-ovhcloud.md',
  'incidents/2022-10-whatsapp.md',
  'services/ovhcloud.yaml',
  'services/whatsapp.yaml',
];

/** A day on which all write-ups of the small record are published but the draft and the scheduled one. */
export const BEFORE_PUBLICATION = '2026-12-01';
/** The day of the scheduled one. */
export const DAY_OF_PUBLICATION = '2027-01-02';

/** Puts a record of a few write-ups into a folder, with as many kinds of things in it as there are. */
export function writeSmallRecord(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(FIXTURE_CONTENT, folder, { recursive: true });
  for (const name of OF_OUR_OWN) cpSync(join(OWN_CONTENT, name), join(folder, name));
  replaceIn(
    join(folder, 'incidents/2024-02-chirp-scheduled.md'),
    'published: 9000-01-01',
    `published: ${DAY_OF_PUBLICATION}`,
  );
}
