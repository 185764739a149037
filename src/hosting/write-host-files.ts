import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerPolicy } from './header-policy.ts';
import { headersFile, redirectsFile } from './host-files.ts';
import { beyondLimits } from './host-limits.ts';
import type { Moved } from './moved.ts';
import { NGINX_FOLDER, nginxMaps } from './nginx.ts';

/**
 * Writes into a finished site what its host reads: headers and redirects.
 *
 * @param pages with the policy that each carries
 * @returns what is more than some host reads, in sentences
 */
export function writeHostFiles(
  site: string,
  pages: readonly { policy?: string }[],
  moved: readonly Moved[],
): string[] {
  const policies = new Set(pages.flatMap(({ policy }) => policy ?? []));
  const policy = headerPolicy([...policies].sort());
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
