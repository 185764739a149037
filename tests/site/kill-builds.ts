import { existsSync, rmSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { createRandom } from '../../bench/random.ts';
import { siblingOf } from '../../src/cli/replace-folder.ts';
import { forkProject, replaceIn } from './fork-project.ts';
import { type Running, runScript, startScript } from './run-script.ts';
import { readTree, type Tree, tellDifferences } from './site-tree.ts';
import { BEFORE_PUBLICATION, DAY_OF_PUBLICATION, writeSmallRecord } from './small-record.ts';

/** What the builds begin with: all that the last one kept, no cache beside the last site, or nothing at all. */
const BEGINNINGS = ['kept', 'kept', 'no cache', 'nothing'] as const;
type Beginning = (typeof BEGINNINGS)[number];

/** Every so many builds one is killed as it swaps the folders instead of at a moment that chance names. */
const SWAP_EVERY = 5;
/** The golden section: its multiples spread over a span evenly, however many they are. */
const SPREAD = 0.618_034;

/** Two states of one record. */
const STATES = ['A', 'B'] as const;
type State = (typeof STATES)[number];

const SETTING = {
  A: { day: BEFORE_PUBLICATION, env: { NO_CARDS: '1', NO_SEARCH: '1' } },
  B: { day: DAY_OF_PUBLICATION, env: { NO_CARDS: '1', NO_SEARCH: '1' } },
} as const;

/** One build that was killed. */
export interface Kill {
  state: State;
  begins: Beginning;
  /** When it was killed, in milliseconds after it began, or that it was killed as it swapped the folders. */
  moment: number | 'swap';
  /** What it left: the site from before, its own, or, between two renames, the one from before beside its place. */
  left: 'the last site' | 'the new site' | 'the last site aside' | 'no site, as before';
  /** Whether it had ended by itself when it was to be killed. */
  ended: boolean;
}

/**
 * Kills builds of a copy of the project, each with all its processes, and builds undisturbed after each.
 *
 * @param times how many builds are killed
 * @param seed any whole number; the same one kills at the same shares of a build
 * @param tell is told of each
 * @throws where what a killed build leaves is no whole site, or the build after it does not make the site that a clean
 *   one makes
 */
export async function killBuilds(
  times: number,
  seed: number,
  tell: (kill: Kill) => void = () => {},
): Promise<Kill[]> {
  const fork = forkProject();
  const site = join(fork, 'dist');
  const random = createRandom(seed);
  const offset = random.next();

  const build = async (state: State) => {
    const start = performance.now();
    await runScript(fork, 'build', SETTING[state]);
    return performance.now() - start;
  };
  /** How long a build takes that finds what it begins with, in milliseconds: how long the last one took. */
  const lengths: Record<Beginning, number> = { kept: 0, 'no cache': 0, nothing: 0 };
  const built = async (state: State): Promise<Tree> => {
    writeState(fork, state);
    await runScript(fork, 'clean');
    const length = await build(state);
    lengths.nothing = length;
    lengths['no cache'] = length;
    return readTree(site) ?? new Map();
  };
  const whole: Record<State, Tree> = { A: await built('A'), B: await built('B') };
  lengths.kept = await build('B');

  const kills: Kill[] = [];
  let stands: State = 'B';
  for (let turn = 0; turn < times; turn += 1) {
    const state: State = stands === 'A' ? 'B' : 'A';
    const begins = random.pick(BEGINNINGS);
    await begin(fork, begins);
    writeState(fork, state);
    const before = begins === 'nothing' ? undefined : whole[stands];
    const share = (offset + turn * SPREAD) % 1;
    const moment: Kill['moment'] =
      turn % SWAP_EVERY === SWAP_EVERY - 1 ? 'swap' : Math.round(share * lengths[begins]);
    const ended = await killAt(fork, startScript(fork, 'build', SETTING[state]), moment);
    const kill: Kill = {
      state,
      begins,
      moment,
      ended,
      left: whatIsLeft(site, before, whole[state]),
    };
    kills.push(kill);
    tell(kill);
    const length = await build(state);
    if (begins === 'kept' && kill.left !== 'the new site') lengths.kept = length;
    const wrong = tellDifferences(readTree(site) ?? new Map(), whole[state]);
    if (wrong !== '') throw new Error(`After ${JSON.stringify(kill)} a build makes:\n${wrong}`);
    refuseRemains(site);
    stands = state;
  }
  rmSync(fork, { recursive: true, force: true });
  return kills;
}

/** B is later: a day on which more is published, with other facts, other prose and one write-up less. */
function writeState(fork: string, state: State): void {
  const content = join(fork, 'content');
  writeSmallRecord(content);
  if (state === 'A') return;
  const incidents = join(content, 'incidents');
  replaceIn(join(incidents, '2021-10-chirp.md'), 'hours: 7.1', 'hours: 9.2');
  replaceIn(join(incidents, '2022-05-chirp-and-perch.mdx'), 'The night was quiet.', 'It was.');
  rmSync(join(incidents, '2021-03-ovhcloud.md'));
}

async function begin(fork: string, begins: Beginning): Promise<void> {
  if (begins === 'no cache') rmSync(join(fork, '.standstill'), { recursive: true });
  if (begins === 'nothing') await runScript(fork, 'clean');
}

/** Kills a build and every process of it. Returns whether it had ended before. */
async function killAt(fork: string, build: Running, moment: number | 'swap'): Promise<boolean> {
  const { pid } = build.process;
  if (pid === undefined) throw new Error('The build did not start.');
  let ended = false;
  const kill = () => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      ended = true;
    }
  };
  if (moment === 'swap') {
    const swapped = [join(fork, 'dist'), siblingOf(join(fork, 'dist'), 'last')].map((path) =>
      basename(path),
    );
    const watcher = watch(fork, (_, name) => {
      if (swapped.includes(name ?? '')) kill();
    });
    await build.ended;
    watcher.close();
  } else {
    const timer = setTimeout(kill, moment);
    const { status } = await build.ended;
    clearTimeout(timer);
    ended ||= status !== null;
  }
  return ended;
}

/** @throws where neither the last site nor the new one is there, whole */
function whatIsLeft(site: string, before: Tree | undefined, after: Tree): Kill['left'] {
  const left = readTree(site);
  if (left === undefined) {
    if (before === undefined) return 'no site, as before';
    const aside = readTree(siblingOf(site, 'last'));
    if (aside === undefined) throw new Error('A killed build has left no site.');
    const wrong = tellDifferences(aside, before);
    if (wrong !== '') throw new Error(`A killed build has put a broken site aside:\n${wrong}`);
    return 'the last site aside';
  }
  if (tellDifferences(left, after) === '') return 'the new site';
  const wrong = tellDifferences(left, before ?? after);
  if (wrong !== '') throw new Error(`A killed build has left a broken site:\n${wrong}`);
  return 'the last site';
}

function refuseRemains(site: string): void {
  const remains = (['next', 'last'] as const)
    .map((kind) => siblingOf(site, kind))
    .filter(existsSync);
  if (remains.length > 0) throw new Error(`A build has left ${remains.join(' and ')} behind.`);
}
