import { sentencesOf } from '../incident/sentences.ts';

const ELLIPSIS = '…';
/** A cut earlier than this share of the room says too little; a later word is then the better end. */
const LEAST = 0.5;

/** Where a clause ends: before a comma, a semicolon, a colon, a dash or a bracket that opens. */
const CLAUSE_END = /(?=[,;:]\s)|(?=\s[–—(])/gu;

/**
 * Shortens a text to the room that it has: at the end of a sentence, else of a clause, else after a word, and
 * only where one word alone is longer than that, inside it. Whatever is cut within a sentence ends with "…".
 *
 * @param most in characters, the sign of the cut included; at least 2
 */
export function shorten(text: string, most: number): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  if (whole.length <= most) return whole;
  const ends = sentencesOf(whole).map(({ text: sentence, start }) => start + sentence.length);
  const sentenceEnd = lastWithin(ends, most);
  if (sentenceEnd >= most * LEAST) return whole.slice(0, sentenceEnd);
  const room = most - ELLIPSIS.length;
  const clauses = [...whole.matchAll(CLAUSE_END)].map(({ index }) => index);
  const clauseEnd = lastWithin(clauses, room);
  if (clauseEnd >= most * LEAST) return whole.slice(0, clauseEnd) + ELLIPSIS;
  const words = [...whole.matchAll(/\s/gu)].map(({ index }) => index);
  const wordEnd = lastWithin(words, room);
  if (wordEnd > 0) return whole.slice(0, wordEnd).replace(/[\s\p{Pd}([,;:]+$/u, '') + ELLIPSIS;
  return [...whole].slice(0, room / 2).join('') + ELLIPSIS;
}

function lastWithin(places: readonly number[], most: number): number {
  return places.findLast((place) => place <= most) ?? 0;
}
