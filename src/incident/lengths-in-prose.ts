/** A length of time as a text states it, in hours: one value, or the two ends of a range. */
export interface StatedLength {
  shortest: number;
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

const WORD = [...TENS.keys(), ...SMALL_NUMBERS.keys()].sort((a, b) => b.length - a.length);
const NUMBER = `(?:\\d+(?:[.,]\\d+)?|(?:${WORD.join('|')})(?:-(?:${WORD.join('|')}))?|half an?)`;
const UNIT = '(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?)';
const FRACTION = '(?:\\s+and\\s+a\\s+(?:half|quarter)|\\s+and\\s+three\\s+quarters|\\s*½)';
const RANGE = '(?:\\s*[–—-]\\s*|\\s+(?:to|or|and)\\s+)';

const LENGTH = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?<from>${NUMBER})${RANGE})?(?<number>${NUMBER})(?<half>${FRACTION})?[\\s-]+(?<unit>${UNIT})(?<after>${FRACTION})?` +
    `(?:,?\\s+(?:and\\s+)?(?<rest>${NUMBER})[\\s-]+(?<restUnit>${UNIT}))?(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Finds the lengths of time in a text: "7.1 hours", "six and a half hours", "7 hours 6 minutes", "45-minute". */
export function lengthsInProse(text: string): StatedLength[] {
  return [...text.matchAll(LENGTH)].flatMap((match): StatedLength[] => {
    const {
      from,
      number = '',
      half = '',
      unit = '',
      after = '',
      rest,
      restUnit,
    } = match.groups ?? {};
    const scale = hoursIn(unit);
    const value = toNumber(number) + fractionOf(half) + fractionOf(after);
    const more = rest && restUnit ? toNumber(rest) * hoursIn(restUnit) : 0;
    const longest = value * scale + more;
    // "a day and six hours" is a sum, "two and three hours" a range; a range has its smaller end first.
    const shortest = from === undefined ? longest : toNumber(from) * scale;
    if (!(longest > 0) || !(shortest > 0) || shortest > longest) return [];
    const finest = rest && restUnit ? hoursIn(restUnit) : scale;
    const isRound = /^\p{L}|^\d+$/u.test(number) && half === '' && after === '';
    return [
      {
        shortest,
        longest,
        rounding: isRound ? finest / 2 : finest / 10,
        start: match.index,
        end: match.index + match[0].length,
      },
    ];
  });
}

function hoursIn(unit: string): number {
  const name = unit.toLowerCase().replace(/s$/, '');
  const full = name === 'min' ? 'minute' : name === 'hr' ? 'hour' : name;
  return HOURS_IN[full as keyof typeof HOURS_IN];
}

function toNumber(words: string): number {
  const text = words.toLowerCase();
  if (/^\d/.test(text)) return Number(text.replace(',', '.'));
  if (text.startsWith('half')) return 0.5;
  return text
    .split('-')
    .reduce((sum, word) => sum + (TENS.get(word) ?? SMALL_NUMBERS.get(word) ?? Number.NaN), 0);
}

function fractionOf(words: string): number {
  if (words === '') return 0;
  if (/three/i.test(words)) return 0.75;
  return /quarter/i.test(words) ? 0.25 : 0.5;
}
