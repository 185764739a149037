import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** The project's own content, and one made to have every kind of thing in it. */
export const OWN_CONTENT = join(import.meta.dirname, '../../content');
export const FIXTURE_CONTENT = join(import.meta.dirname, 'content');

export interface Build {
  out: string;
  status: number | null;
  output: string;
}

/**
 * Runs `npm run build` as an editor would, into a folder outside the project.
 *
 * @param project where to run it; this project itself by default
 */
export function buildSite(content: string, out = newFolder(), project = process.cwd()): Build {
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

/** Every file below a folder, by its path within it, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** Every page of a site by its address. */
export function pagesIn(folder: string): { address: string; html: string }[] {
  return filesIn(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      address: `/${relative(folder, join(folder, name))}`.replace(/index\.html$/, ''),
      html: readFileSync(join(folder, name), 'utf8'),
    }));
}
