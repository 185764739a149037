/** What became of the text of an answer: what it means, or what is wrong with it. */
export type Answer<Value> =
  | { value: Value; problem?: undefined }
  /** A sentence or two: what was found, and what was expected. */
  | { value?: undefined; problem: string };

/** A text as an answer holds it: one line, without control characters and without space around it. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const LONGEST_QUOTED = 60;

/** The words of an answer, to be named in a problem. */
export function quote(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_QUOTED
    ? `“${characters.slice(0, LONGEST_QUOTED).join('')}…”`
    : `“${text}”`;
}
