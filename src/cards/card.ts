import type { Phrase } from '../i18n/phrase.ts';

/** The size of a card in pixels, as those who show cards ask for it. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** A word beside the drawing, in pixels of the card. */
export interface CardLabel {
  text: string;
  x: number;
  /** Which end of the label stands at `x`. */
  anchor: 'start' | 'end';
  /** The middle of the label; at the foot of the card by default. */
  y?: number;
  strong?: boolean;
}

/** The drawing at the foot of a card, over its whole width. */
export interface CardTrace {
  /** SVG elements in pixels of the card. */
  svg: string;
  /** Where it begins, under a rule. */
  top: number;
  labels: CardLabel[];
}

/** All that a card says and shows. */
export interface Card {
  /** Above the title: which service, when. */
  eyebrow: readonly string[];
  site: string;
  title: string;
  /** When and how long, in a sentence. */
  answer: readonly Phrase[];
  /** Why, in a sentence. */
  cause?: string;
  trace?: CardTrace | undefined;
}
