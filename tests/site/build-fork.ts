import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, buildIn } from './build-in.ts';
import { forkProject, replaceIn } from './fork-project.ts';

/**
 * Builds a site as a fork would: from a copy of the project whose configuration says something else.
 *
 * @param changes what stands in `src/site.config.ts`, and what stands there instead
 */
export function buildFork(content: string, changes: Record<string, string>): Build {
  const fork = forkProject();
  for (const [from, to] of Object.entries(changes)) {
    replaceIn(join(fork, 'src/site.config.ts'), from, to);
  }
  const out = join(fork, 'site');
  mkdirSync(out);
  return buildIn(fork, content, out);
}
