import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Apart, measureApart } from './apart.ts';
import { ASIDE, measureRound, PROJECT, profileOurs } from './builders.ts';
import { type Corpus, writeCorpus } from './corpus.ts';
import { type DevTimes, measureDev } from './dev.ts';
import { compareWithGoals, devGoals } from './goals.ts';
import { installPeers } from './install-peers.ts';
import { describeMachine, hugoVersion } from './machine.ts';
import { MEMORY_EVERY_MS } from './measure.ts';
import { type BenchOptions, HELP, parseOptions } from './options.ts';
import type { Profiles } from './profile.ts';
import type { Round } from './round.ts';
import { apartTable, goalsTable, sizeTable, stagesTable, writtenTable } from './tables.ts';

/** Inside `bench/`, so that the peers find their packages. */
const WORK = join(import.meta.dirname, '.work');
const RESULTS = join(import.meta.dirname, 'results.md');
const PROFILES = join(import.meta.dirname, 'profiles');

const ABOUT_PROFILES = `## Where the time goes

What V8’s profiler saw of one cold build and one cold check, of all processes together. It takes time itself, and sees
none of what native code does in threads of its own. Packages count as the code that calls them.`;

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
  const file = resolve(process.env.INIT_CWD ?? PROJECT, options.results ?? RESULTS);
  let text = '';
  try {
    // Written after each step, so that one that fails takes nothing away that was measured before it.
    await measureAll(options, (measured) => {
      text = describe(options, command, measured);
      writeFileSync(file, text);
    });
  } finally {
    process.stdout.write(text);
    for (const folder of [WORK, ASIDE]) rmSync(folder, { recursive: true, force: true });
  }
}

interface Everything {
  rounds: Map<number, Round[]>;
  aparts: Apart[];
  devs: DevTimes[];
  profiles: Profiles[];
}

async function measureAll(
  options: BenchOptions,
  keep: (measured: Everything) => void,
): Promise<void> {
  const corpora = options.sizes.map((size) => writeCorpus(join(WORK, `${size}`), size));
  const measured: Everything = { rounds: new Map(), aparts: [], devs: [], profiles: [] };
  await measureRounds(corpora, options.runs, measured.rounds, () => keep(measured));
  for (const corpus of corpora) {
    if (options.apart) measured.aparts.push(await measureApart(corpus));
    if (options.dev) measured.devs.push(await measureDev(corpus));
    if (options.profile) {
      measured.profiles.push(await profileOurs(corpus, join(PROFILES, `${corpus.size}`)));
    }
    keep(measured);
  }
}

function describe(
  options: BenchOptions,
  command: string,
  { rounds, aparts, devs, profiles }: Everything,
): string {
  return `${[
    preamble(options, command),
    ...[...rounds].map(([size, ofSize]) => sizeTable(size, ofSize)),
    goalsTable([...compareWithGoals(rounds), ...devs.flatMap(devGoals)]),
    ...(aparts.length > 0 ? [apartTable(aparts), writtenTable(aparts)] : []),
    ...(profiles.length > 0 ? [ABOUT_PROFILES, ...profiles.map(stagesTable)] : []),
  ].join('\n\n')}\n`;
}

/** Sizes and builders take turns within each round, so that what changes in the machine's speed meets all alike. */
async function measureRounds(
  corpora: readonly Corpus[],
  runs: number,
  roundsBySize: Map<number, Round[]>,
  keep: () => void,
): Promise<void> {
  const hasHugo = hugoVersion() !== undefined;
  for (let run = 1; run <= runs; run += 1) {
    for (const corpus of corpora) {
      console.error(`Round ${run} of ${runs}: ${corpus.size} write-ups`);
      const rounds = roundsBySize.get(corpus.size) ?? [];
      roundsBySize.set(corpus.size, [...rounds, await measureRound(corpus, hasHugo)]);
    }
    keep();
  }
}

function preamble({ runs }: BenchOptions, command: string): string {
  const date = new Date().toISOString().slice(0, 10);
  return `# Standstill beside other generators

Made by \`${command}\` on ${date}.

${describeMachine()}

Generated write-ups of 900 words, the same files for all. Medians of ${runs} rounds (least to most); within each round
all take turns. What an earlier build has left is moved away before, not deleted: for minutes after many deletions ext4
takes longer over each new file, which a first build does not meet. Standstill is built by \`npm run build\` with
\`NO_SEARCH=1 NO_CARDS=1\`: the others make neither a search index nor pictures. They make a page for each write-up, an index, lists by year and by service, a feed and a sitemap.
All but Hugo and the parse are started through npm. Wall time is from start to end of the command. Peak memory is that
of the command and all that it starts, npm included, looked at every ${MEMORY_EVERY_MS} ms: the sum of what is resident and their
own, with what they have mapped of the program counted once, or the kernel's own peak of the largest, whichever is more. Ratios are taken within
each round.`;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
