import { memoise } from '../memoise.ts';

/**
 * A point in time at the precision its source gives: `2021`, `2021-10`, `2021-10-04` or
 * `2021-10-04T15:39Z` (UTC; seconds only where they are known). Always a plain string, so that a month
 * never turns into the first of that month on its way through the site.
 */
export type Moment = string;

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

const FORM =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?)?)?$/i;

const MS_PER_MINUTE = 60_000;

/**
 * Reads an ISO date or date-time. A date-time needs a zone and is turned into UTC. Returns `undefined`
 * for anything else, impossible dates such as 30 February included.
 */
export function parseMoment(value: unknown): Moment | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!isCalendarDate(Number(year), Number(month ?? 1), Number(day ?? 1))) return undefined;
  if (hour === undefined || zone === undefined) return text.trim();
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const offset = zoneOffsetMinutes(zone);
  if (offset === undefined) return undefined;
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}Z`);
  const utc = new Date(local - offset * MS_PER_MINUTE).toISOString();
  return `${utc.slice(0, second === undefined ? 16 : 19)}Z`;
}

function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function zoneOffsetMinutes(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** How exact a moment is. */
export function precisionOf(moment: Moment): Precision {
  switch (moment.length) {
    case 4:
      return 'year';
    case 7:
      return 'month';
    case 10:
      return 'day';
    case 17:
      return 'minute';
    default:
      return 'second';
  }
}

/** Whether the moment names a time of day. */
export function hasTime(moment: Moment): boolean {
  return moment.length > 10;
}

/** The year and the month (1 to 12) of a moment in UTC; the month is `undefined` for a bare year. */
export function yearAndMonth(moment: Moment): { year: number; month: number | undefined } {
  const month = moment.slice(5, 7);
  return { year: Number(moment.slice(0, 4)), month: month === '' ? undefined : Number(month) };
}

/** The first and the last millisecond (Unix time) that the moment may stand for. A build asks for few of them, often. */
export const momentRange = memoise(rangeOf);

function rangeOf(moment: Moment): Readonly<{ earliest: number; latest: number }> {
  const { year, month } = yearAndMonth(moment);
  const from = (start: number, end: number) => ({ earliest: start, latest: end - 1 });
  switch (precisionOf(moment)) {
    case 'year':
      return from(Date.UTC(year, 0), Date.UTC(year + 1, 0));
    case 'month':
      return from(Date.UTC(year, (month ?? 1) - 1), Date.UTC(year, month ?? 1));
    case 'day': {
      const start = Date.parse(`${moment}T00:00Z`);
      return from(start, start + 24 * 60 * MS_PER_MINUTE);
    }
    default: {
      const start = Date.parse(moment);
      return { earliest: start, latest: start };
    }
  }
}

/** Whether the moment lies after the given day (`YYYY-MM-DD`, UTC) for certain. */
export function isAfterDay(moment: Moment, day: string): boolean {
  // Both are UTC, and of the same form as far as they go.
  return moment.slice(0, day.length) > day;
}
