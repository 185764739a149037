import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { copyCompiled } from '../archive/hand-over-compiled.ts';
import { displayPath, type Paths } from '../paths.ts';
import { INDEX, readIndex } from './artifact-index.ts';
import { artifactFile, openArtifactStore } from './artifact-store.ts';
import { bundleFolder } from './bundle-folder.ts';
import { filesBelow } from './files-below.ts';
import type { Share } from './make-share.ts';
import type { Shard } from './shard.ts';

/**
 * What a shard leaves, to be carried to where shards are merged: a folder laid out as the one of all that can be made
 * again, in which nothing is that is not of the share.
 */
export const IN_SHARD = {
  /** Says which shard it is, and what all that lies beside the finished files is known by. */
  label: 'shard.json',
  /** Finished files, with their index. */
  site: 'site',
  compiled: 'compiled.sqlite',
  bundles: 'bundles',
  cards: 'cards',
} as const;

const digest = z.string().regex(/^[0-9a-f]{32}$/);
const labelSchema = z.object({
  index: z.int().min(1),
  of: z.int().min(1).max(9999),
  /** The digest of the code that made it. */
  code: digest,
  /** The digest of every file but the finished ones, which the index knows. */
  files: z.record(z.string(), digest),
});

/** A shard's folder that is whole. */
export interface ShardFolder extends Shard {
  folder: string;
}

/** Where a shard leaves what it has made. */
export function shardFolder({ cache }: Paths, name: string): string {
  return join(cache, 'shards', name);
}

/** Puts a share into an empty folder. */
export async function fillShardFolder(
  folder: string,
  { index, of }: Shard,
  { compiled, bundled, files, keys, cards, code }: Share,
  paths: Paths,
): Promise<void> {
  const inFolder = (name: keyof typeof IN_SHARD) => join(folder, IN_SHARD[name]);
  mkdirSync(inFolder('cards'), { recursive: true });
  const site = openArtifactStore(inFolder('site'));
  for (const key of keys) {
    files.place(key, artifactFile(inFolder('site'), key));
    const artifact = files.find(key);
    if (artifact) site.adopt(key, artifact);
  }
  site.save();
  copyCompiled(paths.cache, compiled, inFolder('compiled'));
  cpSync(bundleFolder(paths, bundled), join(inFolder('bundles'), bundled), { recursive: true });
  for (const card of cards) copyFileSync(card, join(inFolder('cards'), basename(card)));
  const label: z.infer<typeof labelSchema> = { index, of, code, files: await labelled(folder) };
  writeFileSync(inFolder('label'), JSON.stringify(label));
}

/**
 * Reads every file of a shard's folder.
 *
 * @param code the digest of the code as it is here
 * @throws where the folder is not what a shard of this code has left, with what is wrong with it
 */
export async function checkShardFolder(folder: string, code: string): Promise<ShardFolder> {
  const shown = displayPath(folder);
  const label = readLabel(join(folder, IN_SHARD.label));
  if (!label) {
    throw new Error(
      `${shown} is no shard: \`npm run build -- --shard 1/3\` leaves a folder with a ${IN_SHARD.label}.`,
    );
  }
  if (label.code !== code) {
    throw new Error(
      `${shown} was made by something else than what is here: by other code or packages, another version of Node, in a folder of another name, or with another NO_CARDS. Nothing of it could be used.`,
    );
  }
  const found = await labelled(folder);
  const names = new Set([...Object.keys(label.files), ...Object.keys(found)]);
  const broken = [...names].filter((name) => label.files[name] !== found[name]);
  const home = join(folder, IN_SHARD.site);
  const site = openArtifactStore(home);
  for (const key of readIndex(home).keys()) {
    const isWhole = digest.safeParse(key).success && site.find(key) !== undefined;
    if (!isWhole) broken.push(join(IN_SHARD.site, key.slice(0, 2), key));
  }
  const [first] = broken;
  if (first === undefined) return { folder, index: label.index, of: label.of };
  const others = broken.length > 1 ? ` and ${broken.length - 1} other files` : '';
  throw new Error(
    `${shown} is not as the shard left it: ${first}${others}. Fetch it again, or build the shard again.`,
  );
}

function readLabel(file: string): z.infer<typeof labelSchema> | undefined {
  try {
    return labelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The digests of the files that a label tells of, by their paths in the folder. */
async function labelled(folder: string): Promise<Record<string, string>> {
  const ofIndex = join(IN_SHARD.site, INDEX);
  const paths = filesBelow(folder).filter(
    (path) =>
      path === ofIndex || !(path === IN_SHARD.label || path.startsWith(join(IN_SHARD.site, '/'))),
  );
  const digests: Record<string, string> = {};
  for (const path of paths) {
    // The compiled texts may be more than a buffer holds.
    const hash = createHash('sha256');
    await pipeline(createReadStream(join(folder, path)), hash);
    digests[path.replaceAll('\\', '/')] = hash.digest('hex').slice(0, 32);
  }
  return digests;
}
