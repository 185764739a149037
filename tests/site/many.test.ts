import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { changeWriteUp } from '../../bench/change-write-up.ts';
import { generateContent } from '../../bench/generate.ts';
import { forkProject } from './fork-project.ts';
import { runScript } from './run-script.ts';
import { readTree, tellDifferences } from './site-tree.ts';

/** So many that processes compile, render and prepare the folder of the next site. */
const MANY = 520;

const fork = forkProject();
afterAll(() => rmSync(fork, { recursive: true, force: true }));

const dist = join(fork, 'dist');
const incidents = join(fork, 'content/incidents');
const build = () => runScript(fork, 'build', { env: { NO_CARDS: '1', NO_SEARCH: '1' } });
const site = () => readTree(dist) ?? new Map();

function change(index: number): void {
  const file = join(incidents, readdirSync(incidents).sort()[index] ?? '');
  writeFileSync(file, changeWriteUp(readFileSync(file, 'utf8')));
}

async function clean() {
  for (const name of ['.standstill', '.astro', 'dist']) {
    rmSync(join(fork, name), { recursive: true, force: true });
  }
  await build();
  return site();
}

/** Packs the code of builds, as the first build of thousands does, and has it say so when it runs. */
function pack(): void {
  const code = `
    import { appendFileSync } from 'node:fs';
    import { packCode } from './src/build/pack-code.ts';
    import { packedFolder } from './src/build/packed-code.ts';
    import { resolvePaths } from './src/paths.ts';
    const paths = resolvePaths();
    await packCode(paths);
    for (const name of ['build-command', 'spare-worker', 'database-worker']) {
      appendFileSync(\`\${packedFolder(paths)}/\${name}.js\`, \`console.log('packed \${name}');\`);
    }`;
  const env = { ...process.env, NO_CARDS: '1', CONTENT_DIR: undefined, OUT_DIR: undefined };
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '--eval', code],
    { cwd: fork, encoding: 'utf8', env },
  );
  expect(status, stderr).toBe(0);
}

test('a site of many write-ups is after each change what a clean build makes of it', async () => {
  generateContent(join(fork, 'content'), MANY);
  expect(await build(), 'the templates are bundled at the first go').not.toContain('ERROR');

  change(100);
  expect(await build()).toContain('the others kept');
  const afterOne = site();

  pack();
  change(200);
  rmSync(join(incidents, readdirSync(incidents).sort()[300] ?? ''));
  writeFileSync(join(dist, 'index.html'), 'scribbled');
  rmSync(join(dist, 'services'), { recursive: true });
  const said = await build();
  expect(said).toContain('the others kept');
  for (const name of ['build-command', 'spare-worker', 'database-worker']) {
    expect(said).toContain(`packed ${name}`);
  }
  const afterTwo = site();

  expect(tellDifferences(afterTwo, await clean())).toBe('');
  expect(afterOne.size).toBeGreaterThan(afterTwo.size);
});
