import { type Bracket, findBrackets, judgeBracket } from '../incident/blanks.ts';
import type { Place } from '../incident/problems.ts';
import { type Context, report } from './context.ts';

/** Reports a blank that nobody filled. */
export function reportPlaceholder(
  context: Context,
  inner: string,
  place: Place,
  hint = 'Write the words themselves, use a token such as [Month, Year], [X] hours or [Cause], or escape the bracket: \\[.',
): void {
  const shown = inner.replaceAll('\uFFFC', '…').replaceAll(/\s+/g, ' ').trim();
  report(
    context,
    'placeholder-unfilled',
    place,
    `\`[${shown}]\` is a blank that was never filled.`,
    hint,
  );
}

/** Reports a token for a length that nobody has stated. */
export function reportLengthUnknown(context: Context, place: Place): void {
  report(
    context,
    'length-unknown',
    place,
    'This token stands for the length, but `hours` is unknown.',
    'Give `hours` a number, or rewrite the sentence without the length.',
  );
}

/** Reports every token and blank of a text in which none is filled. */
export function reportUnfilled(
  context: Context,
  text: string,
  placeOf: (bracket: Bracket) => Place,
  hint: string,
): void {
  for (const bracket of findBrackets(text)) {
    const surroundings = { text, quoted: false, sentences: false };
    if (judgeBracket(bracket, context.tokens, surroundings) === undefined) continue;
    reportPlaceholder(context, bracket.inner, placeOf(bracket), hint);
  }
}
