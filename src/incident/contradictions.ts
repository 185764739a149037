import { lengthsInProse, type StatedLength } from './lengths-in-prose.ts';
import { momentRange } from './moment.ts';
import { parseMonth } from './months.ts';
import type { PartialFacts } from './schema.ts';
import { formatMonth, sayLength } from './tokens.ts';

/** Words of a text that say something else than the facts about the outage's own length or date. */
export interface Contradiction {
  /** Where the words begin and end in the text. */
  start: number;
  end: number;
  /** What the facts say, in words. */
  expected: string;
  /** The fields that say so. */
  fields: string;
}

/** What a text is checked against. */
export interface OwnFacts
  extends Pick<PartialFacts, 'hours' | 'approximate' | 'month' | 'year' | 'started' | 'resolved'> {
  /** The names of the services that were down. */
  services: readonly string[];
}

/**
 * Where a text stands: in a title, which speaks of nothing but the outage; in the telling of it; or before
 * and after that, where a write-up also tells of other outages.
 */
export type Standing = 'title' | 'own' | 'around';

const EVENT =
  '(?:outage|disruption|downtime|blackout|interruption|incident|failure|shutdown|breakdown|crash|standstill)';
const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(
  `(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+)?(?<month>${MONTHS})(?:\\s+(?<day2>\\d{1,2})(?:st|nd|rd|th)?,)?,?\\s+(?<year>\\d{4})(?!\\d)`,
  'gu',
);

/** Words by which a sentence speaks of another outage, of a part of this one, or of what somebody else says. */
const ELSEWHERE = new RegExp(
  '(?<![\\p{L}])(?:' +
    [
      // Another outage.
      'before|earlier|previous|previously|prior|ago|since|another|again|had|that outage|those|ever|never|longest|record',
      'shortest|average|typical|usual|usually|last time|until then|later|next|second|unlike|compared|than|than in|similar|like',
      // Not what was, but what could be.
      'would|could|might|may have|if|unless|must|should|no|not|nearly always',
      // A part of it, or of those it met.
      'some|most|many|few|others|part|parts|partly|certain|several|first|initial|initially|within|further',
      'half of|for those|each|per|every|at least|at most|up to|as long as|as much as|as little as|between|additional',
      'intermittently|intermittent|degraded|slow|delayed|delay|backlog|customers|users|people|accounts|region|regions|in places',
      // What somebody says of it.
      'said|says|say|according|reported|reports|counted|counts|counting|claimed|claims|estimated|estimates|put|puts',
      'gave|gives|measured|recorded|records|reckoned|wrote|told|called|announced|described|account|accounts|headline|headlines',
    ].join('|') +
    ')(?![\\p{L}])',
  'iu',
);

const HEDGED =
  /(?:\babout|\bapproximately|\baround|\broughly|\bnearly|\balmost|\bsome|\bjust|\bmore than|\bover|\bless than|\bunder|\bwell)\s*$/iu;

/**
 * Finds where a text contradicts the facts: a length or a date in a sentence about the outage's own. Speaks
 * up only where a sentence can hardly mean anything else, so that other outages, other people's counts and
 * parts of an outage may be told freely.
 *
 * @param text running text without markup
 */
export function contradictionsIn(
  text: string,
  facts: OwnFacts,
  standing: Standing,
): Contradiction[] {
  if (!MAY_MATTER.test(text)) return [];
  return sentencesOf(text).flatMap(({ sentence, start }) =>
    ELSEWHERE.test(withoutOwnDate(sentence)) ||
    (standing === 'around' && mentionsOtherYear(text, facts))
      ? []
      : [...wrongLengths(sentence, facts, standing), ...wrongDates(sentence, facts, standing)].map(
          (found) => ({ ...found, start: start + found.start, end: start + found.end }),
        ),
  );
}

const MAY_MATTER = new RegExp(`${EVENT}|down|offline|unavailable|unreachable|dark|lasted`, 'iu');

