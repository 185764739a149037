/** A bare word that stands for text still to be written. */
export interface PlaceholderWord {
  word: string;
  start: number;
  end: number;
}

const WORDS =
  /(?<![\p{L}\p{N}_#@/.-])(?:TODO|TKTK|TK|TBD|TBA|FIXME|XXX+)(?![\p{L}\p{N}_/-]|\.\p{L})/gu;
const FILLER = /(?<!\p{L})lorem\s+ipsum(?!\p{L})/giu;

/** Words around it that speak of such a word, or of a name that is spelt like it, rather than leave it behind. */
const SPOKEN_OF_BEFORE =
  /(?:^|[^\p{L}])(?:an?|the|this|that|every|each|any|these|our|its|old|word|called|named)\s+["'“‘]?$|["“‘'(]$/iu;
const SPOKEN_OF_AFTER =
  /^(?:s\b|\s+(?:lists?|comments?|items?|apps?|files?|notes?|markers?|entry|entries)\b|["”’)])/iu;

/**
 * Finds bare placeholder words: TODO, TK, TBD, TBA, FIXME, XXX and lorem ipsum. A text that talks about them
 * ("a TODO list"), or that shouts, is left alone.
 */
export function placeholderWordsIn(text: string): PlaceholderWord[] {
  if (!/TODO|TK|TB[DA]|FIXME|XXX|lorem/i.test(text)) return [];
  const bare = [...text.matchAll(WORDS)].filter((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    return (
      // A word in brackets is a blank, which has a rule of its own.
      !(/\[[^\]]*$/.test(before) && /^[^[]*\]/.test(after)) &&
      !SPOKEN_OF_BEFORE.test(before) &&
      !SPOKEN_OF_AFTER.test(after) &&
      !isName(match[0], after) &&
      !isShouted(before, after)
    );
  });
  return [...bare, ...text.matchAll(FILLER)]
    .map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
    .sort((a, b) => a.start - b.start);
}

/** "TK Maxx", "TK 1980": a name that begins with the letters. */
function isName(word: string, after: string): boolean {
  return /^TK$/.test(word) && /^\s+(?:\p{Lu}|\d)/u.test(after);
}

/** A word in capitals among others in capitals: "HACER TODO HOY". */
function isShouted(before: string, after: string): boolean {
  return /\p{Lu}{2,}\s+$/u.test(before) || /^\s+\p{Lu}{2,}(?!\p{L})/u.test(after);
}
