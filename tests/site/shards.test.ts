import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCompiledStore } from '../../src/archive/compiled-store.ts';
import { drawImage } from './changes.ts';
import { forkProject, replaceIn } from './fork-project.ts';
import { runScript, type Setting, startScript } from './run-script.ts';
import { readTree, type Tree, tellDifferences } from './site-tree.ts';
import { BEFORE_PUBLICATION, writeSmallRecord } from './small-record.ts';

/** Here jobs run one after the other, as on machines that check out into folders of one name. */
const jobs = forkProject();
/** Here the whole site is built at once. */
const whole = forkProject();
afterAll(() => {
  for (const fork of [jobs, whole]) rmSync(fork, { recursive: true, force: true });
});

const SETTING: Setting = { day: BEFORE_PUBLICATION };
const NAMES = ['1-of-3', '2-of-3', '3-of-3'];
const brought = join(jobs, 'brought');
const cache = join(jobs, '.standstill');
const broughtFolders = () => NAMES.map((name) => join(brought, name));

/** What the jobs said, and what an unsharded build made. */
const said: string[] = [];
let expected: Tree;
/** All that an unsharded build keeps. */
const keptByWhole = join(whole, '.standstill');

const build = (...args: string[]) => runScript(jobs, 'build', { ...SETTING, args });
const merge = (...args: string[]) => runScript(jobs, 'merge', { args });
/** Runs the program of a command by itself: a script of `package.json` keeps no exit status but 0 and 1. */
function ended(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('src/cli', `${name}.ts`), ...args],
    { cwd: jobs, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: '', OUT_DIR: '' } },
  );
  return { status, output: stdout + stderr };
}
const treeOf = (folder: string) => readTree(folder) ?? new Map();

function forget(): void {
  for (const name of ['.standstill', '.astro', 'dist']) {
    rmSync(join(jobs, name), { recursive: true, force: true });
  }
}

async function begin(fork: string): Promise<void> {
  writeSmallRecord(join(fork, 'content'));
  await drawImage(join(fork, 'content/incidents/perch.png'), 'blue');
  replaceIn(
    join(fork, 'src/site.config.ts'),
    "locale: 'en',",
    "locale: 'en',\n  replies: { by: 'email', address: 'editors@standstill.example' },",
  );
  const replies = join(fork, 'content/replies/2021-10-chirp');
  mkdirSync(replies, { recursive: true });
  writeFileSync(
    join(replies, '2021-10-08-ada.md'),
    '---\nname: Ada\ndate: 2021-10-08\n---\n\nIn Lisbon it came back *early*.\n',
  );
}

beforeAll(async () => {
  for (const fork of [jobs, whole]) await begin(fork);
  const unsharded = runScript(whole, 'build', SETTING);
  mkdirSync(brought);
  for (const [at, name] of NAMES.entries()) {
    forget();
    said.push(await build('--shard', `${at + 1}/3`));
    renameSync(join(cache, 'shards', name), join(brought, name));
  }
  await unsharded;
  expected = treeOf(join(whole, 'dist'));
});

test('a shard says what it has made, and leaves no site', () => {
  expect(said[1]).toContain('7 write-ups checked');
  expect(said[1]).toContain(
    'Shard 2 of 3 is in .standstill/shards/2-of-3: 2 write-ups, from content/incidents/2022-05-chirp-and-perch.mdx to content/incidents/2022-10-whatsapp.md,',
  );
  const counts = said.map((text) => /and (\d+) of (\d+) pages, of which (\d+) rendered/.exec(text));
  const [all] = counts.map((count) => Number(count?.[2]));
  expect(counts.reduce((sum, count) => sum + Number(count?.[1]), 0)).toBe(all);
  expect(counts.map((count) => count?.[3])).toEqual(counts.map((count) => count?.[1]));
  expect(existsSync(join(jobs, 'dist'))).toBe(false);
});

