/** A length of time as a text states it, in hours: one value, or the two ends of a range. */
export interface StatedLength {
  shortest: number;
  /** `Infinity` where the words set no upper end: "9+ hours". */
  longest: number;
  /** How far the words may be from the truth by rounding alone, in hours: half of the last unit told. */
  rounding: number;
  /** Where the words begin and end in the text. */
  start: number;
  end: number;
}

const SMALL_NUMBERS = new Map(
  (
    'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, index) => [word, Math.max(1, index - 1)]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);

const HOURS_IN = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24, week: 168 } as const;
type Unit = keyof typeof HOURS_IN;

/** "A few" and "several" are less than one of the next unit. */
const VAGUE_AT_MOST: Record<Unit, number> = {
  second: 60,
  minute: 60,
  hour: 24,
  day: 14,
  week: 9,
};

const SMALL = alternatives([...SMALL_NUMBERS.keys()]);
/** "Twenty", "twenty-four", "four". A number is not torn: the first of "twenty-four" is no number by itself. */
const WORDS = `(?:${alternatives([...TENS.keys()])})(?:[\\s-]${SMALL}|(?![\\s-]${SMALL}\\b))|${SMALL}`;
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?`;
const NUMBER =
  `(?:${DIGITS}|half\\s+an?|a\\s+half|` +
  '(?:a|three)\\s+quarters?\\s+of\\s+an|a\\s+couple\\s+of|a\\s+dozen|a\\s+few|several|' +
  `${WORDS})`;
const UNIT = '(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|weeks?)';
const FRACTION = '(?:[\\s-]+and[\\s-]+(?:a[\\s-]+(?:half|quarter)|three[\\s-]+quarters)|\\s*½)';
const RANGE = '(?:\\s*[–—-]\\s*|\\s+(?:to|or|and)\\s+)(?!a[\\s-]+(?:half|quarter))';

const LENGTH = new RegExp(
  `(?=[\\daehfnost])(?<![\\p{L}\\p{N}.,:/])(?!a\\s+second\\b)(?:(?<from>${NUMBER})${RANGE})?(?<number>${NUMBER})(?<half>${FRACTION})?` +
    `(?<plus>\\+|[\\s-]plus(?=[\\s-]))?[\\s-]*(?<unit>${UNIT})(?![\\p{L}\\p{N}])(?<after>${FRACTION})?`,
  'giu',
);
/** What may follow: ", 6 minutes", " and six minutes", " 6m". */
const MORE = new RegExp(
  `,?\\s*(?:and\\s+)?(?<count>${NUMBER})[\\s-]*(?<unit>m|${UNIT})(?![\\p{L}\\p{N}])`,
  'iuy',
);

const UNITS = /hour|minute|mins?\b|day|week|second|secs?\b|hrs?\b|\dh\b|\d\sh\b/gi;

/** How far before and after its unit the words of a length may stand. */
const REACH = 80;

/**
 * Finds the lengths of time in a text: "7.1 hours", "six and a half hours", "7 hours 6 minutes", "45-minute",
 * "7h 6m", "five to six days", "half a day", "several hours".
 */
export function lengthsInProse(text: string): StatedLength[] {
  const lengths: StatedLength[] = [];
  let done = 0;
  // They are looked for around each unit alone: elsewhere there is nothing to find.
  for (const { index } of text.matchAll(UNITS)) {
    if (index < done) continue;
    LENGTH.lastIndex = Math.max(done, index - REACH);
    const match = LENGTH.exec(text.slice(0, index + REACH));
    if (!match) continue;
    const smaller = smallerUnitsAfter(match, text);
    const length = toLength(match, smaller);
    if (length) lengths.push(length);
    done = smaller.at(-1)?.end ?? match.index + match[0].length;
  }
  return lengths;
}

/** A part of a length in a smaller unit: the six minutes of "7 hours 6 minutes". */
interface SmallerUnit {
  count: number;
  /** How many hours one of the unit has. */
  hours: number;
  end: number;
}

function smallerUnitsAfter(match: RegExpExecArray, text: string): SmallerUnit[] {
  const found: SmallerUnit[] = [];
  let end = match.index + match[0].length;
  let larger: number = HOURS_IN[unitOf(match.groups?.unit ?? '')];
  for (;;) {
    MORE.lastIndex = end;
    const more = MORE.exec(text);
    const hours = HOURS_IN[unitOf(more?.groups?.unit ?? '')];
    if (!more || hours >= larger) return found;
    end = MORE.lastIndex;
    larger = hours;
    found.push({ count: toNumber(more.groups?.count ?? ''), hours, end });
  }
}

function toLength(
  match: RegExpExecArray,
  smaller: readonly SmallerUnit[],
): StatedLength | undefined {
  const { from, number = '', half = '', plus, after = '' } = match.groups ?? {};
  const unit = unitOf(match.groups?.unit ?? '');
  const hours = HOURS_IN[unit];
  const value =
    (toNumber(number) + fractionOf(half) + fractionOf(after)) * hours +
    smaller.reduce((sum, part) => sum + part.count * part.hours, 0);
  const isVague = /^(?:a\s+few|several)$/i.test(number);
  const longest = isVague ? VAGUE_AT_MOST[unit] * hours : value;
  const shortest = from === undefined ? value : toNumber(from) * hours;
  if (!(longest > 0) || !(shortest > 0) || shortest > longest) return undefined;
  return {
    shortest,
    longest: plus === undefined ? longest : Number.POSITIVE_INFINITY,
    rounding: roundingOf(number, half + after) * (smaller.at(-1)?.hours ?? hours),
    start: match.index,
    end: smaller.at(-1)?.end ?? match.index + match[0].length,
  };
}

function alternatives(words: readonly string[]): string {
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;
}

function unitOf(words: string): Unit {
  const word = words.toLowerCase();
  if (word.startsWith('m')) return 'minute';
  if (word.startsWith('h')) return 'hour';
  if (word.startsWith('s')) return 'second';
  return word.startsWith('d') ? 'day' : 'week';
}

/** By how much of its unit a number may be off without being wrong. */
function roundingOf(number: string, fraction: string): number {
  if (/couple|dozen/i.test(number)) return 1;
  if (/quarter/i.test(number)) return 0.125;
  if (fraction !== '' || /half/i.test(number)) return 0.25;
  return /^\d.*[.,]\d{1,2}$/.test(number) ? 0.1 : 0.5;
}

function toNumber(words: string): number {
  const text = words.toLowerCase();
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  if (text.includes('half')) return 0.5;
  if (text.includes('quarter')) return text.startsWith('three') ? 0.75 : 0.25;
  if (text.includes('dozen')) return 12;
  if (/couple|few|several/.test(text)) return 2;
  const [first = '', second] = text.split(/[\s-]/);
  if (second === undefined) return TENS.get(first) ?? SMALL_NUMBERS.get(first) ?? Number.NaN;
  return (TENS.get(first) ?? Number.NaN) + (SMALL_NUMBERS.get(second) ?? Number.NaN);
}

function fractionOf(words: string): number {
  if (words === '') return 0;
  if (/three/i.test(words)) return 0.75;
  return /quarter/i.test(words) ? 0.25 : 0.5;
}
