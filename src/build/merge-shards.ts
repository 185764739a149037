import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { takeCompiled } from '../archive/hand-over-compiled.ts';
import type { Paths } from '../paths.ts';
import { readIndex } from './artifact-index.ts';
import { artifactHome, openArtifactStore, takeArtifact } from './artifact-store.ts';
import { digestOfCode } from './code-digest.ts';
import { checkShardFolder, IN_SHARD, type ShardFolder } from './shard-folder.ts';

/**
 * Takes over into the folder of all that can be made again what shards have made, so that the next build finds it kept.
 * All shards are read before anything is taken. What is stopped at any moment leaves the folder whole: what was taken
 * until then is kept or not looked at.
 *
 * @returns which shards these are
 * @throws an {@link AggregateError} with one error for each folder that cannot be taken over; then none was
 */
export async function mergeShards(
  folders: readonly string[],
  paths: Paths,
): Promise<ShardFolder[]> {
  const code = digestOfCode(paths.root);
  const shards: ShardFolder[] = [];
  const errors: unknown[] = [];
  for (const folder of folders) {
    try {
      shards.push(await checkShardFolder(folder, code));
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors);
  mkdirSync(paths.cache, { recursive: true });
  for (const { folder } of shards) {
    takeMissing(join(folder, IN_SHARD.bundles), join(paths.cache, 'bundles'));
    takeMissing(join(folder, IN_SHARD.cards), join(paths.cache, 'cards'));
    takeCompiled(paths.cache, join(folder, IN_SHARD.compiled));
  }
  takeFinishedFiles(shards, artifactHome(paths.cache));
  return shards;
}

/** Copies what a folder holds under names that another has not, each of them wholly or not at all. */
function takeMissing(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of existsSync(from) ? readdirSync(from) : []) {
    const target = join(to, name);
    if (existsSync(target)) continue;
    const fresh = `${target}.${process.pid}.new`;
    cpSync(join(from, name), fresh, { recursive: true });
    renameSync(fresh, target);
  }
}

function takeFinishedFiles(shards: readonly ShardFolder[], home: string): void {
  const files = openArtifactStore(home);
  for (const { folder } of shards) {
    const from = join(folder, IN_SHARD.site);
    for (const [key, artifact] of readIndex(from)) {
      if (!files.find(key)) files.adopt(key, takeArtifact(from, home, key, artifact));
    }
  }
  // Links to it that were made until now have changed what is known of a file.
  files.saveBeside();
}
