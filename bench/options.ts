import { parseArgs } from 'node:util';

export const HELP = `Usage: npm run bench -- [options]

Times builds of generated write-ups beside stock Astro, Eleventy and, where it is on the path, Hugo.

  --sizes <numbers>  how many write-ups, separated by commas (500,2000,5000)
  --runs <number>    how many rounds; each builds with every builder in turn (5)
  --apart            tell also what the search and the cards add to a build, measured once
  --dev              tell also how fast the dev server is
  --profile          tell also where the time of a cold build and of a cold check goes, and keep the CPU profiles
                     in bench/profiles/
  --results <file>   where the tables are written (bench/results.md)
  --help             show this
`;

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** How many write-ups each corpus has, none twice, in ascending order. */
  sizes: number[];
  runs: number;
  apart: boolean;
  dev: boolean;
  profile: boolean;
  /** A file, as it was typed. */
  results?: string;
  help: boolean;
}

/**
 * @param args as they follow `--`
 * @throws for an option that does not exist and for numbers that are none
 */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '500,2000,5000' },
      runs: { type: 'string', default: '5' },
      apart: { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      results: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map((text) => count('--sizes', text));
  return {
    ...values,
    sizes: [...new Set(sizes)].sort((a, b) => a - b),
    runs: count('--runs', values.runs),
  };
}

function count(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) {
    throw new Error(`\`${option}\` takes whole numbers from 1 on, not \`${text}\`.`);
  }
  return Number(text);
}
