import { quotationReader } from './blanks.ts';
import { datesInProse, isOfOutage, type OwnTime, type StatedDate } from './dates-in-prose.ts';
import { isElsewhere } from './elsewhere.ts';
import { type Hedge, withoutHedges } from './hedges.ts';
import { lengthsInProse, type StatedLength } from './lengths-in-prose.ts';
import { monthName } from './months.ts';
import { introducesAnother, isAtAnotherTime } from './other-outages.ts';
import { isBeginningOfOutage, isDateOfOutage } from './own-dates.ts';
import { isLengthOfOutage } from './own-lengths.ts';
import type { PartialFacts } from './schema.ts';
import { sentencesOf } from './sentences.ts';
import { formatMonth, sayLength } from './tokens.ts';
import type { Surroundings } from './wordings.ts';

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
export interface OwnFacts extends OwnTime, Pick<PartialFacts, 'approximate'> {
  /** The names of the services that were down. */
  services: readonly string[];
}

/**
 * Where a text stands: in a title, which speaks of nothing but the outage; in the telling of it; or before
 * and after that, where a write-up also tells of other outages.
 */
export type Standing = 'title' | 'own' | 'around';

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
  // Most texts state nothing that differs, whatever it is about.
  if (differentLengths(text, facts).length === 0 && differentDates(text, facts).length === 0)
    return [];
  const sentences = sentencesOf(text).map((sentence) => ({
    ...sentence,
    found: contradictionsInSentence(sentence.text, facts, standing),
  }));
  if (sentences.every(({ found }) => found.length === 0)) return [];
  // What follows a sentence on another outage may be about that one, too.
  const another = sentences.find(
    (sentence) => sentence.found.length === 0 && introducesAnother(oneLine(sentence.text), facts),
  );
  if (another && standing === 'around') return [];
  const isQuotedAt = quotationReader(text);
  return sentences
    .filter(({ start }) => another === undefined || start < another.start)
    .flatMap(({ start, found }) =>
      found.map((one) => ({ ...one, start: start + one.start, end: start + one.end })),
    )
    .filter(({ start }) => !isQuotedAt(start));
}

function contradictionsInSentence(
  sentence: string,
  facts: OwnFacts,
  standing: Standing,
): Contradiction[] {
  if (sentence.endsWith('?')) return [];
  if (standing === 'title') {
    return inOrder(wrongLengths(sentence, facts, true), wrongDates(sentence, facts, isDateInTitle));
  }
  const lengths = wrongLengths(sentence, facts, false);
  const beginnings = wrongDates(sentence, facts, isBeginning);
  if (beginnings.length > 0) return inOrder(lengths, beginnings);
  // Another length at another time is another outage.
  if (lengths.length > 0) return isAtAnotherTime(oneLine(sentence), facts) ? [] : lengths;
  if (standing === 'around') return [];
  const dates = wrongDates(sentence, facts, isDate);
  return dates.length > 0 && statesOtherLength(sentence, facts) ? [] : dates;
}

function inOrder(...found: Contradiction[][]): Contradiction[] {
  return found.flat().toSorted((a, b) => a.start - b.start);
}

function wrongLengths(sentence: string, facts: OwnFacts, inTitle: boolean): Contradiction[] {
  const { hours, approximate = false, services } = facts;
  if (typeof hours !== 'number') return [];
  return differentLengths(sentence, facts)
    .filter((length) => {
      const around = surroundingsOf(sentence, length);
      const { hedge, before, after } = withoutHedges(around.before, around.after);
      return (
        !agrees(length, hedge, hours, approximate) &&
        isLengthOfOutage({ before, after }, services, inTitle) &&
        !isElsewhere({ before, after }, services, inTitle)
      );
    })
    .map(({ start, end }) => ({
      start,
      end,
      expected: sayLength(hours, approximate),
      fields: `\`hours: ${hours}\``,
    }));
}

/** The lengths of a text that are not the one of the facts, if nothing hedges them. */
function differentLengths(text: string, { hours, approximate = false }: OwnFacts): StatedLength[] {
  if (typeof hours !== 'number') return [];
  return lengthsInProse(text).filter((length) => !agrees(length, undefined, hours, approximate));
}

/** Whether a sentence states lengths, and none of them is the outage's. */
function statesOtherLength(sentence: string, { hours, approximate = false }: OwnFacts): boolean {
  if (typeof hours !== 'number') return false;
  const lengths = lengthsInProse(sentence);
  return (
    lengths.length > 0 && !lengths.some((length) => agrees(length, 'about', hours, approximate))
  );
}

/** Whether a stated length is the one of the facts, as far as words go. */
function agrees(
  { shortest, longest, rounding }: StatedLength,
  hedge: Hedge | undefined,
  hours: number,
  approximate: boolean,
): boolean {
  const share = approximate || hedge === 'about' ? 0.25 : 0.1;
  const margin = Math.max(hours * share, rounding, hours >= 2 ? 0.25 : 1 / 12) + 1e-9;
  return (
    (hedge === 'most' || hours >= shortest - margin) &&
    (hedge === 'least' || hours <= longest + margin)
  );
}

/** Whether a date in these surroundings is said to be the outage's. */
type DateReader = (date: StatedDate, around: Surroundings, facts: OwnFacts) => boolean;

const isBeginning: DateReader = (_date, around, { services }) =>
  isBeginningOfOutage(around, services) && !isElsewhere(around, services, false);

/** Where neither the month nor the year is right, another outage of the same services is meant. */
const isDate: DateReader = (date, around, { services, month, year }) =>
  (date.month === month || date.year === year) &&
  isDateOfOutage(around, services) &&
  !isElsewhere(around, services, false);

const IN_COMPARISON = /(?<!\p{L})(?:since|than|before|after|like|until)(?: \p{L}+){0,2}$/iu;
const isDateInTitle: DateReader = (_date, around, { services }) =>
  !IN_COMPARISON.test(around.before) && !isElsewhere(around, services, true);

function wrongDates(sentence: string, facts: OwnFacts, isOwn: DateReader): Contradiction[] {
  const { month, year } = facts;
  if (month === undefined || year === undefined) return [];
  return differentDates(sentence, facts)
    .filter((date) => isOwn(date, surroundingsOf(sentence, date), facts))
    .map(({ start, end }) => ({
      start,
      end,
      expected: formatMonth(month, year),
      fields: `\`month: ${monthName(month)}\` and \`year: ${year}\``,
    }));
}

/** The dates of a text, with month and year, at which the outage was not going on. */
function differentDates(text: string, facts: OwnFacts): StatedDate[] {
  if (facts.month === undefined || facts.year === undefined) return [];
  return datesInProse(text).filter(
    (date) => date.year !== undefined && date.month !== undefined && !fits(date, facts),
  );
}

/** Whether a date is one of the outage. Which day of its month it was is for the timeline to judge. */
function fits(date: StatedDate, facts: OwnFacts): boolean {
  return (date.month === facts.month && date.year === facts.year) || isOfOutage(date, facts);
}

/** How far around a length or a date its sentence is read, so that one without end takes no longer. */
const SIGHT = 160;

function surroundingsOf(
  sentence: string,
  { start, end }: { start: number; end: number },
): Surroundings {
  const from = Math.max(0, start - SIGHT);
  // A letter stands for what is cut off, so that the cut does not look like the beginning of the sentence.
  const before = `${from > 0 ? 'x' : ''}${sentence.slice(from, start)}`;
  return {
    before: oneLine(before).trimEnd(),
    after: oneLine(sentence.slice(end, end + SIGHT)),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
