/** The letters that count footnotes: 1 is a, 26 is z, 27 is aa. Empty for anything below 1. */
export function toLetters(number: number): string {
  if (!(number >= 1)) return '';
  const rest = (number - 1) % 26;
  return toLetters((number - 1 - rest) / 26) + String.fromCodePoint(97 + rest);
}
