import { join } from 'node:path';
import { BARE, buildOurs, cleanOurs, outOf, PROJECT } from './builders.ts';
import type { Corpus } from './corpus.ts';
import { type FolderSize, sizeOfFolder } from './folder-size.ts';

/** What a cold build takes without and with what the comparison leaves out, in seconds of wall time. */
export interface Apart {
  size: number;
  bare: number;
  search: number;
  /** Absent where there are too many write-ups to draw a card for each. */
  cards?: number;
  /** What is in the site beside the search index, in the index, and in what is kept for the next build. */
  site: FolderSize;
  index: FolderSize;
  kept: FolderSize;
}

/** The most write-ups for which cards are drawn here. */
export const MOST_CARDS = 500;

/** Builds without either, with the search, and with the cards, each once and cold. */
export async function measureApart(corpus: Corpus): Promise<Apart> {
  const { NO_SEARCH, NO_CARDS } = BARE;
  const cold = async (env: Readonly<Record<string, string>>) => {
    cleanOurs(corpus);
    return (await buildOurs(corpus, env)).seconds;
  };
  const bare = await cold(BARE);
  const site = sizeOfFolder(outOf(corpus));
  const kept = sizeOfFolder(join(PROJECT, '.standstill'));
  const search = await cold({ NO_CARDS });
  const index = sizeOfFolder(join(outOf(corpus), 'pagefind'));
  return {
    size: corpus.size,
    bare,
    search,
    site,
    index,
    kept,
    ...(corpus.size <= MOST_CARDS && { cards: await cold({ NO_SEARCH }) }),
  };
}
