import { build } from 'astro';
import { compileContent } from '../archive/compile-content.ts';
import { digestOfCompiler, openCompiledCache } from '../archive/compiled-cache.ts';
import { readContent } from '../archive/read-content.ts';
import { isError } from '../incident/problems.ts';
import { todayInUtc } from '../incident/visibility.ts';
import { displayPath, resolvePaths } from '../paths.ts';
import { formatProblems, summarise } from './format-problems.ts';
import { replaceFolder, siblingOf } from './replace-folder.ts';

/**
 * `npm run build`: checks every write-up, then compiles the site beside the last one and swaps the two, so
 * that a build that fails leaves what was there untouched.
 */
async function main(): Promise<number> {
  const paths = resolvePaths();
  const cache = openCompiledCache(paths.cache, digestOfCompiler(paths.root));
  const content = compileContent(await readContent(paths.content), {
    today: todayInUtc(),
    cache,
  });
  const { writeUps, problems } = content;
  if (problems.length > 0) console.error(`${formatProblems(problems)}\n`);
  console.log(`${writeUps.length} write-ups checked: ${summarise(problems)}.`);
  if (problems.some(isError)) {
    console.error(`Nothing was built; ${displayPath(paths.out)} is as it was.`);
    return 1;
  }

  const fresh = siblingOf(paths.out, 'next');
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  await replaceFolder(paths.out, fresh, () =>
    build({ root: paths.root, outDir: fresh, logLevel: 'warn' }),
  );
  console.log(`The site is in ${displayPath(paths.out)}.`);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
