import { digestOf } from './digest.ts';

/** One of several builds that share the work of a site. */
export interface Shard {
  /** Which one it is, from 1. */
  index: number;
  /** How many there are. */
  of: number;
}

/**
 * Reads what is typed after `--shard`, such as `2/3`.
 *
 * @throws where it names no shard, with what would
 */
export function parseShard(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new Error(
    `--shard ${text} names no shard: it takes which one of how many, such as 1/3, 2/3 and 3/3 for three; there may be 9999.`,
  );
}

/** The name of the folder that a shard leaves, such as `2-of-3`. */
export function shardName({ index, of }: Shard): string {
  return `${index}-of-${of}`;
}

/** The shard's slice of a list: all slices are as long, give or take one, and in the order of the list. */
export function sliceOf<Item>(list: readonly Item[], { index, of }: Shard): Item[] {
  const cut = (part: number) => Math.floor((part * list.length) / of);
  return list.slice(cut(index - 1), cut(index));
}

/** Whether something that is in no slice is the shard's to make. What has this name is one shard's of all. */
export function isDealtTo(name: string, { index, of }: Shard): boolean {
  return Number.parseInt(digestOf(name).slice(0, 8), 16) % of === index - 1;
}

/** The shards that were made beside some others and are not among them. */
export function missingShards(shards: readonly Shard[]): Shard[] {
  const names = new Set(shards.map(shardName));
  const counts = new Set(shards.map(({ of }) => of));
  return [...counts].flatMap((of) =>
    Array.from({ length: of }, (_, at) => ({ index: at + 1, of })).filter(
      (shard) => !names.has(shardName(shard)),
    ),
  );
}
