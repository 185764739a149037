/** What Pagefind tells of a part that holds words of the query. */
export interface FoundPart {
  title: string;
  url: string;
  /** The words around what was found: HTML whose only elements are `<mark>`. */
  excerpt: string;
  weighted_locations: readonly { location: number; balanced_score: number }[];
}

/** Words of an excerpt; the marked ones were asked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** How many words an excerpt has. */
export const EXCERPT_WORDS = 30;

/**
 * The parts that hold the most of a query's words close together, best first: that is where a phrase stands, while the
 * words of one that are common may be anywhere.
 *
 * @param content the words of the whole article, in which locations count
 */
export function bestParts<Part extends FoundPart>(
  parts: readonly Part[],
  content: string,
  most: number,
): Part[] {
  const words = content.split(/\s+/);
  return parts
    .map((part) => ({ part, ...densest(part, words) }))
    .sort((a, b) => b.different - a.different || b.score - a.score)
    .slice(0, most)
    .map(({ part }) => part);
}

/** The most different words, and then the highest score, that are found within the length of an excerpt. */
function densest({ weighted_locations }: FoundPart, words: readonly string[]) {
  const found = [...weighted_locations].sort((a, b) => a.location - b.location);
  let best = { different: 0, score: 0 };
  for (const [index, { location }] of found.entries()) {
    const near = found
      .slice(index, index + EXCERPT_WORDS)
      .filter((other) => other.location < location + EXCERPT_WORDS);
    const different = new Set(near.map((other) => stemOf(words[other.location]))).size;
    const score = near.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
    if (different > best.different || (different === best.different && score > best.score)) {
      best = { different, score };
    }
  }
  return best;
}

/** What forms of a word have in common, roughly: they are told apart from other words, no more. */
function stemOf(word = ''): string {
  return word
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 5);
}

/** An excerpt as pieces of plain text. */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>[\s\S]*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece
        .replaceAll(/<\/?mark>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>'),
      isMarked: piece.startsWith('<mark>'),
    }));
}
