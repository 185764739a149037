/** The local part, and a domain of two names at least. A name of the Fediverse, `@ada@example.org`, is none. */
const ADDRESS = /(?<![\p{L}\p{N}._%+'@-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Where e-mail addresses stand in a text: offsets of UTF-16 units, the second one past the end. */
export function emailAddressesIn(text: string): [from: number, to: number][] {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => [index, index + found.length]);
}
