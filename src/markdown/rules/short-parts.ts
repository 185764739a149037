import { type Context, report } from '../context.ts';
import { countWords } from '../text.ts';
import type { Section } from './blocks.ts';

/** A part of fewer words than this says little that its heading does not. */
const FEWEST_WORDS = 40;

/** Warns of a part that has some text, but hardly any. */
export function reportShortPart({ kind, phase, passages }: Section, context: Context): void {
  if (kind !== 'part') return;
  const [heading, ...content] = passages;
  let words = 0;
  for (const { text } of content.flatMap(({ blocks }) => blocks)) {
    words += countWords(text, FEWEST_WORDS);
    if (words >= FEWEST_WORDS) return;
  }
  if (words === 0) return;
  report(
    context,
    'part-short',
    heading?.node,
    `The ${phase} has ${words} ${words === 1 ? 'word' : 'words'}; expected ${FEWEST_WORDS} or more.`,
    'Say more of what is known, or plainly what is not.',
  );
}
