import { parseArgs } from 'node:util';
import { nearest } from '../incident/suggest.ts';

/** The flags of a command that take a value: what stands for the value in the help, and what it means. */
export type FlagTable = Readonly<Record<string, readonly [value: string, meaning: string]>>;

/** What stands on a command line. */
export interface ReadFlags<Flag extends string> {
  values: Partial<Record<Flag, string>>;
  help: boolean;
  /** What cannot be read, a sentence each. */
  problems: string[];
}

/**
 * Reads a command line. Everything that is wrong with it is in the result; nothing is thrown.
 *
 * @param table the flags that the command knows, beside `--help`
 * @param example a command line as it should be
 */
export function readFlagsOf<Table extends FlagTable>(
  args: readonly string[],
  table: Table,
  example: string,
): ReadFlags<keyof Table & string> {
  type Flag = keyof Table & string;
  const isFlag = (name: string): name is Flag => Object.hasOwn(table, name);
  const problems: string[] = [];
  const lacksValue = (arg: string, index: number) =>
    arg.startsWith('--') &&
    isFlag(arg.slice(2)) &&
    (args[index + 1] === undefined || args[index + 1]?.startsWith('--') === true);
  const { tokens } = parseArgs({
    args: args.filter((arg, index) => !lacksValue(arg, index)),
    options: {
      ...Object.fromEntries(Object.keys(table).map((name) => [name, { type: 'string' }] as const)),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    tokens: true,
  });
  for (const arg of args.filter(lacksValue)) {
    problems.push(`${arg} has no value; expected ${arg} ${table[arg.slice(2)]?.[0]}.`);
  }
  const values = new Map<Flag, string>();
  let help = false;
  const stray = tokens.flatMap((token) =>
    token.kind === 'positional' ? [`“${token.value}”`] : [],
  );
  if (stray.length > 0) {
    problems.push(
      `No flag stands before ${stray.join(' and ')}; expected flags alone, with two dashes before the first: ${example}.`,
    );
  }
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') help = true;
    else if (!isFlag(name)) problems.push(unknownFlag(rawName, Object.keys(table)));
    else if (values.has(name)) problems.push(`--${name} is given twice.`);
    else values.set(name, value ?? '');
  }
  const given = Object.fromEntries(values) as Partial<Record<Flag, string>>;
  return { values: given, help, problems };
}

function unknownFlag(rawName: string, flags: readonly string[]): string {
  const near = nearest(rawName.replace(/^-+/, ''), flags);
  const hint =
    near === undefined ? `Known are: --${flags.join(', --')}.` : `Did you mean --${near}?`;
  return `${rawName} is not a flag. ${hint}`;
}

/** The help of a command: what it does, then its flags. */
export function helpOf(command: string, about: readonly string[], table: FlagTable): string {
  const rows = [
    ...Object.entries(table).map(([name, [value, meaning]]) => [`--${name} ${value}`, meaning]),
    ['--help', 'this text'],
  ];
  const width = Math.max(...rows.map(([flag = '']) => flag.length));
  return [
    `${command} -- [flags]`,
    '',
    ...about,
    '',
    ...rows.map(([flag = '', meaning = '']) => `  ${flag.padEnd(width)}  ${meaning}`),
  ].join('\n');
}
