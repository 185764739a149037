import { join } from 'node:path';
import { compileRead, readCurrentContent } from '../archive/compile-current-content.ts';
import { bundleAhead } from '../build/bundle-ahead.ts';
import { isError } from '../incident/problems.ts';
import { displayPath, resolvePaths } from '../paths.ts';
import { checkReplyWay } from '../replies/check-reply-way.ts';
import { siteConfig } from '../site.config.ts';
import { formatProblems, summarise } from './format-problems.ts';
import { refuseToReplace, replaceFolder } from './replace-folder.ts';

/**
 * `npm run build`: checks every write-up, then compiles the site beside the last one and swaps the two, so
 * that a build that fails leaves what was there untouched.
 */
async function main(): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  publishOnly(process.env);
  checkReplyWay(siteConfig.replies);
  const paths = resolvePaths();
  const refusal = refuseToReplace(paths.out, [paths.root, paths.content]);
  if (refusal !== undefined) throw new Error(`${refusal} OUT_DIR names another folder.`);
  const read = await readCurrentContent(paths);
  const bundling = bundleAhead(read, paths);
  const content = await compileRead(read, paths);
  const { writeUps, problems } = content;
  const errors = problems.filter(isError);
  if (errors.length > 0) console.error(`${formatProblems(errors)}\n`);
  const more = problems.length > errors.length ? ' `npm run check` shows them all.' : '';
  console.log(`${writeUps.length} write-ups checked: ${summarise(problems)}.${more}`);
  if (errors.length > 0) {
    await bundling?.stop();
    console.error(`Nothing was built; ${displayPath(paths.out)} is as it was.`);
    return 1;
  }

  // What bad content need not wait for.
  const { buildPages } = await import('../build/build-site.ts');
  const { openSiteTree } = await import('../build/site-tree.ts');
  const { completeSite } = await import('./complete-site.ts');
  await bundling?.ended;
  const fill = async (fresh: string) => {
    const site = openSiteTree(fresh);
    await completeSite(site, content, await buildPages(content, site, paths), paths);
  };
  await replaceFolder(paths.out, fill, join(paths.cache, 'spare'));
  console.log(`The site is in ${displayPath(paths.out)}.`);
  return 0;
}

/** Keeps the shell's variables from turning a build into a preview: Vite and Astro read these as their own. */
function publishOnly(env: NodeJS.ProcessEnv): void {
  env.NODE_ENV = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete env[name];
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
