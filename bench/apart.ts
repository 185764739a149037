import { BARE, buildOurs, cleanOurs } from './builders.ts';
import type { Corpus } from './corpus.ts';

/** What a cold build takes without and with what the comparison leaves out, in seconds of wall time. */
export interface Apart {
  size: number;
  bare: number;
  search: number;
  /** Absent where there are too many write-ups to draw a card for each. */
  cards?: number;
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
  return {
    size: corpus.size,
    bare: await cold(BARE),
    search: await cold({ NO_CARDS }),
    ...(corpus.size <= MOST_CARDS && { cards: await cold({ NO_SEARCH }) }),
  };
}