/** "May" is a month and a word of doubt. */
function withoutOwnDate(sentence: string): string {
  return sentence.replaceAll(DATE, ' ');
}

function wrongLengths(sentence: string, facts: OwnFacts, standing: Standing): Contradiction[] {
  const { hours, approximate } = facts;
  if (typeof hours !== 'number') return [];
  const otherYear = mentionsOtherYear(sentence, facts);
  return lengthsInProse(sentence)
    .filter(
      (length) =>
        !otherYear &&
        isOwnLength(sentence, length, facts, standing) &&
        !agrees(length, sentence, facts),
    )
    .map(({ start, end }) => ({
      start,
      end,
      expected: sayLength(hours, approximate === true),
      fields: `\`hours: ${hours}\``,
    }));
}

/** How far around a length or a date its sentence is read. */
const SIGHT = 160;

function wordsBefore(sentence: string, at: number): string {
  const from = Math.max(0, at - SIGHT);
  // A letter stands for what is cut off, so that the cut does not look like the beginning of the sentence.
  return `${from > 0 ? 'x' : ''}${sentence.slice(from, at)}`;
}

/** Whether a length in a sentence is the outage's own, by the words around it. */
function isOwnLength(
  sentence: string,
  { start, end }: StatedLength,
  facts: OwnFacts,
  standing: Standing,
): boolean {
  const before = wordsBefore(sentence, start).replace(HEDGED, '').trimEnd();
  const after = sentence.slice(end, end + SIGHT);
  const subject = `(?:${[...facts.services.map(literally), 'it', 'they', 'everything', 'the (?:service|services|app|site|platform|network|whole \\w+)'].join('|')})`;
  const adjectives = "(?:[\\p{L}\\p{N}’'-]+\\s+){0,3}";
  const ownEvent = `(?:the|this|its)\\s+${adjectives}${EVENT}`;
  const lasted =
    '(?:lasted|lasts|ran|continued|went on|persisted|dragged on|stretched|endured)(?:\\s+(?:for|over))?';
  const wasDown =
    '(?:was|were|went|stayed|remained|lay)\\s+(?:\\w+ly\\s+)?(?:down|offline|unavailable|unreachable|inaccessible|dark|out)(?:\\s+(?:worldwide|globally|everywhere))?\\s+for';
  const of = `${EVENT}\\s+of`;
  const ends = (pattern: string) => new RegExp(`(?:^|[\\s“"(])${pattern}$`, 'iu').test(before);
  const date = `(?:\\s+(?:of|in|on)\\s+[^,.;]{3,40}?)?`;
  if (ends(`${ownEvent}${date}\\s+${lasted}`) || ends(`(?:it|which)\\s+${lasted}`)) return true;
  if (ends(`${subject}(?:\\s+(?:and|,)\\s+${subject})*\\s+${wasDown}`)) return true;
  if (ends(`(?:this|the)\\s+${of}`)) return true;
  const names = new RegExp(`^[\\s-]+(?:[\\p{L}’'-]+\\s+){0,2}${EVENT}`, 'iu').test(after);
  return names && ends(standing === 'title' ? '(?:the|this|its|an?|)' : '(?:the|this|its)');
}

/** Whether a stated length is the one of the facts, as far as words go. */
function agrees(length: StatedLength, sentence: string, facts: OwnFacts): boolean {
  const hours = facts.hours ?? 0;
  const hedged = HEDGED.test(wordsBefore(sentence, length.start));
  const share = facts.approximate || hedged ? 0.25 : 0.1;
  const margin = Math.max(hours * share, length.rounding, hours >= 2 ? 0.25 : 1 / 12) + 1e-9;
  return hours >= length.shortest - margin && hours <= length.longest + margin;
}