test('merged, they hold every text and every card of an unsharded build', async () => {
  forget();
  expect(await merge(...broughtFolders())).toContain(
    'Taken over into .standstill: 1-of-3, 2-of-3, 3-of-3.',
  );
  const texts = (folder: string) => [...openCompiledStore(folder).kept('pages').keys()].sort();
  expect(texts(cache)).toEqual(texts(keptByWhole));
  const cards = (folder: string) => readdirSync(join(folder, 'cards')).sort();
  // The build draws the card of the site itself.
  expect(cards(keptByWhole)).toEqual(expect.arrayContaining(cards(cache)));
  expect(cards(cache)).toHaveLength(cards(keptByWhole).length - 1);
});

test('the build after that renders nothing, and makes the site of an unsharded one, byte for byte', async () => {
  const output = await build();
  expect(output).toMatch(/: 0 of \d+ pages rendered, the others kept/);
  expect(expected.size).toBeGreaterThan(100);
  for (const path of ['pagefind/pagefind-entry.json', 'cards/2021-10-chirp.png', 'atom.xml']) {
    expect([...expected.keys()]).toContain(path);
  }
  expect(tellDifferences(treeOf(join(jobs, 'dist')), expected)).toBe('');
});

test('where what an earlier build kept is there, a shard makes nothing again and leaves its share', async () => {
  expect(await build('--shard', '2/3')).toContain('of which 0 rendered, the others kept');
  // The index tells where files lie on the disk.
  const filesOfShare = (folder: string) =>
    new Map([...treeOf(join(folder, '2-of-3/site'))].filter(([path]) => path !== 'index.json'));
  const again = filesOfShare(join(cache, 'shards'));
  expect(tellDifferences(again, filesOfShare(brought))).toBe('');
  rmSync(join(jobs, 'dist'), { recursive: true });
  expect(await build(), 'and it throws nothing of the others away').toMatch(/: 0 of \d+ pages/);
  expect(tellDifferences(treeOf(join(jobs, 'dist')), expected)).toBe('');
});

test('what a missing shard would have made is made by the build', async () => {
  forget();
  expect(await merge(join(brought, '1-of-3'), join(brought, '3-of-3'))).toContain(
    'Not among them: 2-of-3. The build makes what is missing itself.',
  );
  const rendered = /and (\d+) of \d+ pages, of which/.exec(said[1] ?? '')?.[1];
  expect(await build()).toContain(`: ${rendered} of `);
  expect(tellDifferences(treeOf(join(jobs, 'dist')), expected)).toBe('');
});

test('a merge that is killed at any moment can be done again', async () => {
  forget();
  const start = performance.now();
  await merge(...broughtFolders());
  const length = performance.now() - start;
  forget();
  let killed = 0;
  for (const share of [0.5, 0.7, 0.8, 0.9]) {
    const running = startScript(jobs, 'merge', { args: broughtFolders() });
    const kill = setTimeout(
      () => process.kill(-(running.process.pid ?? 0), 'SIGKILL'),
      share * length,
    );
    if ((await running.ended).status !== 0) killed += 1;
    clearTimeout(kill);
  }
  expect(killed).toBeGreaterThan(0);
  await merge(...broughtFolders());
  expect(await build()).toMatch(/: 0 of \d+ pages/);
  expect(tellDifferences(treeOf(join(jobs, 'dist')), expected)).toBe('');
});

