/** The words around a stretch of a sentence, with single spaces. */
export interface Surroundings {
  before: string;
  after: string;
}

/** A way to say something: patterns for how the words before it end, and how those after it begin. */
export interface Wording {
  before?: string;
  after?: string;
}

/** Whether any of the wordings stands around a place. */
export type WordingReader = (surroundings: Surroundings) => boolean;

/** Makes ready to look for wordings. Case does not matter. */
export function readerOf(wordings: readonly Wording[]): WordingReader {
  const patterns = wordings.map(({ before, after }) => ({
    // A look back from the place fails at the first word that differs; a search up to it would begin everywhere.
    before: before === undefined ? undefined : new RegExp(`(?<=(?:^|[\\s“"(])${before})`, 'iuy'),
    after: after === undefined ? undefined : new RegExp(after, 'iuy'),
  }));
  return ({ before, after }) =>
    patterns.some(
      (pattern) =>
        matchesAt(pattern.before, before, before.length) && matchesAt(pattern.after, after, 0),
    );
}

function matchesAt(pattern: RegExp | undefined, text: string, at: number): boolean {
  if (!pattern) return true;
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Makes ready once for each list of services, however often it is asked. */
export function readersByServices(
  wordings: (services: readonly string[]) => readonly Wording[],
): (services: readonly string[]) => WordingReader {
  const readers = new Map<string, WordingReader>();
  return (services) => {
    const key = services.join('\n');
    const known = readers.get(key) ?? readerOf(wordings(services));
    if (readers.size >= MOST_READERS) readers.clear();
    readers.set(key, known);
    return known;
  };
}

const MOST_READERS = 500;
