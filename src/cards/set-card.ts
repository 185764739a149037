import type { Phrase } from '../i18n/phrase.ts';
import { shorten } from '../metadata/shorten.ts';
import { CARD_SIZE, type Card, type CardLabel } from './card.ts';
import { COLOURS } from './colours.ts';

/** An element as satori reads it. */
export interface CardElement {
  type: 'div' | 'span';
  props: { style: Record<string, string | number>; children?: CardElement[] | string };
}

const MARGIN = 72;
/** Where the drawing begins, in pixels from the top. */
export const TRACE_TOP = 420;
const LABELS_BOTTOM = 26;
const LONGEST_CAUSE = 165;
const LONGEST_TITLE = 110;
/** The longer a title, the smaller it is set: up to how many characters, in which size in pixels. */
const TITLE_SIZES = [
  [36, 68],
  [74, 58],
  [Number.POSITIVE_INFINITY, 48],
] as const;

const SERIF = 'serif';
const SANS = 'sans, sans-extended';

/** Sets the words of a card in the site's type; the drawing is no part of it. */
export function setCard({ eyebrow, site, title, answer, cause, trace }: Card): CardElement {
  const [, size] = TITLE_SIZES.find(([most]) => title.length <= most) ?? TITLE_SIZES[2];
  return box(
    {
      ...CARD_SIZE,
      flexDirection: 'column',
      padding: `52px ${MARGIN}px 0`,
      boxSizing: 'border-box',
      color: COLOURS.ink,
      fontFamily: SERIF,
      fontSize: 32,
      lineHeight: 1.35,
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'baseline', fontSize: 26 }, [
        box(
          { color: COLOURS.soft, fontFamily: SANS, columnGap: 26, maxWidth: 860 },
          eyebrow.map((words) => word({}, shorten(words, 48))),
        ),
        word({ fontWeight: 600 }, shorten(site, 24)),
      ]),
      box(
        {
          marginTop: 18,
          fontSize: size,
          fontWeight: 500,
          lineHeight: 1.12,
          letterSpacing: '-0.012em',
          textWrap: 'balance',
        },
        shorten(title, LONGEST_TITLE),
      ),
      words({ marginTop: 22 }, answer),
      ...(cause === undefined
        ? []
        : [
            box(
              { marginTop: 8, color: COLOURS.soft, fontSize: 26 },
              shorten(cause, LONGEST_CAUSE),
            ),
          ]),
      ...(trace?.labels ?? []).map(label),
    ],
  );
}

/**
 * A sentence some of whose words are strong. Satori breaks lines between boxes alone, so that each word is one;
 * a sign that follows a strong word stays in the box of that word.
 */
function words(style: CardElement['props']['style'], phrases: readonly Phrase[]): CardElement {
  const boxes: CardElement[][] = [[]];
  for (const { text, strong } of phrases) {
    for (const [index, run] of text.split(' ').entries()) {
      if (index > 0) boxes.push([]);
      if (run !== '') boxes.at(-1)?.push(word(strong ? { fontWeight: 600 } : {}, run));
    }
  }
  const filled = boxes.filter((runs) => runs.length > 0).map((runs) => box({}, runs));
  return box({ ...style, flexWrap: 'wrap', columnGap: 8 }, filled);
}

function label({ text, x, anchor, strong = false }: CardLabel): CardElement {
  const width = 400;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const justifyContent = { start: 'flex-start', middle: 'center', end: 'flex-end' }[anchor];
  const style = { position: 'absolute', left, bottom: LABELS_BOTTOM, width, justifyContent };
  return box(
    { ...style, color: strong ? COLOURS.ink : COLOURS.soft, fontFamily: SANS, fontSize: 24 },
    text,
  );
}

function box(
  style: CardElement['props']['style'],
  children: CardElement[] | string,
): CardElement {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function word(style: CardElement['props']['style'], text: string): CardElement {
  return { type: 'span', props: { style, children: text } };
}
