/** A sentence of a text and where it begins. */
export interface Sentence {
  text: string;
  start: number;
}

/** A full stop that ends no sentence: of an abbreviation, an initial, or "Oct. 4". */
const ABBREVIATED =
  '(?<!\\b(?:approx|ca|e\\.g|i\\.e|vs|etc|Inc|Ltd|Co|Corp|Mr|Ms|Mrs|Dr|St|No|[ap]\\.m|U\\.[SK]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))';
const END = new RegExp(
  `(?<![.!?…])(?:${ABBREVIATED}\\.|[!?…])[.!?…]*["'”’)]*(?=\\s)|\\n(?=\\n)`,
  'gu',
);

/** The sentences of a text, roughly: a full stop, a question or an exclamation mark before a space ends one. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const words = piece.trim();
    if (words !== '') sentences.push({ text: words, start: start + piece.indexOf(words) });
    start = end;
  };
  for (const match of text.matchAll(END)) add(match.index + match[0].length);
  add(text.length);
  return sentences;
}
