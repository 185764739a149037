import { parseArgs } from 'node:util';
import { nearest } from '../incident/suggest.ts';

/** Each flag that takes a value: what stands for the value in the help, and what it means. */
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

/** What stands on a command line. */
export interface Flags {
  values: Partial<Record<Flag, string>>;
  help: boolean;
  /** What cannot be read, a sentence each. */
  problems: string[];
}

const isFlag = (name: string): name is Flag => Object.hasOwn(FLAGS, name);

/** Reads a command line. Everything that is wrong with it is in the result; nothing is thrown. */
export function readFlags(args: readonly string[]): Flags {
  const problems: string[] = [];
  const lacksValue = (arg: string, index: number) =>
    arg.startsWith('--') &&
    isFlag(arg.slice(2)) &&
    (args[index + 1] === undefined || args[index + 1]?.startsWith('--') === true);
  const { tokens } = parseArgs({
    args: args.filter((arg, index) => !lacksValue(arg, index)),
    options: {
      ...Object.fromEntries(Object.keys(FLAGS).map((name) => [name, { type: 'string' }] as const)),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
  });
  for (const arg of args.filter(lacksValue)) {
    problems.push(`${arg} has no value; expected ${arg} ${FLAGS[arg.slice(2) as Flag][0]}.`);
  }
  const values: Flags['values'] = {};
  let help = false;
  const stray = tokens.flatMap((token) =>
    token.kind === 'positional' ? [`“${token.value}”`] : [],
  );
  if (stray.length > 0) {
    problems.push(
      `No flag stands before ${stray.join(' and ')}; expected flags alone, with two dashes before the first: npm run new -- --service whatsapp.`,
    );
  }
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') help = true;
    else if (!isFlag(name)) problems.push(unknownFlag(rawName));
    else if (values[name] !== undefined) problems.push(`--${name} is given twice.`);
    else values[name] = value ?? '';
  }
  return { values, help, problems };
}

function unknownFlag(rawName: string): string {
  const flags = Object.keys(FLAGS);
  const near = nearest(rawName.replace(/^-+/, ''), flags);
  const hint =
    near === undefined ? `Known are: --${flags.join(', --')}.` : `Did you mean --${near}?`;
  return `${rawName} is not a flag. ${hint}`;
}

/** The help on the command line. */
export function helpText(): string {
  const rows = [
    ...Object.entries(FLAGS).map(([name, [value, meaning]]) => [`--${name} ${value}`, meaning]),
    ['--help', 'this text'],
  ];
  const width = Math.max(...rows.map(([flag = '']) => flag.length));
  return [
    'npm run new -- [flags]',
    '',
    'Starts a write-up: asks what is not given as a flag, and writes',
    '<content>/incidents/<year>-<month>-<service>.md. With --service, --when, --hours and --cause',
    'given, it asks nothing. It never overwrites.',
    '',
    ...rows.map(([flag = '', meaning = '']) => `  ${flag.padEnd(width)}  ${meaning}`),
  ].join('\n');
}
