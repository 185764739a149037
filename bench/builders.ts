import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Corpus } from './corpus.ts';
import { type Command, measure, type Sample } from './measure.ts';
import { type Profiles, timeOfFolder } from './profile.ts';
import type { Round } from './round.ts';

export const PROJECT = resolve(import.meta.dirname, '..');

/** Where what earlier builds left lies until the bench ends. */
export const ASIDE = join(import.meta.dirname, 'node_modules/.aside');

/** How the builds of this project that are compared are made. */
export const BARE = { NO_SEARCH: '1', NO_CARDS: '1' } as const;

/** Builds the site of a corpus, as `npm run build` does. */
export async function buildOurs(
  corpus: Corpus,
  env: Readonly<Record<string, string>> = BARE,
): Promise<Sample> {
  const sample = await measure(ours(corpus, ['run', 'build'], env));
  expectPages(corpus, join(outOf(corpus), 'incidents'));
  return sample;
}

/** Takes away the site and every cache, as `npm run clean` does. */
export function cleanOurs(corpus: Corpus): void {
  setAside([outOf(corpus), join(PROJECT, '.standstill'), join(PROJECT, '.astro')]);
}

/**
 * Takes folders out of the way, for all builders alike. Where many files have just been deleted, ext4 takes several
 * times as long over each new one (`recently_deleted` in its `ialloc.c`), which no first build on a machine meets. They
 * lie where no dev server watches, until the bench ends.
 */
function setAside(folders: readonly string[]): void {
  mkdirSync(ASIDE, { recursive: true });
  for (const folder of folders) {
    if (existsSync(folder)) renameSync(folder, join(ASIDE, randomUUID()));
  }
}

/**
 * Builds cold under a profiler, and checks cold.
 *
 * @param home where it leaves what it finds, a folder for each
 */
export async function profileOurs(corpus: Corpus, home: string): Promise<Profiles> {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  const profile = async (script: 'build' | 'check') => {
    const folder = join(home, script);
    rmSync(folder, { recursive: true, force: true });
    cleanOurs(corpus);
    const [, ...flags] = scripts[script].split(' ');
    const args = ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...flags];
    await measure({ ...ours(corpus, args, BARE), command: process.execPath });
    return timeOfFolder(folder);
  };
  return { size: corpus.size, build: await profile('build'), check: await profile('check') };
}

/** One round of everything, the builders in turn. */
export async function measureRound(corpus: Corpus, hasHugo: boolean): Promise<Round> {
  corpus.restore();
  cleanOurs(corpus);
  const cold = await buildOurs(corpus);
  const eleventy = await buildPeer(corpus, 'eleventy', ['_site'], '_site');
  const astro = await buildPeer(
    corpus,
    'astro',
    ['dist', '.cache', '.astro', 'node_modules'],
    'dist',
  );
  corpus.change();
  const changed = await buildOurs(corpus);
  const hugo = hasHugo
    ? await buildPeer(corpus, 'hugo', ['public', 'resources', '.hugo_build.lock'], 'public')
    : undefined;
  // The first change after a first build has no older site to begin with, and its code was not compiled before.
  corpus.change();
  const changedAgain = await buildOurs(corpus);
  const unchanged = await buildOurs(corpus);
  corpus.restore();
  cleanOurs(corpus);
  const check = await measure(ours(corpus, ['run', 'check']));
  const parse = await measure({
    ...ours(corpus, ['bench/parse-files.ts', join(corpus.content, 'incidents')]),
    command: process.execPath,
  });
  const warm = { changed, ...(hugo && { hugo }), changedAgain, unchanged };
  return { cold, eleventy, astro, ...warm, check, parse };
}

function ours(
  corpus: Corpus,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Command {
  const folders = { CONTENT_DIR: corpus.content, OUT_DIR: outOf(corpus) };
  return { command: 'npm', args, cwd: PROJECT, env: { ...folders, ...env } };
}

/** Where this project's site of a corpus is. */
export function outOf(corpus: Corpus): string {
  return join(corpus.home, 'out');
}

/** @param leftovers what an earlier build has left, in the peer's folder */
async function buildPeer(
  corpus: Corpus,
  name: 'astro' | 'eleventy' | 'hugo',
  leftovers: readonly string[],
  site: string,
): Promise<Sample> {
  const cwd = join(corpus.home, name);
  setAside(leftovers.map((left) => join(cwd, left)));
  const sample = await measure(
    name === 'hugo'
      ? { command: 'hugo', args: ['--quiet'], cwd }
      : { command: 'npm', args: ['run', 'build'], cwd },
  );
  expectPages(corpus, join(cwd, site, 'incidents'));
  return sample;
}

/** @throws where there are fewer pages than write-ups: a build that leaves work out is not to be timed */
function expectPages(corpus: Corpus, folder: string): void {
  const pages = readdirSync(folder).length;
  if (pages < corpus.size) {
    throw new Error(`${folder} has ${pages} pages of ${corpus.size} write-ups.`);
  }
}
