import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerPolicy, policyIn } from './header-policy.ts';
import { headersFile, redirectsFile } from './host-files.ts';
import { beyondLimits } from './host-limits.ts';
import type { Moved } from './moved.ts';
import { NGINX_FOLDER, nginxMaps } from './nginx.ts';

/**
 * Writes into a finished site what its host reads: headers and redirects.
 *
 * @returns what is more than some host reads, in sentences
 */
export function writeHostFiles(site: string, moved: readonly Moved[]): string[] {
  const policy = headerPolicy(policiesIn(site));
  const [headers, redirects] = [headersFile(policy), redirectsFile(moved)];
  writeFileSync(join(site, '_headers'), headers);
  writeFileSync(join(site, '_redirects'), redirects);
  // GitHub Pages would leave out folders whose names begin with an underscore.
  writeFileSync(join(site, '.nojekyll'), '');
  mkdirSync(join(site, NGINX_FOLDER), { recursive: true });
  for (const [name, text] of Object.entries(nginxMaps(policy, moved))) {
    writeFileSync(join(site, NGINX_FOLDER, name), text);
  }
  return beyondLimits(headers, redirects);
}

function policiesIn(site: string): Set<string> {
  const policies = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => policyIn(readFileSync(join(site, name), 'utf8')))
    .filter((policy) => policy !== undefined);
  return new Set(policies.sort());
}
