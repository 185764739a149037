import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerPolicy, policyIn } from './header-policy.ts';
import { headersFile, redirectsFile } from './host-files.ts';
import type { Moved } from './moved.ts';
import { NGINX_FOLDER, nginxMaps } from './nginx.ts';

/** Writes into a finished site what its host reads: headers and redirects. */
export function writeHostFiles(site: string, moved: readonly Moved[]): void {
  const policy = headerPolicy(policiesIn(site));
  writeFileSync(join(site, '_headers'), headersFile(policy));
  writeFileSync(join(site, '_redirects'), redirectsFile(moved));
  mkdirSync(join(site, NGINX_FOLDER), { recursive: true });
  for (const [name, text] of Object.entries(nginxMaps(policy, moved))) {
    writeFileSync(join(site, NGINX_FOLDER, name), text);
  }
}

function policiesIn(site: string): Set<string> {
  const policies = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => policyIn(readFileSync(join(site, name), 'utf8')))
    .filter((policy) => policy !== undefined);
  return new Set(policies.sort());
}
