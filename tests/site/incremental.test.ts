import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Change,
  CONTENT_CHANGES,
  changeUnseen,
  drawImage,
  PROJECT_CHANGES,
} from './changes.ts';
import { forkProject, replaceIn, restoreProject } from './fork-project.ts';
import { runScript, type Setting, startScript } from './run-script.ts';
import { differences, readTree, type Tree, tellDifferences } from './site-tree.ts';
import { BEFORE_PUBLICATION, writeSmallRecord } from './small-record.ts';

/** What a build keeps from the one before stays here from the first test to the last. */
const kept = forkProject();
/** Here each build begins with nothing. */
const clean = forkProject();
const forks = [kept, clean];
afterAll(() => {
  for (const fork of forks) rmSync(fork, { recursive: true, force: true });
});

const AT_FIRST: Setting = { day: BEFORE_PUBLICATION, env: { NO_CARDS: '1', NO_SEARCH: '1' } };
let setting = AT_FIRST;
/** What a clean build made of what the project is now, and of what it was at first. */
let expected: Tree;
let first: Tree;

const siteOf = (fork: string) => readTree(join(fork, 'dist')) ?? new Map();
const build = (fork: string) => runScript(fork, 'build', setting);

function buildCleanly(): Promise<string> {
  for (const name of ['.standstill', '.astro', 'dist']) {
    rmSync(join(clean, name), { recursive: true, force: true });
  }
  return build(clean);
}

async function begin(fork: string): Promise<void> {
  restoreProject(fork);
  writeSmallRecord(join(fork, 'content'));
  await drawImage(join(fork, 'content/incidents/perch.png'), 'blue');
}

function expectSite(): void {
  expect(tellDifferences(siteOf(kept), expected)).toBe('');
}

/** Builds on top of what is kept. */
async function expectBuild(): Promise<void> {
  await build(kept);
  expectSite();
}

/** Makes a change in both copies and builds both. */
async function expectSameAfter({ shows, make, setting: changed }: Change): Promise<void> {
  const before = expected;
  setting = { ...setting, ...changed, env: { ...setting.env, ...changed?.env } };
  for (const fork of forks) await make?.(fork);
  await Promise.all([buildCleanly(), build(kept)]);
  expected = siteOf(clean);
  const changedPaths = differences(expected, before).map(({ path }) => path);
  expect(changedPaths, 'a change that does not show proves nothing').toEqual(
    expect.arrayContaining([...shows]),
  );
  expectSite();
}

beforeAll(async () => {
  for (const fork of forks) await begin(fork);
  await Promise.all([buildCleanly(), build(kept)]);
  expected = siteOf(clean);
  first = expected;
});

test('two builds of the same in two folders are the same', () => {
  expect(expected.size).toBeGreaterThan(80);
  expectSite();
});

test('so is one in which nothing has changed', expectBuild);

test.each(CONTENT_CHANGES)('after a change of $name', expectSameAfter);

test.each(PROJECT_CHANGES)('after a change of $name', expectSameAfter);

/** Files of every kind that a site has: pages, what Astro made, what is copied, what is written afterwards. */
function someOfEachKind(): string[] {
  return [...expected.keys()].filter((path) =>
    /^(?:index\.html|incidents\/20.*|services\/chirp\/.*|_astro\/.*|favicon\.svg|data\/incidents\..*|_headers)$(?<!\/)/.test(
      path,
    ),
  );
}

test('what somebody edits, adds or deletes in the finished site does not last', async () => {
  for (const path of someOfEachKind()) {
    const file = join(kept, 'dist', path);
    chmodSync(file, 0o644);
    appendFileSync(file, 'edited');
  }
  writeFileSync(join(kept, 'dist/stray.html'), 'stray');
  rmSync(join(kept, 'dist/years'), { recursive: true });
  expect(differences(siteOf(kept), expected).length).toBeGreaterThan(30);
  await expectBuild();
});

test('nor what is edited where size and time of the file are what they were', async () => {
  for (const path of someOfEachKind()) {
    const file = join(kept, 'dist', path);
    chmodSync(file, 0o644);
    await changeUnseen(file, () => {
      const bytes = readFileSync(file);
      bytes[bytes.length - 1] = 0;
      writeFileSync(file, bytes);
    });
  }
  expect(differences(siteOf(kept), expected).length).toBeGreaterThan(30);
  await expectBuild();
});

test('a site that was deleted is made whole', async () => {
  rmSync(join(kept, 'dist'), { recursive: true });
  await expectBuild();
});

