import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkProject, replaceIn } from './fork-project.ts';
import { startScript } from './run-script.ts';

const OUTAGE = '--service=whatsapp --when=2021-10-04T15:39Z --hours=7 --cause=x'.split(' ');

let fork: string;
beforeAll(() => {
  fork = forkProject();
  mkdirSync(join(fork, 'content/incidents'), { recursive: true });
  mkdirSync(join(fork, 'content/services'));
  replaceIn(join(fork, 'src/site.config.ts'), "locale: 'en',", "locale: 'xx' as 'en',");
});
afterAll(() => rmSync(fork, { recursive: true, force: true }));

test.each([
  ['start', []],
  ['build', []],
  ['build', ['--shard', '1/2']],
  ['check', []],
  ['check:links', []],
  ['new', OUTAGE],
  ['import', ['README.md']],
] as const)(
  'npm run %s %j tells what is wrong in src/site.config.ts, and nothing else',
  async (name, args) => {
    const { status, output } = await startScript(fork, name, { args }).ended;
    expect(output).toMatch(
      /^src\/site\.config\.ts:\d+:\d+: `locale` is "xx"; expected one of en, tr\.\n$/,
    );
    expect(status).not.toBe(0);
    expect(readdirSync(join(fork, 'content/incidents'))).toEqual([]);
  },
);
