import { helpOf, type ReadFlags, readFlagsOf } from './read-flags.ts';

/** The flags of `npm run new`. */
const FLAGS = {
  service: ['<id or name>', 'a known service; the id of a new one beside --service-name'],
  'service-name': ['<name>', 'the name of a new service, which gets a file of its own'],
  when: ['<date>', 'October 2021, 2021-10, 4 October 2021 or 2021-10-04T15:39Z'],
  hours: ['<length>', '7.1, "7 h 6 min", "45 minutes", "2 days", "about 6 hours" or unknown'],
  cause: ['<clause>', 'why, in one clause; "" where it was not disclosed'],
  title: ['<title>', '"[Service] outage of [Month, Year]" where it is left out'],
  name: ['<name>', 'the name of the file, for a second outage of a service in one month'],
} as const satisfies Record<string, readonly [value: string, meaning: string]>;

export type Flag = keyof typeof FLAGS;

/** What stands on the command line of `npm run new`. */
export type Flags = ReadFlags<Flag>;

/** Reads a command line. Everything that is wrong with it is in the result; nothing is thrown. */
export function readFlags(args: readonly string[]): Flags {
  return readFlagsOf(args, FLAGS, 'npm run new -- --service whatsapp');
}

/** The help on the command line. */
export function helpText(): string {
  return helpOf(
    'npm run new',
    [
      'Starts a write-up: asks what is not given as a flag, and writes',
      '<content>/incidents/<year>-<month>-<service>.md. With --service, --when, --hours and --cause',
      'given, it asks nothing. It never overwrites.',
    ],
    FLAGS,
  );
}
