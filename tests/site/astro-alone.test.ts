import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE_CONTENT } from '../records.ts';
import { newFolder } from './build-in.ts';
import { fixture, project } from './built-sites.ts';
import { filesIn } from './files-in.ts';

/** Pages that are finished after they are rendered: it names the sizes of files. */
const FINISHED_LATER = new Set(['data/index.html']);

test('what a build renders by itself is what Astro renders, to the byte', () => {
  const out = newFolder();
  // Vitest's own variables, which Astro would take for its own.
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, ...env } = process.env;
  const { status, stderr, stdout } = spawnSync('npx', ['astro', 'build', '--outDir', out], {
    cwd: project,
    env: { ...env, NODE_ENV: 'production', CONTENT_DIR: FIXTURE_CONTENT },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const files = filesIn(out);
  expect(files).toContain('incidents/2022-05-chirp-and-perch/index.html');
  for (const name of files.filter((one) => !FINISHED_LATER.has(one))) {
    const [astros, ours] = [out, fixture.out].map((folder) => readFileSync(join(folder, name)));
    expect(ours?.equals(astros ?? Buffer.from('')), name).toBe(true);
  }
});