/** What can become of a shard on its way, with what is said of it. */
const SPOILT: [what: string, spoil: (shard: string) => void, told: RegExp][] = [
  [
    'a finished file is cut short',
    (shard) => {
      const page = filesIn(join(shard, 'site')).find((name) => name !== 'index.json') ?? '';
      const file = join(shard, 'site', page);
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
    },
    /spoilt is not as the shard left it: site\/\w\w\/\w{32}\. Fetch it again/,
  ],
  [
    'a byte of the compiled texts is another one',
    (shard) => {
      const file = join(shard, 'compiled.sqlite');
      const bytes = readFileSync(file);
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(file, bytes);
    },
    /left it: compiled\.sqlite\./,
  ],
  [
    'the templates and the index are not there',
    (shard) => {
      rmSync(join(shard, 'bundles'), { recursive: true });
      rmSync(join(shard, 'site/index.json'));
    },
    /left it: bundles\/\S+ and \d+ other files\./,
  ],
  [
    'there is a file more',
    (shard) => writeFileSync(join(shard, 'cards/stray.png'), 'stray'),
    /left it: cards\/stray\.png\./,
  ],
  [
    'it was made by other code',
    (shard) =>
      replaceIn(
        join(shard, 'shard.json'),
        '"code":"',
        '"code":"00000000000000000000000000000000","was":"',
      ),
    /spoilt was made by something else than what is here/,
  ],
  [
    'its label is broken',
    (shard) => writeFileSync(join(shard, 'shard.json'), '{'),
    /spoilt is no shard: `npm run build -- --shard 1\/3` leaves/,
  ],
  ['it is not there', (shard) => rmSync(shard, { recursive: true }), /spoilt is no shard/],
];

const filesIn = (folder: string) =>
  [...treeOf(folder).keys()].filter((name) => !name.endsWith('/'));

test.each(SPOILT)('where %s, it is named and nothing is taken over', async (_, spoil, told) => {
  const spoilt = join(jobs, 'spoilt');
  rmSync(spoilt, { recursive: true, force: true });
  cpSync(join(brought, '1-of-3'), spoilt, { recursive: true });
  spoil(spoilt);
  forget();
  await merge(join(brought, '2-of-3'));
  const before = treeOf(cache);
  const nowhere = join(jobs, 'nowhere');
  const { status, output } = ended('merge', spoilt, join(brought, '3-of-3'), nowhere);
  expect(status).toBe(2);
  expect(output).toMatch(told);
  expect(output, 'every folder is told of at once').toContain('nowhere is no shard');
  expect(output).toContain('Nothing was taken over.');
  expect(tellDifferences(treeOf(cache), before)).toBe('');
});

test('a merge of no folders, or with an unknown option, tells what it takes', async () => {
  const nothing = ended('merge');
  expect(nothing).toMatchObject({ status: 2, output: expect.stringContaining('Which folders?') });
  expect(ended('merge', '--all')).toMatchObject({ status: 2 });
  expect(await merge('--help')).toContain('Usage: npm run merge -- <folder>…');
});

test.each(['0/4', '5/4', 'x', '1/0'])(
  '--shard %s is refused before anything is done',
  async (text) => {
    forget();
    const { status, output } = ended('build', '--shard', text);
    expect(status).toBe(2);
    expect(output).toContain(`--shard ${text} names no shard: it takes which one of how many`);
    expect(existsSync(cache)).toBe(false);
  },
);

test('the options of a build are told, and unknown ones refused', async () => {
  expect(await build('--help')).toContain('--shard <i/n>');
  expect(ended('build', '--shrad', '1/3')).toMatchObject({ status: 2 });
});

test('of more shards than there are write-ups, one without any works', async () => {
  forget();
  const output = await build('--shard', '1/40');
  expect(output).toMatch(/1-of-40: no write-ups and \d+ of \d+ pages, of which/);
  const folder = join(jobs, 'empty');
  renameSync(join(cache, 'shards/1-of-40'), folder);
  expect(await merge(folder, ...broughtFolders())).toContain('into .standstill: 1-of-40, 1-of-3,');
});

test('an error in one write-up stops every shard, and what a shard left before stays', async () => {
  forget();
  await build('--shard', '1/3');
  const left = treeOf(join(cache, 'shards'));
  replaceIn(join(jobs, 'content/incidents/2023-01-chirp.md'), 'month: 1\n', 'month: 13\n');
  for (const at of [1, 2, 3]) {
    const { status, output } = ended('build', '--shard', `${at}/3`);
    expect(status).toBe(1);
    expect(output).toContain('content/incidents/2023-01-chirp.md');
    expect(output).toContain(`Nothing was built of shard ${at} of 3.`);
  }
  expect(tellDifferences(treeOf(join(cache, 'shards')), left)).toBe('');
});
