import { hasTime, isAfterDay, type Moment, parseMoment, precisionOf } from '../incident/moment.ts';
import { parseMonth } from '../incident/months.ts';
import { type Answer, oneLine, quote } from './answer.ts';

/** When an outage began. */
export interface When {
  /** In UTC, as is the month. */
  year: number;
  /** 1 to 12. */
  month: number;
  /** Where at least the day was given. */
  started?: Moment;
}

/** What {@link readWhen} understands, in words. */
export const EXPECTED_WHEN = 'October 2021, 2021-10, 4 October 2021 or 2021-10-04T15:39Z';

/**
 * Reads when an outage began, to the month at least, as a person writes it.
 *
 * @param today the day after which nothing has happened yet, `YYYY-MM-DD` in UTC
 */
export function readWhen(answer: string, today: string): Answer<When> {
  const text = oneLine(answer);
  if (text === '') return { problem: `Nothing was given; expected ${EXPECTED_WHEN}.` };
  const { date, time, zone } = takeTimeOff(text);
  if (time !== undefined && zone === undefined) {
    return {
      problem: `${quote(text)} names a time without a zone; expected one such as 15:39Z or 17:39+02:00.`,
    };
  }
  const moment = parseMoment(`${isoDate(date)}${time === undefined ? '' : `T${time}${zone}`}`);
  if (moment === undefined || Number(moment.slice(0, 4)) < 1000) {
    return { problem: `${quote(text)} is not understood; expected ${EXPECTED_WHEN}.` };
  }
  if (precisionOf(moment) === 'year') {
    return { problem: `${quote(text)} names no month; expected ${EXPECTED_WHEN}.` };
  }
  if (isAfterDay(moment, today)) {
    return {
      problem: `${quote(text)} lies in the future; today is ${today} (UTC), and the record tells what has happened.`,
    };
  }
  const yearAndMonth = { year: Number(moment.slice(0, 4)), month: Number(moment.slice(5, 7)) };
  const hasDay = precisionOf(moment) === 'day' || hasTime(moment);
  return { value: hasDay ? { ...yearAndMonth, started: moment } : yearAndMonth };
}

const TIME_AT_END =
  /^(.*\d)(?:T|,? (?:at )?)(\d{1,2}):(\d{2})(:\d{2}(?:\.\d+)?)?(?: ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;

function takeTimeOff(text: string): {
  date: string;
  time: string | undefined;
  zone: string | undefined;
} {
  const [, date, hour = '', minute = '', seconds = '', zone] = TIME_AT_END.exec(text) ?? [];
  if (date === undefined) return { date: text, time: undefined, zone: undefined };
  return {
    date,
    time: `${hour.padStart(2, '0')}:${minute}${seconds}`,
    zone: zone && (/^[a-z]/i.test(zone) ? 'Z' : zone),
  };
}

/** The ways to write a date whose parts cannot be taken for one another. */
const DATES = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?<month>[a-z]+)\.?,? (?<year>\d{4})$/i,
  /^(?<month>[a-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i,
  /^(?<year>\d{4}),? (?<month>[a-z]+)\.?(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?$/i,
];

/** `2021-10-04`, as exactly as the words say; empty where they are no date. */
function isoDate(words: string): string {
  const groups = DATES.map((form) => form.exec(words)?.groups).find((found) => found !== undefined);
  if (!groups) return '';
  const { year, month, day } = groups;
  const number = month && parseMonth(/^sept$/i.test(month) ? 'sep' : month);
  if (month !== undefined && number === undefined) return '';
  return [year, number, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
