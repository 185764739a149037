import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE_CONTENT, OWN_CONTENT } from '../records.ts';

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'standstill-commands-'));
const content = join(home, 'content');
const out = join(home, 'out');
cpSync(FIXTURE_CONTENT, content, { recursive: true });
cpSync(join(OWN_CONTENT, 'services'), join(content, 'services'), { recursive: true });
writeFileSync(join(home, 'article.txt'), 'WhatsApp falls silent\n\nIt was down for a day.\n');

/**
 * Run by what runs this test: `npm cit` is `npm ci`, then `npm test`, which is `npm run test:program` after others; `npm start` by `dev.test.ts`, `merge` by
 * `shards.test.ts`, which has shards, `check:links` by `tests/cli/check-links.test.ts` with a host of its own, since it
 * asks other sites, and `init` by `tests/cli/init.test.ts` in a clone, since it makes the project another one.
 */
const RUN_ELSEWHERE = [
  'ci',
  'cit',
  'test',
  'test:program',
  'start',
  'merge',
  'check:links',
  'init',
];

/** Arguments that make a command short, or give it what it needs. */
const SHORT: Record<string, string> = {
  new: '--service chirp --when "January 2020" --hours 1 --cause "a cable"',
  import: `${join(home, 'article.txt')} --service chirp`,
  bench: `--sizes 4 --runs 1 --results ${join(home, 'results.md')}`,
  'bench:check': '1 10',
  'bench:kill': '1',
  soak: '60',
};

/** Every command of the documentation, as it stands there: its name, and the arguments after `--`. */
function documented(): { name: string; args: string }[] {
  const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name));
  const found = ['README.md', ...documents].flatMap((name) =>
    [
      ...readFileSync(join(root, name), 'utf8').matchAll(
        /(?:^|`)npm (?:run )?([a-z:]+)(?: -- ([^`\n]*))?/gm,
      ),
    ].map(([, command = '', args = '']) => ({ name: command, args: args.trim() })),
  );
  const once = new Map(found.map((command) => [`${command.name} ${command.args}`, command]));
  return [...once.values()].filter(({ name }) => !RUN_ELSEWHERE.includes(name));
}

/** @param args as they are typed */
function run(name: string, args: string) {
  const { status, stderr, stdout } = spawnSync(`npm run ${name} -- ${args}`, {
    cwd: root,
    shell: true,
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: out },
    encoding: 'utf8',
    input: '',
  });
  return { status, output: stdout + stderr };
}

const options = documented().filter(({ args }) => args.startsWith('--'));

test.each([...new Set(documented().map(({ name }) => name))].filter((name) => name !== 'clean'))(
  'npm run %s does what it should',
  (name) => {
    expect(run(name, SHORT[name] ?? '')).toMatchObject({ status: 0 });
  },
);

test.each(options.map(({ name, args }) => [name, args] as const))(
  'npm run %s -- %s',
  (name, args) => {
    // A name in angle brackets stands for the reader's own.
    const own = args.replaceAll(/<[^>]+>/g, join(content, 'incidents'));
    expect(run(name, own)).toMatchObject({ status: 0 });
  },
);

test('npm run build has made a site, and npm run clean takes it away', () => {
  expect(existsSync(join(out, 'index.html'))).toBe(true);
  expect(run('clean', '')).toMatchObject({ status: 0 });
  expect(existsSync(out)).toBe(false);
});
