import { type Moment, parseMoment } from '../incident/moment.ts';
import { parseMonth } from '../incident/months.ts';

/** A date as a text has it, at the precision that the text gives: a day or a month. */
export interface WrittenDate {
  moment: Moment;
  start: number;
  end: number;
}

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const UP_TO = '\\s*(?:[–—-]|to|and|through)\\s*';

/** The forms of a date, for expressions that hold one; its groups are read by {@link dateOf}. */
export const DATE_FORMS =
  `(?:(?<isoYear>\\d{4})[-/](?<isoMonth>\\d{2})(?:[-/](?<isoDay>\\d{2}))?` +
  `|(?:(?<untilDay>${DAY})${UP_TO})?(?<firstDay>${DAY})(?:\\s+of)?\\s+(?<dayMonth>${MONTH}),?\\s+(?<dayYear>\\d{4})` +
  `|(?<monthDay>${MONTH})\\s+(?<secondDay>${DAY})(?:(?<range>${UP_TO})(?:${MONTH}\\s+)?${DAY})?,?\\s+(?<monthYear>\\d{4})` +
  `|(?<bareMonth>${MONTH}),?\\s+(?:of\\s+)?(?<bareYear>\\d{4}))(?![\\p{N}]|(?!T\\d)\\p{L})`;

const DATES = new RegExp(`(?<![\\p{L}\\p{N}/-])${DATE_FORMS}`, 'giu');

/** Finds the dates of a text that name a month and a year: "4 October 2021", "Oct 4th, 2021", "2021-10-04". */
export function datesIn(text: string): WrittenDate[] {
  if (!/\d{4}/.test(text)) return [];
  return [...text.matchAll(DATES)].flatMap((match) => {
    const moment = dateOf(match.groups ?? {});
    return moment === undefined
      ? []
      : [{ moment, start: match.index, end: match.index + match[0].length }];
  });
}

/** The date that the groups of a match hold. Where they span several days, it is told to the month. */
export function dateOf(groups: Record<string, string | undefined>): Moment | undefined {
  const { isoYear, isoMonth, isoDay, untilDay, firstDay, dayMonth, dayYear } = groups;
  const { monthDay, secondDay, range, monthYear, bareMonth, bareYear } = groups;
  if (isoYear !== undefined) {
    return parseMoment([isoYear, isoMonth, isoDay].filter((part) => part !== undefined).join('-'));
  }
  const year = dayYear ?? monthYear ?? bareYear;
  const month = parseMonth((dayMonth ?? monthDay ?? bareMonth ?? '').replace('.', '').slice(0, 3));
  const isRange = untilDay !== undefined || range !== undefined;
  const day = isRange ? undefined : (firstDay ?? secondDay);
  if (month === undefined) return undefined;
  const parts = [month, ...(day === undefined ? [] : [Number.parseInt(day, 10)])];
  return parseMoment([year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-'));
}
