import { compilePartly, readCurrentContent } from '../archive/compile-current-content.ts';
import { bundleAhead, mayBeForAstro } from '../build/bundle-ahead.ts';
import { type Shard, shardName, sliceOf } from '../build/shard.ts';
import { displayPath, type Paths } from '../paths.ts';
import { replaceFolder } from './replace-folder.ts';
import { tellChecked } from './tell-checked.ts';

/**
 * Checks the whole content folder, makes one share of its site and leaves that in a folder of its own. Of the site
 * itself nothing is touched.
 *
 * @returns whether there is a share: errors in the content keep it from being published
 * @throws where the share cannot be made
 */
export async function buildShard(shard: Shard, paths: Paths): Promise<boolean> {
  const read = await readCurrentContent(paths);
  const slice = sliceOf(read.writeUps, shard);
  const own = new Set(slice.map(({ path }) => path));
  // A bundle holds what Astro reads, whosever share it is.
  const forAstro = read.writeUps.filter(mayBeForAstro).map(({ path }) => path);
  const bundling = bundleAhead(read, paths);
  const withText = new Set([...own, ...forAstro]);
  const content = await compilePartly(read, withText, paths, bundling?.ended);
  const { index, of } = shard;
  if (!tellChecked(content).isPublishable) {
    bundling?.stop();
    console.error(`Nothing was built of shard ${index} of ${of}.`);
    return false;
  }

  // What bad content need not wait for.
  const { makeShare } = await import('../build/make-share.ts');
  const { fillShardFolder, shardFolder } = await import('../build/shard-folder.ts');
  await bundling?.ended;
  const share = await makeShare(content, own, shard, paths);
  const folder = shardFolder(paths, shardName(shard));
  await replaceFolder(folder, (fresh) => fillShardFolder(fresh, shard, share, paths));
  share.files.saveBeside();
  const { pages } = share;
  const others = pages.rendered < pages.own ? ', the others kept' : '';
  console.log(
    `Shard ${index} of ${of} is in ${displayPath(folder)}: ${stretch(slice.map(({ path }) => path))} and ${pages.own} of ${pages.all} pages, of which ${pages.rendered} rendered${others}.
\`npm run merge -- <folder>…\` takes all shards over where they are brought together; \`npm run build\` then makes the site of them.`,
  );
  return true;
}

/** A slice in words. */
function stretch(paths: readonly string[]): string {
  const [first, last] = [paths[0], paths.at(-1)];
  if (first === undefined) return 'no write-ups';
  if (first === last) return `1 write-up, ${first},`;
  return `${paths.length} write-ups, from ${first} to ${last},`;
}
