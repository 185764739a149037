/**
 * Signs that nobody sees: control characters, and the embeddings, overrides and isolates of bidirectional text, by
 * which words can be made to read as others (Unicode Technical Report 36). The marks that Arabic and Hebrew
 * texts are written with are none of them.
 */
const INVISIBLE = /(?![\t\n\r])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Where such signs stand in a text, as offsets of UTF-16 units, and what they are called: "U+202E". */
export function invisibleSignsIn(text: string): { at: number; name: string }[] {
  return [...text.matchAll(INVISIBLE)].map(({ 0: sign, index }) => ({
    at: index,
    name: `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  }));
}
