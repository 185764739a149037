import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OUR_RECORD } from '../src/cli/begin-record.ts';

const root = resolve(import.meta.dirname, '..');
const moved = join(root, OUR_RECORD);

/** The content folder of the project as it stands, whoever's record it is. */
export const CONTENT_AT_HAND = join(root, 'content');

/**
 * The content folder of Standstill's own record, which the tests of the program rest on: `npm run init` moves it away
 * from where a record of one's own begins.
 */
export const OWN_CONTENT = existsSync(moved) ? moved : CONTENT_AT_HAND;

/** Content that is made to have every kind of thing in it. */
export const FIXTURE_CONTENT = join(import.meta.dirname, 'site/content');
