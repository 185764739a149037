import { datesInProse, isOfOutage, type OwnTime } from './dates-in-prose.ts';
import { EVENT } from './outage-phrases.ts';

const word = (...alternatives: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Words that name an outage other than the one that is told, or several. */
const ANOTHER = word(
  `another (?:\\p{L}+ ){0,2}${EVENT}`,
  `an? (?:second|third|fourth|similar|separate|further|new|different|shorter|longer|smaller|larger|bigger|previous|prior|earlier|later|comparable|unrelated) (?:\\p{L}+ ){0,2}(?:${EVENT}|one)`,
  `(?:previous|earlier|past|prior|later|subsequent|other|similar|former|following|next|last|first|second|third) (?:\\p{L}+ )?${EVENT}`,
  `that (?:\\p{L}+ )?${EVENT}`,
  `${EVENT}s`,
);

/** Words that put a sentence at another time. */
const AT_ANOTHER_TIME = word(
  '(?:days?|weeks?|fortnight|months?|years?) (?:earlier|later|before|ago|after|previously)',
  '(?:previous|following|next|last|same) (?:day|night|morning|week|month|year|spring|summer|autumn|fall|winter)',
  'previously|until then|in the past|once before|(?:down|failed|out|off|offline) again|again (?:went|was|were|failed)',
);

const IS_DOWN = word(EVENT, 'down|offline|unavailable|unreachable|failed|crashed|lasted|dark');

/** What an outage is compared with is no time of its own: "the longest since 2008". */
const COMPARED = /(?<!\p{L})(?:since|than|unlike|compared (?:to|with)|as in) [^,;.]*/giu;

/** Whether words, with single spaces, speak of another outage than the one that is told. */
export function speaksOfAnother(words: string): boolean {
  return ANOTHER.test(words) || AT_ANOTHER_TIME.test(words);
}

/** Whether a sentence names a time at which the outage was not going on. */
export function isAtAnotherTime(sentence: string, own: OwnTime): boolean {
  const dates = datesInProse(sentence.replaceAll(COMPARED, ' '));
  return dates.some((date) => !isOfOutage(date, own));
}

/** Whether a sentence tells that something else was down, so that the sentences after it may go on about that. */
export function introducesAnother(sentence: string, own: OwnTime): boolean {
  return IS_DOWN.test(sentence) && (speaksOfAnother(sentence) || isAtAnotherTime(sentence, own));
}
