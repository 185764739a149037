/** A number that a text states as a fact, and where it stands. */
export interface Figure {
  words: string;
  start: number;
  end: number;
}

const NUMBER = String.raw`\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const NOT_BEFORE = String.raw`(?<![\p{L}\p{N}.,:/#@_-]|\b[Nn]o\.\s|\b(?:version|chapter|section|figure|table|line|port|error|code|step|part|level|tier|layer|type|RFC|HTTP|AS|page|phase)\s)`;
const SCALE = '(?:hundred|thousand|million|billion|trillion|lakh|crore)s?';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

// A number with what makes it a figure: a currency, a percentage, a scale, or the things that it counts.
const FIGURE = new RegExp(
  `${NOT_BEFORE}(?:[$€£¥₹]\\s?(?:${NUMBER})(?:\\s+${SCALE})?` +
    `|(?:${NUMBER})(?:\\s?%|\\s+per\\s?cent\\b|\\s+${SCALE}\\b|[\\s-](?!${MONTH})(?:\\p{Ll}+[\\s-]){0,2}?\\p{Ll}{2,}s(?!\\p{L})|\\s(?:people|staff)\\b)` +
    `|\\d{1,3}(?:,\\d{3})+)`,
  'gu',
);

/** Words that end in an s and count nothing. */
const COUNTS_NOTHING =
  /(?:^|[\s-])(?:as|is|was|has|its|this|his|us|does|less|across|versus|plus|always|perhaps|towards|afterwards|besides|hours?\s+later|s)$/u;

/** A year or a day of the month, which dates a sentence rather than measures anything. */
const DATE = /^(?:19|20)\d{2}(?:[\s-]|$)/;

/**
 * Finds the figures of a text: percentages, sums of money, large numbers, and numbers of things ("120 reports",
 * "14 hours"). Dates, times, names and numbers of sections are none.
 */
export function figuresIn(text: string): Figure[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(FIGURE)]
    .filter(([words]) => !DATE.test(words) && !COUNTS_NOTHING.test(words))
    .map((match) => ({
      words: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
}