const renderedOf = (output: string) => {
  const [, rendered = '', count = ''] = /(\d+) of (\d+) pages rendered/.exec(output) ?? [];
  return { rendered: Number(rendered), count: Number(count) };
};

test('what was kept on another machine is not made again on this one', async () => {
  const brought = join(kept, 'brought');
  renameSync(join(kept, '.standstill'), brought);
  cpSync(brought, join(kept, '.standstill'), { recursive: true });
  for (const name of ['brought', 'dist', '.astro']) rmSync(join(kept, name), { recursive: true });
  const { rendered, count } = renderedOf(await build(kept));
  expect(rendered).toBe(0);
  expect(count).toBeGreaterThan(20);
  expectSite();
});

test('where prose changes, one page is rendered', async () => {
  const file = join(kept, 'content/incidents/2022-10-whatsapp.md');
  const text = readFileSync(file, 'utf8');
  appendFileSync(file, '\nOne sentence more.\n');
  expect(renderedOf(await build(kept)).rendered).toBe(1);
  writeFileSync(file, text);
  await expectBuild();
});

test('where a title changes, no page is rendered that comes out as it was', async () => {
  const file = join(kept, 'content/incidents/2022-10-whatsapp.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: Another title altogether'));
  const { rendered } = renderedOf(await build(kept));
  const changed = differences(siteOf(kept), expected).map(({ path }) => path);
  writeFileSync(file, text);
  await expectBuild();
  const pages = changed.filter((path) => path.endsWith('.html'));
  expect(pages).toContain('index.html');
  // Those with images come with the bundle; that of the data is told the sizes of files once it is rendered.
  const ofTheBundle = (path: string) => expected.get(path)?.includes('<img ');
  const rest = pages.filter((path) => path !== 'data/index.html' && !ofTheBundle(path));
  expect(rendered).toBe(rest.length);
});

const otherDisk = '/dev/shm';
const isOtherDisk =
  statSync(otherDisk, { throwIfNoEntry: false })?.dev !== undefined &&
  statSync(otherDisk).dev !== statSync(tmpdir()).dev;

// Astro moves images by a rename, which no other disk takes.
test.runIf(isOtherDisk)('a folder on another disk gets the same site', async () => {
  const folder = mkdtempSync(join(otherDisk, 'standstill-'));
  const out = join(folder, 'site');
  await runScript(kept, 'build', { ...setting, env: { ...setting.env, OUT_DIR: out } });
  const site = readTree(out) ?? new Map();
  rmSync(folder, { recursive: true });
  expect(tellDifferences(site, expected)).toBe('');
});

/** What a build says that has to fail. */
async function failedBuild(fork: string): Promise<string> {
  const { status, output } = await startScript(fork, 'build', setting).ended;
  expect(status).toBe(1);
  return output;
}

const TEMPLATE = 'src/components/Cause.astro';
const BROKEN = "throw new Error('A template is broken.');\n";
const breakTemplate = (fork: string) => replaceIn(join(fork, TEMPLATE), '---\n', `---\n${BROKEN}`);

test('a build that fails leaves the site, and the next one nothing out', async () => {
  breakTemplate(kept);
  for (const fork of forks) {
    replaceIn(join(fork, 'content/incidents/2021-10-chirp.md'), 'hours: 9.2', 'hours: 10');
  }
  expect(await failedBuild(kept)).toContain('A template is broken.');
  expectSite();
  replaceIn(join(kept, TEMPLATE), BROKEN, '');
  await expectSameAfter({
    name: 'the hours',
    shows: ['incidents/2021-10-chirp/index.html', 'index.html'],
  });
});

const ROUTE = 'src/pages/causes/index.astro';

test.each([
  ['it shows', 'The page /causes could not be rendered', 'await keyed.props();\n'],
  ['it rests on', `The pages of ${ROUTE} could not be listed`, 'keyedProps(async () => {\n'],
])(
  'where what %s is broken, a page is named, and the place in the code',
  async (_what, told, after) => {
    replaceIn(join(kept, ROUTE), after, `${after}${BROKEN}`);
    const said = await failedBuild(kept);
    expect(said).toContain(`${told}: A template is broken.`);
    expect(said).toMatch(/^ {4}at .+\.mjs:\d+:\d+/m);
    expectSite();
    replaceIn(join(kept, ROUTE), BROKEN, '');
  },
);

test('what the project was at first makes the site that it made then', async () => {
  await begin(kept);
  setting = AT_FIRST;
  expected = first;
  await expectBuild();
});
