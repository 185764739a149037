import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedRecord } from '../archive/published-record.ts';
import type { Paths } from '../paths.ts';
import { cardAddress, hasCards, SITE_CARD } from './addresses.ts';
import { articleCard, cardSubjects, siteCard } from './article-card.ts';
import type { Card } from './card.ts';
import { setCard } from './set-card.ts';

/** How many cards are drawn at once: one is set while others become pixels in threads of their own. */
const AT_ONCE = 4;

/**
 * Draws the cards of a built site into its folder, one for each published write-up and one for all other pages.
 * What was drawn before is kept under the digest of all that is on it, and copied.
 */
export async function writeCards(
  folder: string,
  record: PublishedRecord,
  paths: Paths,
): Promise<void> {
  if (!hasCards()) return;
  await mkdir(join(folder, 'cards'), { recursive: true });
  const cards = [
    { address: SITE_CARD, card: () => siteCard(record.archive) },
    ...cardsOfArticles(record),
  ];
  await keepCards(cards, paths, (drawn, address) => copyFile(drawn, join(folder, address)));
}

/**
 * Draws the cards of some write-ups where they are not kept.
 *
 * @param ids of the write-ups
 * @returns the files in which they are kept
 */
export async function keepCardsOf(
  ids: ReadonlySet<string>,
  record: PublishedRecord,
  paths: Paths,
): Promise<string[]> {
  if (!hasCards()) return [];
  const files: string[] = [];
  const own = cardsOfArticles(record).filter(({ id }) => ids.has(id));
  await keepCards(own, paths, async (drawn) => void files.push(drawn));
  return files;
}

/** A card, and where it lies in the site. */
interface AddressedCard {
  address: string;
  card(): Card;
}

function cardsOfArticles({ archive, writeUps }: PublishedRecord) {
  return cardSubjects(writeUps, archive).map((subject) => {
    const { id } = subject.incident;
    return { id, address: cardAddress(id), card: () => articleCard(subject) };
  });
}

async function keepCards(
  all: readonly AddressedCard[],
  { root, cache }: Paths,
  use: (drawn: string, address: string) => Promise<void>,
): Promise<void> {
  const kept = join(cache, 'cards');
  await mkdir(kept, { recursive: true });
  const means = digestOfMeans(root);
  // One iterator for all that draw: each takes the next that nobody has.
  const cards = all.values();
  const draw = async () => {
    for (const { address, card } of cards) {
      const drawn = await keepCard(card(), { kept, means }).catch((error) => {
        throw new Error(`The card ${address} could not be drawn: ${error}`, { cause: error });
      });
      await use(drawn, address);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, draw));
}

async function keepCard(
  card: Card,
  { kept, means }: { kept: string; means: string },
): Promise<string> {
  const digest = createHash('sha256')
    .update(means)
    .update(JSON.stringify([setCard(card), card.trace?.svg]))
    .digest('hex')
    .slice(0, 32);
  const drawn = join(kept, `${digest}.png`);
  if (!existsSync(drawn)) {
    // The libraries take a third of a second to load, which a build that draws nothing need not wait for.
    const { drawCard } = await import('./draw-card.ts');
    const part = `${drawn}.${process.pid}.part`;
    await writeFile(part, await drawCard(card));
    await rename(part, drawn);
  }
  return drawn;
}

/** The digest of what cards are drawn with: the fonts, the libraries and the last step. */
function digestOfMeans(root: string): string {
  const fonts = join(import.meta.dirname, 'fonts');
  const files = [
    ...readdirSync(fonts)
      .sort()
      .map((name) => join(fonts, name)),
    join(import.meta.dirname, 'draw-card.ts'),
    join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