function wrongDates(sentence: string, facts: OwnFacts, standing: Standing): Contradiction[] {
  const { month, year } = facts;
  if (month === undefined || year === undefined) return [];
  return [...sentence.matchAll(DATE)]
    .filter((match) => isOwnDate(sentence, match, facts, standing) && !isWithin(match, facts))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      expected: formatMonth(month, year),
      fields: `\`month: ${formatMonth(month)}\` and \`year: ${year}\``,
    }));
}

function isOwnDate(
  sentence: string,
  match: RegExpMatchArray,
  { services, month, year }: OwnFacts,
  standing: Standing,
): boolean {
  if (standing === 'title') return true;
  const at = match.index ?? 0;
  const before = wordsBefore(sentence, at).trimEnd();
  const after = sentence.slice(at + match[0].length).slice(0, SIGHT);
  const adjectives = "(?:[\\p{L}\\p{N}’'-]+\\s+){0,3}";
  const happened =
    '(?:began|started|happened|occurred|took place|struck|came|hit|broke out|set in)(?:\\s+(?:on|in|at|late|early|suddenly))*';
  if (
    new RegExp(`(?:^|\\s)(?:the|this)\\s+${adjectives}${EVENT}\\s+${happened}$`, 'iu').test(before)
  ) {
    return true;
  }
  if (
    new RegExp(`(?:^|\\s)(?:the|this)\\s+${adjectives}${EVENT}\\s+(?:of|in|on)$`, 'iu').test(before)
  ) {
    return /^\s+(?:lasted|began|started|ran)\b/iu.test(after);
  }
  // Where neither the month nor the year is right, another outage is meant.
  const { groups = {} } = match;
  if (parseMonth(groups.month) !== month && Number(groups.year) !== year) return false;
  if (standing === 'around' || !/^(?:early |late )?(?:in|on)(?: the \w+ of)?$/iu.test(before))
    return false;
  const subject = [...services.map(literally), 'the (?:service|app|site|platform)'].join('|');
  return new RegExp(
    `^,?\\s+(?:${subject})(?:\\s+(?:and|,)\\s+(?:${subject}))*\\s+(?:was|were|went|became|fell|suffered|stopped|failed|vanished|broke|disappeared|crashed)\\b`,
    'iu',
  ).test(after);
}

const DAY = 24 * 3_600_000;

/** Whether a date is that of the outage, a day of grace on both sides for other time zones. */
function isWithin(match: RegExpMatchArray, facts: OwnFacts): boolean {
  const { day, day2, month = '', year } = match.groups ?? {};
  const pad = (value: unknown) => String(value).padStart(2, '0');
  const named = `${year}-${pad(parseMonth(month))}`;
  const stated = momentRange(day || day2 ? `${named}-${pad(day ?? day2)}` : named);
  const own = momentRange(`${facts.year}-${pad(facts.month)}`);
  const from = facts.started ? momentRange(facts.started).earliest : own.earliest;
  const length = (facts.hours ?? 0) * 3_600_000;
  const to = Math.max(
    facts.resolved ? momentRange(facts.resolved).latest : from + length,
    own.earliest,
  );
  // A day of the right month is for the timeline to judge, not for this rule.
  if (named === `${facts.year}-${pad(facts.month)}`) return true;
  return stated.latest >= from - DAY && stated.earliest <= to + DAY;
}

/** Whether the text names a year in which the outage was not going on. */
function mentionsOtherYear(text: string, { year, resolved }: OwnFacts): boolean {
  const own = new Set([String(year), resolved?.slice(0, 4)]);
  return [...text.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d%]|[.,]\d)/g)].some(
    ([found]) => !own.has(found),
  );
}

/** The sentences of a text. Coarse: a full stop, a question or an exclamation mark followed by a space. */
function sentencesOf(text: string): { sentence: string; start: number }[] {
  return [...text.matchAll(/\S[\s\S]*?(?:[.!?…]["”’)]*(?=\s|$)|$)/gu)].map((match) => ({
    sentence: match[0],
    start: match.index,
  }));
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
