import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UNCHOSEN_ADDRESS } from '../own-record/answers.ts';
import type { SiteConfig } from '../site.config.ts';
import { OUR_RECORD } from './begin-record.ts';

const MOST_NAMED = 10;

/**
 * Why a project cannot be made a record of one's own as it stands, each in a sentence or more: nothing may be lost that
 * git does not hold.
 *
 * @param root the folder of the project
 * @param site the configuration that stands there
 */
export function reasonsNotToBegin(
  root: string,
  { name, address }: Pick<SiteConfig, 'name' | 'address'>,
): string[] {
  const reasons: string[] = [];
  if (address !== UNCHOSEN_ADDRESS) {
    reasons.push(
      `This is a record of its own already: src/site.config.ts says ${name}, at ${address}. Change it there; npm run new begins a write-up.`,
    );
  } else if (existsSync(join(root, OUR_RECORD))) {
    reasons.push(
      `${OUR_RECORD} is there already, and what content/ holds would move there. Take it away first.`,
    );
  }
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  const held = git('ls-files', '--error-unmatch', 'src/site.config.ts');
  if (held.status !== 0) {
    reasons.push(
      'git does not hold this project, so that nothing could be taken back. Clone it, or commit it first: git init && git add --all && git commit.',
    );
    return reasons;
  }
  const status = git('status', '--porcelain', '--untracked-files=all', '--', '.');
  const changed = status.stdout.split('\n').filter((line) => line !== '');
  if (status.status !== 0) reasons.push(`git cannot say what has changed: ${status.stderr.trim()}`);
  if (changed.length > 0) {
    const named = changed.slice(0, MOST_NAMED).map((line) => `  ${line}`);
    const others = changed.length - named.length;
    reasons.push(
      [
        'There are changes that are not committed. Commit them, or put them aside with git stash --include-untracked.',
        ...named,
        ...(others > 0 ? [`  and ${others} more`] : []),
      ].join('\n'),
    );
  }
  return reasons;
}
