import type { Answer } from '../scaffold/answer.ts';
import { helpOf, type ReadFlags, readFlagsOf } from '../scaffold/read-flags.ts';
import {
  EXPECTED_ADDRESS,
  EXPECTED_SERVICES,
  type RecordAnswers,
  readAddress,
  readDescription,
  readLocale,
  readRecordName,
  readRepository,
  readServices,
} from './answers.ts';

/** The flags of `npm run init`. */
const FLAGS = {
  name: ['<name>', 'the name of the record, in its masthead and in titles'],
  address: ['<address>', 'where it is published: https and a host'],
  services: ['<names>', '"WhatsApp, Signal": the services that it begins with'],
  repository: ['<address>', 'its public repository, for links to sources; none by default'],
  language: ['<language>', 'en or tr; en by default'],
  description: ['<sentence>', 'one sentence for the home page; a plain one by default'],
} as const satisfies Record<string, readonly [value: string, meaning: string]>;

type Flag = keyof typeof FLAGS;

/** Reads the command line of `npm run init`. */
export function readInitFlags(args: readonly string[]): ReadFlags<Flag> {
  return readFlagsOf(args, FLAGS, 'npm run init -- --name "My record"');
}

/** The help on the command line. */
export function initHelp(): string {
  return helpOf(
    'npm run init',
    [
      "Makes a clone a record of one's own: writes src/site.config.ts, and begins content/ with the",
      'services and one draft. The write-ups that came with the clone move to tests/standstill/,',
      'where the tests need them. It asks what is not given as a flag; with --name, --address and',
      '--services given, it asks nothing. It needs git, and everything committed.',
    ],
    FLAGS,
  );
}

/** What the flags say, and what they lack. */
export interface FlagRecord {
  answers: Partial<RecordAnswers>;
  /** What is wrong with the flags that were given, a line each. */
  problems: string[];
  /** What was not given and has no default, a line each. */
  missing: string[];
}

/** Reads the answers that were given as flags. */
export function readRecordAnswers(values: ReadFlags<Flag>['values']): FlagRecord {
  const problems: string[] = [];
  const missing: string[] = [];
  const read = <Value>(flag: Flag, reader: (text: string) => Answer<Value>, expected?: string) => {
    const text = values[flag];
    if (text === undefined) {
      if (expected !== undefined) missing.push(`--${flag} is missing; expected ${expected}.`);
      return undefined;
    }
    const { value, problem } = reader(text);
    if (problem !== undefined) problems.push(`--${flag}: ${problem}`);
    return value;
  };
  const answers = {
    name: read('name', readRecordName, 'the name of the record'),
    address: read('address', readAddress, EXPECTED_ADDRESS),
    services: read('services', readServices, EXPECTED_SERVICES),
    repository: read('repository', readRepository),
    locale: read('language', readLocale),
    description: read('description', readDescription),
  };
  return {
    answers: Object.fromEntries(
      Object.entries(answers).filter(([, value]) => value !== undefined),
    ) as Partial<RecordAnswers>,
    problems,
    missing,
  };
}
