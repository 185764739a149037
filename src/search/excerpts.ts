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
 * The parts that hold the most of a query close together, best first: that is where a phrase stands, while the words of
 * one that are common may be anywhere.
 */
export function bestParts<Part extends FoundPart>(parts: readonly Part[], most: number): Part[] {
  return parts
    .map((part) => ({ part, score: densest(part) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ part }) => part);
}

/** The highest score of what was found within the length of an excerpt. */
function densest({ weighted_locations }: FoundPart): number {
  const found = [...weighted_locations].sort((a, b) => a.location - b.location);
  let best = 0;
  let sum = 0;
  let first = 0;
  for (const { location, balanced_score } of found) {
    sum += balanced_score;
    for (let other = found[first]; other && other.location <= location - EXCERPT_WORDS; ) {
      sum -= other.balanced_score;
      first += 1;
      other = found[first];
    }
    best = Math.max(best, sum);
  }
  return best;
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
