/** The card of all pages that have none of their own. */
export const SITE_CARD = '/card.png';

/** The card of a write-up. It stays where it is when what is drawn on it changes. */
export function cardAddress(id: string): string {
  return `/cards/${id}.png`;
}

/** Whether a build draws cards and its pages name them; `NO_CARDS=1` leaves both out. */
export function hasCards(env: NodeJS.ProcessEnv = process.env): boolean {
  return !env.NO_CARDS;
}
