/** A number that a text states as a fact, and where it stands. */
export interface Figure {
  words: string;
  start: number;
  end: number;
}

const NUMBER = String.raw`\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+(?!\d)(?:\.\d+)?|(?!0\d)\d+(?:\.\d+)?`;
const WORDS =
  '(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)(?:-\\p{Ll}+)?';
const SCALE = '(?:hundred|thousand|million|billion|trillion|lakh|crore)s?';
const PER_CENT = '(?:\\s?%|[\\s-]per\\s?cent\\b)';
/** "47bn" and "10.6M" */
const SHORT_SCALE = '(?:\\s?(?:bn|mn)|[MB])(?![\\p{L}\\p{N}])';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Words that end what a number counts, or make a time of it. */
const NO_ADJECTIVE =
  '(?:am|pm|and|or|but|by|with|to|in|on|at|for|from|a|an|as|if|is|was|are|were|that|than|then|which|who|when|while|though|since|h|o)[\\s-]';
/** Words that end in an s and count nothing. */
const NO_NOUN =
  '(?:as|is|was|has|its|this|his|us|does|less|across|versus|plus|always|perhaps|towards|afterwards|besides)(?!\\p{L})';
// Time told from another time is no measure: "3 days later".
const COUNTED = `[\\s-](?!${MONTH})(?:(?!${NO_ADJECTIVE})\\p{Ll}+[\\s-]){0,2}?(?!${NO_NOUN})(?:\\p{Ll}{2,}s|people|staff)(?!\\p{L}|\\s+(?:later|earlier|ago|before|after)\\b)`;

/** A word of which the number is one: "port 53", "part 2". */
const NUMBERED =
  '(?:[Nn]o\\.|version|chapter|section|figure|table|line|port|error|code|step|part|level|tier|layer|type|page|phase|bug|issue|ticket|request|release|update|build|route|room|flight|channel|slide|item|row|column|rule|article|number|day|week)';

// A number with what makes it a figure: a currency, a percentage, a scale, or the things that it counts.
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/#@_-]|\\b${NUMBERED}\\s)(?:` +
    [
      `[$€£¥₹]\\s?(?:${NUMBER})(?:\\s+${SCALE}|${SHORT_SCALE})?`,
      `(?:${NUMBER})(?:${PER_CENT}|[\\s-]${SCALE}\\b|${SHORT_SCALE}|${COUNTED})`,
      '\\d{1,3}(?:,\\d{3})+(?!\\d)',
      `${WORDS}(?:[\\s-]per\\s?cent\\b|[\\s-]${SCALE}\\b)`,
    ].join('|') +
    ')',
  'gu',
);

/** What a number may be without measuring anything: a year, an answer of a server, a number to call. */
const NO_FIGURE =
  /^(?:19|20)\d{2}(?:[\s-]|$)|^[45]\d\d\s(?:errors|pages|codes|responses|replies|answers)$|^(?:911|999|112|000)\s/u;

const WORD_BEFORE = /(?<![\p{L}\p{N}.])[\p{L}\p{N}][\p{L}\p{N}.’+-]*(?=\s$)/u;
const BEGINS_SENTENCE = /(?:^|[.!?:;]["”’)]*\s+)$/u;
/** Words that may begin a sentence before a number that counts. */
const BEGINNINGS = new Set(
  (
    'A About Above After All Almost Among An And Another Around As At Before Below Between Both But By Close Down During Each ' +
    'Estimated Even Every Exactly Few For From Her His If In Into It Its Just Less Like Many More Most Nearly Of On Only ' +
    'Or Our Over Per Roughly Since So Some Than That The Their Then These They This Those Through To Under Until Up We ' +
    'Well When Where While Who With Within'
  ).split(' '),
);

/**
 * Finds the figures of a text: percentages, sums of money, large numbers, and numbers of things ("120 reports",
 * "14 hours"). Dates, times, names and numbers of sections are none.
 */
export function figuresIn(text: string): Figure[] {
  if (!/\d|illion|thousand|hundred|cent/.test(text)) return [];
  return [...text.matchAll(FIGURE)]
    .filter(({ 0: words, index }) => !NO_FIGURE.test(words) && !isOfName(text, words, index))
    .map(({ 0: words, index }) => ({ words, start: index, end: index + words.length }));
}

/** How far back the word before a number is looked for. */
const SIGHT = 40;

/** Whether a number belongs to a name before it: "Windows 10 users", "Node.js 21 helps", "April 22". */
function isOfName(text: string, words: string, start: number): boolean {
  if (/^[^\d]|%|cent\b|illion|thousand|hundred|,\d{3}/.test(words)) return false;
  const before = text.slice(Math.max(0, start - SIGHT), start);
  const match = WORD_BEFORE.exec(before);
  const [word = ''] = match ?? [];
  if (/.\p{Lu}|\p{L}\.\p{L}/u.test(word)) return true;
  if (!/^\p{Lu}/u.test(word)) return false;
  return !(BEGINNINGS.has(word) && BEGINS_SENTENCE.test(before.slice(0, match?.index)));
}
