import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../archive/read-content.ts';
import { rememberedFiles } from '../archive/remembered-files.ts';
import { hasIndex } from '../build/artifact-index.ts';
import { artifactHome } from '../build/artifact-store.ts';
import { digestOfInputs, noteBuiltSite, saidOfSite } from '../build/built-site.ts';
import { digestOfCode, rememberCode } from '../build/code-digest.ts';
import { leaveOutLocales } from '../build/leave-out.ts';
import { parseShard, type Shard } from '../build/shard.ts';
import { todayInUtc } from '../incident/visibility.ts';
import { displayPath, type Paths, resolvePaths } from '../paths.ts';
import { checkSiteConfig } from './check-site-config.ts';
import { keepCompiledCode } from './keep-compiled-code.ts';
import { putBack, refuseToReplace } from './replace-folder.ts';
import { takeTurn } from './take-turn.ts';

const HELP = `Usage: npm run build -- [options]

Checks every write-up, then compiles the site into dist/.

  --shard <i/n>  make one share of n of the site and leave it in a folder, for \`npm run merge\`
  --help         show this

Exit status: 0 where it was built, 1 where it was not, 2 where the options are wrong.
`;

/** What is asked for; `undefined` where that is help. */
function readOptions(): { shard: Shard | undefined } | undefined {
  const { values } = parseArgs({
    options: { shard: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return undefined;
  return { shard: values.shard === undefined ? undefined : parseShard(values.shard) };
}

/**
 * `npm run build`: checks every write-up, then compiles the site beside the last one and swaps the two, so
 * that a build that fails leaves what was there untouched. Where nothing has changed there is nothing to do.
 */
async function main(shard: Shard | undefined): Promise<number> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  publishOnly(process.env);
  leaveOutLocales();
  await checkSiteConfig();
  const paths = resolvePaths();
  if (shard) {
    const { buildShard } = await import('./build-shard.ts');
    await takeTurn(paths, tellToWait);
    return (await buildShard(shard, paths)) ? 0 : 1;
  }
  const refusal = refuseToReplace(paths.out, [paths.root, paths.content]);
  if (refusal !== undefined) throw new Error(`${refusal} OUT_DIR names another folder.`);
  let seen = await lookAround(paths);
  if (seen.said === undefined) {
    keepCompiledCode(paths, seen.content.writeUps.length);
    // Whoever was waited for may have built what is asked for here.
    const { hasWaited } = await takeTurn(paths, tellToWait);
    if (hasWaited) seen = await lookAround(paths);
  }
  const { remembered, content, inputs, said } = seen;
  if (said !== undefined) {
    remembered.save();
    rememberCode(paths.root);
    console.log(said);
    console.log(`Nothing has changed: the site in ${displayPath(paths.out)} is as it was.`);
    return 0;
  }
  // Whatever comes of this build leaves a whole site.
  await putBack(paths.out);
  const { beginSpare } = await import('../build/begin-spare.ts');
  const spare = beginSpare(content.writeUps.length, paths);
  const { beginDatabase } = await import('../data/database-process.ts');
  // A first build has other work for every processor until then, and needs its memory.
  const isFirst = !hasIndex(artifactHome(paths.cache));
  const database = isFirst ? undefined : beginDatabase(content.writeUps.length);
  const { bundleAhead } = await import('../build/bundle-ahead.ts');
  const bundling = bundleAhead(content, paths);
  // The compiler takes a third of a second to load, which nothing that goes before need wait for.
  const { buildFrom } = await import('./build-from.ts');
  const built = await buildFrom(content, paths, { bundling, spare, database });
  if (built === undefined) return 1;
  noteBuiltSite({ inputs, said: built.said }, paths, built.files);
  remembered.save();
  rememberCode(paths.root);
  return 0;
}

/** Reads all that a site is built from; `said` is there where this has been done and lies there untouched. */
async function lookAround(paths: Paths) {
  const remembered = rememberedFiles(paths.cache, digestOfCode(paths.root));
  const content = await readContent(paths.content, join(paths.root, 'public'), remembered);
  const inputs = digestOfInputs(content, paths, todayInUtc());
  return { remembered, content, inputs, said: saidOfSite(inputs, paths) };
}

function tellToWait(): void {
  console.log('Another build is under way here; this one begins once it has ended.');
}

/** Keeps the shell's variables from turning a build into a preview: Vite and Astro read these as their own. */
function publishOnly(env: NodeJS.ProcessEnv): void {
  env.NODE_ENV = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete env[name];
}

/** Tells what went wrong. */
function fail(error: unknown, status: number): number {
  console.error(error instanceof Error ? error.message : error);
  return status;
}

/** Does what the command line asks for; gives the status with which it ends. */
export async function build(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    return fail(error, 2);
  }
  if (options === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  return main(options.shard).catch((error) => fail(error, 1));
}
