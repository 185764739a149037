import { EXTENDED, LATIN, SIGNS } from '../fonts/characters.ts';
import { type Phrase, wordsOfPhrases } from '../i18n/phrase.ts';
import { shorten } from '../metadata/shorten.ts';
import { CARD_SIZE, type Card, type CardLabel } from './card.ts';
import { COLOURS } from './colours.ts';

/** An element as satori reads it. */
export interface CardElement {
  type: 'div' | 'span';
  props: { style: Record<string, string | number>; children?: CardElement[] | string };
}

const MARGIN = 72;
const LABEL_HEIGHT = 32;
const FOOT = 592;
const LONGEST = { eyebrow: 48, site: 24, title: 110, answer: 150, cause: 160 };
/** The longer a title, the smaller it is set: up to how many characters, in which size in pixels. */
const TITLE_SIZES = [
  [36, 66],
  [62, 56],
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
      padding: `44px ${MARGIN}px 0`,
      boxSizing: 'border-box',
      color: COLOURS.ink,
      fontFamily: SERIF,
      fontSize: 31,
      lineHeight: 1.3,
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'baseline', fontSize: 26 }, [
        box(
          { color: COLOURS.soft, fontFamily: SANS, columnGap: 26, maxWidth: 860 },
          eyebrow.map((words) => word({}, shorten(words, LONGEST.eyebrow))),
        ),
        word({ fontWeight: 600 }, shorten(site, LONGEST.site)),
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
        shorten(title, LONGEST.title),
      ),
      words({ marginTop: 20 }, withinRoom(answer)),
      ...(cause === undefined
        ? []
        : [
            box({ marginTop: 6, color: COLOURS.soft, fontSize: 25 }, shorten(cause, LONGEST.cause)),
          ]),
      ...(trace?.labels ?? []).map(label),
    ],
  );
}

/** A space between two words, unless a figure goes before it: "7 hours" stays together. */
const WORD_END = /(?<!\d) /;

/** The sentence as it is, or shortened and no longer strong anywhere where there is no room for all of it. */
function withinRoom(phrases: readonly Phrase[]): readonly Phrase[] {
  const whole = wordsOfPhrases(phrases).trim();
  const shortened = shorten(whole, LONGEST.answer);
  return shortened === whole ? phrases : [{ text: shortened }];
}

/**
 * A sentence some of whose words are strong. Satori breaks lines between boxes alone, so that each word is one;
 * a sign that follows a strong word stays in the box of that word.
 */
function words(style: CardElement['props']['style'], phrases: readonly Phrase[]): CardElement {
  const boxes: CardElement[][] = [[]];
  for (const { text, strong } of phrases) {
    for (const [index, run] of text.split(WORD_END).entries()) {
      if (index > 0) boxes.push([]);
      if (run !== '') boxes.at(-1)?.push(word(strong ? { fontWeight: 600 } : {}, run));
    }
  }
  const filled = boxes.filter((runs) => runs.length > 0).map((runs) => box({}, runs));
  return box({ ...style, flexWrap: 'wrap', columnGap: 8 }, filled);
}

function label({ text, x, anchor, y = FOOT, strong = false }: CardLabel): CardElement {
  const side = anchor === 'start' ? { left: x } : { right: CARD_SIZE.width - x };
  return box(
    {
      position: 'absolute',
      ...side,
      top: y - LABEL_HEIGHT / 2,
      color: strong ? COLOURS.ink : COLOURS.soft,
      fontFamily: SANS,
      fontSize: 24,
      lineHeight: `${LABEL_HEIGHT}px`,
    },
    text,
  );
}

const DRAWN = new Set(LATIN + EXTENDED + SIGNS);
const SOFT_HYPHEN = '\u00ad';

/**
 * A text without what no font of the site holds, such as pictures and other scripts: satori would leave gaps, and
 * fails at signs that cannot be seen.
 */
function drawable(text: string): string {
  const signs = [...text.normalize('NFC')].filter(
    (sign) => DRAWN.has(sign) && sign !== SOFT_HYPHEN,
  );
  return signs.join('').replaceAll(/ {2,}/g, ' ');
}

function box(style: CardElement['props']['style'], children: CardElement[] | string): CardElement {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', ...style },
      children: typeof children === 'string' ? drawable(children) : children,
    },
  };
}

function word(style: CardElement['props']['style'], text: string): CardElement {
  return { type: 'span', props: { style, children: drawable(text) } };
}
