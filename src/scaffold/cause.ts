import { type Answer, oneLine, quote } from './answer.ts';

export const NOT_DISCLOSED = 'not disclosed';

/** What {@link readCause} understands, in words. */
export const EXPECTED_CAUSE =
  'one clause that can follow “because of”, such as: a faulty configuration change';

/** Reads why an outage happened. Nothing means that the operator never said; full stops at the end are taken off. */
export function readCause(answer: string): Answer<string> {
  const text = oneLine(answer);
  const cause = text.replace(/[.\s]+$/, '');
  if (cause === '' && text !== '') {
    return {
      problem: `${quote(text)} says nothing; expected ${EXPECTED_CAUSE}; or ${NOT_DISCLOSED}.`,
    };
  }
  return { value: cause === '' || /^not disclosed$/i.test(cause) ? NOT_DISCLOSED : cause };
}
