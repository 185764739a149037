import { momentRange } from './moment.ts';
import { parseMonth } from './months.ts';
import type { PartialFacts } from './schema.ts';

/** A date as a text states it, as far as it does, and where its words stand. */
export interface StatedDate {
  year: number | undefined;
  /** 1 to 12. */
  month: number | undefined;
  day: number | undefined;
  start: number;
  end: number;
}

/** When the outage was, as far as the facts say. */
export type OwnTime = Pick<PartialFacts, 'hours' | 'month' | 'year' | 'started' | 'resolved'>;

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}(?![\\d%])';

const DATE = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:' +
    [
      '(?<year1>(?:19|20)\\d{2})-(?<month1>\\d{2})-(?<day1>\\d{2})(?!\\d)',
      `(?<day2>${DAY})\\s+(?:of\\s+)?(?<month2>${MONTH})(?:,?\\s+(?<year2>${YEAR}))?`,
      `(?<month3>${MONTH})\\s+(?<day3>${DAY})(?![\\p{L}\\p{N}:%]|[.,]\\d)(?:,?\\s+(?<year3>${YEAR}))?`,
      `(?<month4>${MONTH}),?\\s+(?:of\\s+)?(?<year4>${YEAR})`,
      // "May", "March" and "Mar" are other words, too.
      `(?=${MONTH})(?<=(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|of|[Ll]ast|[Ee]arly|[Ll]ate|[Mm]id|[Dd]uring)[\\s-]+)(?<month5>${MONTH})`,
      `(?<![$€£¥₹.,:/-]|[$€£¥₹]\\s)(?<year6>${YEAR})(?!-?\\p{L}|[.,:/-]\\d)`,
    ].join('|') +
    ')',
  'gu',
);

/** A year or a month: a quick look before the long one. */
const SOMEWHERE = /(?:19|20)\d{2}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;

/** Finds the dates in a text: "4 October 2021", "October 4", "Oct. 2021", "in October", "2021-10-04", "2021". */
export function datesInProse(text: string): StatedDate[] {
  if (!SOMEWHERE.test(text)) return [];
  return [...text.matchAll(DATE)].map((match): StatedDate => {
    const group = (name: string) =>
      [1, 2, 3, 4, 5, 6].map((nth) => match.groups?.[name + nth]).find((value) => value);
    const [year, month, day] = [group('year'), group('month'), group('day')];
    return {
      year: year === undefined ? undefined : Number(year),
      month: parseMonth(month?.slice(0, 3)),
      day: day === undefined ? undefined : Number.parseInt(day, 10),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

const ONE_DAY = 24 * 3_600_000;

/**
 * Whether a date may be one of the outage, with a day of grace on both sides for other time zones where days
 * are told. What the date or the facts leave open is taken to fit.
 */
export function isOfOutage({ year, month, day }: StatedDate, own: OwnTime): boolean {
  const time = timeOf(own);
  if (!time) return true;
  const grace = day === undefined && own.started === undefined ? 0 : ONE_DAY;
  const [from, to] = [time.earliest - grace, time.latest + grace];
  const years = [...new Set([from, to].map((at) => new Date(at).getUTCFullYear()))];
  return (year === undefined ? years : [year]).some((candidate) => {
    const stated = momentRange(toMoment(candidate, month, day));
    return stated.latest >= from && stated.earliest <= to;
  });
}

/** From when to when the outage may have been going on. */
function timeOf({ hours, month, year, started, resolved }: OwnTime) {
  if (year === undefined || month === undefined) return undefined;
  const start = momentRange(started ?? toMoment(year, month));
  // Less than a day is within the grace.
  const end = start.latest + Math.floor((hours ?? 0) / 24) * ONE_DAY;
  const latest = resolved === undefined ? end : momentRange(resolved).latest;
  return { earliest: start.earliest, latest: Math.max(latest, start.earliest) };
}

function toMoment(year: number, ...rest: (number | undefined)[]): string {
  const known = rest.filter((part) => part !== undefined);
  return [year, ...known.map((part) => String(part).padStart(2, '0'))].join('-');
}
