import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Apart, measureApart } from './apart.ts';
import { measureRound, PROJECT, profileOurs } from './builders.ts';
import { type Corpus, writeCorpus } from './corpus.ts';
import { type DevTimes, measureDev } from './dev.ts';
import { compareWithGoals, devGoals } from './goals.ts';
import { installPeers } from './install-peers.ts';
import { describeMachine, hugoVersion } from './machine.ts';
import { MEMORY_EVERY_MS } from './measure.ts';
import { type BenchOptions, HELP, parseOptions } from './options.ts';
import type { Round } from './round.ts';
import { apartTable, goalsTable, sizeTable, writtenTable } from './tables.ts';

/** Inside `bench/`, so that the peers find their packages. */
const WORK = join(import.meta.dirname, '.work');
const RESULTS = join(import.meta.dirname, 'results.md');
const PROFILES = join(import.meta.dirname, 'profiles');

/** `npm run bench`: times builds of generated write-ups, side by side with other generators. */
async function main(args: readonly string[]): Promise<void> {
  const options = parseOptions(args);
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  await installPeers();
  rmSync(WORK, { recursive: true, force: true });
  try {
    const text = await measureAll(options, command);
    process.stdout.write(text);
    writeFileSync(resolve(process.env.INIT_CWD ?? PROJECT, options.results ?? RESULTS), text);
  } finally {
    rmSync(WORK, { recursive: true, force: true });
  }
}

async function measureAll(options: BenchOptions, command: string): Promise<string> {
  const corpora = options.sizes.map((size) => writeCorpus(join(WORK, `${size}`), size));
  const roundsBySize = await measureRounds(corpora, options.runs);
  const aparts: Apart[] = [];
  const devs: DevTimes[] = [];
  for (const corpus of corpora) {
    if (options.apart) aparts.push(await measureApart(corpus));
    if (options.dev) devs.push(await measureDev(corpus));
    if (options.profile) await profileOurs(corpus, join(PROFILES, `${corpus.size}`));
  }
  return `${[
    preamble(options, command),
    ...[...roundsBySize].map(([size, rounds]) => sizeTable(size, rounds)),
    goalsTable([...compareWithGoals(roundsBySize), ...devs.flatMap(devGoals)]),
    ...(aparts.length > 0 ? [apartTable(aparts), writtenTable(aparts)] : []),
  ].join('\n\n')}\n`;
}

/** Sizes and builders take turns within each round, so that what changes in the machine's speed meets all alike. */
async function measureRounds(
  corpora: readonly Corpus[],
  runs: number,
): Promise<Map<number, Round[]>> {
  const hasHugo = hugoVersion() !== undefined;
  const roundsBySize = new Map<number, Round[]>(corpora.map(({ size }) => [size, []]));
  for (let run = 1; run <= runs; run += 1) {
    for (const corpus of corpora) {
      console.error(`Round ${run} of ${runs}: ${corpus.size} write-ups`);
      roundsBySize.get(corpus.size)?.push(await measureRound(corpus, hasHugo));
    }
  }
  return roundsBySize;
}

function preamble({ runs }: BenchOptions, command: string): string {
  const date = new Date().toISOString().slice(0, 10);
  return `# Standstill beside other generators

Made by \`${command}\` on ${date}.

${describeMachine()}

Generated write-ups of 900 words, the same files for all. Medians of ${runs} rounds (least to most); within each round
all take turns. What an earlier build has left is moved away before, not deleted: for minutes after many deletions ext4
takes longer over each new file, which a first build does not meet. Standstill is built by \`npm run build\` with \`NO_SEARCH=1 NO_CARDS=1\`: the others make neither a search
index nor pictures. They make a page for each write-up, an index, lists by year and by service, a feed and a sitemap.
All but Hugo and the parse are started through npm. Wall time is from start to end of the command. Peak memory is that
of the command and all that it starts, npm included, looked at every ${MEMORY_EVERY_MS} ms: the sum of what is resident, pages that
processes share counted for each, or the kernel's own peak of the largest, whichever is more. Ratios are taken within
each round.`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
