import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { missingShards, type Shard, shardName } from '../build/shard.ts';
import { displayPath, resolvePaths } from '../paths.ts';
import { takeTurn } from './take-turn.ts';

const HELP = `Usage: npm run merge -- <folder>…

Takes over what \`npm run build -- --shard i/n\` has left in these folders, so that the next \`npm run build\`
finds it made. The shards must have been built of the same code, in a folder of the same name.

  --help  show this

Exit status: 0 where all of them were taken over, 2 where none was.
`;

/** `npm run merge`: brings together what shards have made. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  if (positionals.length === 0) {
    throw new Error('Which folders? `npm run merge -- <folder>…` takes over those of all shards.');
  }
  // What wrong options need not wait for.
  const { mergeShards } = await import('../build/merge-shards.ts');
  const typedIn = process.env.INIT_CWD ?? process.cwd();
  const folders = positionals.map((folder) => resolve(typedIn, folder));
  const paths = resolvePaths();
  await takeTurn(paths, () =>
    console.log('A build is under way here; the shards are taken over once it has ended.'),
  );
  const shards = await mergeShards(folders, paths);
  console.log(`Taken over into ${displayPath(paths.cache)}: ${list(shards)}.`);
  const missing = missingShards(shards);
  if (missing.length > 0) {
    console.log(`Not among them: ${list(missing)}. The build makes what is missing itself.`);
  }
  console.log('`npm run build` makes the site of them.');
}

function list(shards: readonly Shard[]): string {
  return shards.map(shardName).join(', ');
}

try {
  await main();
} catch (error) {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
  for (const one of errors) console.error(one instanceof Error ? one.message : one);
  if (error instanceof AggregateError) console.error('Nothing was taken over.');
  process.exitCode = 2;
}
