import { closestMatch } from 'leven';

/** The known word nearest to a misspelt one, or `undefined` where none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const maxDistance = word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3));
  return closestMatch(word.toLowerCase(), known, { maxDistance });
}

/** "Did you mean …?" where a known word is near, else the list of what is known. */
export function suggest(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  return known.length > 0 ? `Known are: ${known.join(', ')}.` : 'None is known yet.';
}
