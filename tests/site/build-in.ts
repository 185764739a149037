import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Build {
  out: string;
  status: number | null;
  output: string;
}

/**
 * Runs `npm run build` as an editor would, into a folder outside the project.
 *
 * @param project where to run it
 * @throws with all that it said, where it fails
 */
export function buildIn(project: string, content: string, out = newFolder()): Build {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: project,
    // Variables that would make a preview of it must not get through to what is published.
    env: { ...process.env, DEV: '1', NODE_ENV: 'development', CONTENT_DIR: content, OUT_DIR: out },
    encoding: 'utf8',
  });
  const output = stdout + stderr;
  if (status !== 0) throw new Error(`The build failed (${status}):\n${output}`);
  return { out, status, output };
}

export function newFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'standstill-')), 'site');
}
