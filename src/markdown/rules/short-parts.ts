import { type Context, report } from '../context.ts';
import { countWords } from '../text.ts';
import { type Section, textBlocksIn } from './blocks.ts';

/** A part of fewer words than this says little that its heading does not. */
const FEWEST_WORDS = 40;

/** Warns of a part that has some text, but hardly any. */
export function reportShortPart({ kind, phase, children }: Section, context: Context): void {
  if (kind !== 'part') return;
  const [heading, ...content] = children;
  const words = content
    .flatMap((node) => textBlocksIn(node))
    .reduce((sum, { text }) => sum + countWords(text), 0);
  if (words === 0 || words >= FEWEST_WORDS) return;
  report(
    context,
    'part-short',
    heading,
    `The ${phase} has ${words} ${words === 1 ? 'word' : 'words'}; expected ${FEWEST_WORDS} or more.`,
    'Say more of what is known, or plainly what is not.',
  );
}
