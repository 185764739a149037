import { hasTime, type Moment, momentRange, precisionOf } from '../incident/moment.ts';
import { memoise } from '../memoise.ts';
import { localeTag } from './locale.ts';
import { text } from './text.ts';

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeTag, { timeZone: 'UTC', ...options });

const YEAR = format({ year: 'numeric' });
const MONTH = format({ year: 'numeric', month: 'long' });
const DAY = format({ year: 'numeric', month: 'long', day: 'numeric' });
const SHORT_DAY = format({ year: 'numeric', month: 'short', day: 'numeric' });
const SHORT_MONTH = format({ year: 'numeric', month: 'short' });

// A page says the same days many times, and lists say them again. `Intl` takes long over each.

/** Says days: how those of a month are said is asked for once, for there are few months and many days. */
function dayWriter(writer: Intl.DateTimeFormat): (moment: Moment) => string {
  const ofMonth = memoise((month: string) => {
    const parts = writer.formatToParts(Date.parse(`${month}-01`));
    return (day: number) => parts.map(({ type, value }) => (type === 'day' ? day : value)).join('');
  });
  return (moment) => ofMonth(moment.slice(0, 7))(Number(moment.slice(8, 10)));
}

const sayDay = dayWriter(DAY);
const sayShortDay = dayWriter(SHORT_DAY);

/** "4 October 2021", "October 2021" or "2021": the day of a moment, no more exact than it is known. */
export const formatDay = memoise((moment: Moment): string => {
  switch (precisionOf(moment)) {
    case 'year':
      return YEAR.format(momentRange(moment).earliest);
    case 'month':
      return MONTH.format(momentRange(moment).earliest);
    default:
      return sayDay(moment);
  }
});

/** "4 Oct 2021" or "Oct 2021": as {@link formatDay}, for tables. */
export const formatShortDay = memoise((moment: Moment): string => {
  return precisionOf(moment) === 'month'
    ? SHORT_MONTH.format(momentRange(moment).earliest)
    : sayShortDay(moment);
});

/** "15:39", or `undefined` where the hour is not known. */
export function formatTime(moment: Moment): string | undefined {
  return hasTime(moment) ? moment.slice(11, -1) : undefined;
}

/** "4 October 2021, 15:39 UTC". */
export function formatMoment(moment: Moment): string {
  const time = formatTime(moment);
  return time === undefined ? formatDay(moment) : `${formatDay(moment)}, ${text.clock.utc(time)}`;
}

/**
 * "13–14 March 2019": the days from one moment to another.
 *
 * @param from that names a day, as does the other
 */
export function formatDays(from: Moment, to: Moment): string {
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (first === last) return formatDay(first);
  const [between, and] = [Number(first.slice(8)), Number(last.slice(8))];
  const range = daysOf(`${first.slice(0, 7)}/${last.slice(0, 7)}`)(between, and);
  // Two figures are joined closely; CLDR sets spaces, which belong between whole dates alone.
  return range.replace(/^(\d+)\s–\s(\d+\s)/, '$1–$2');
}

/**
 * How days of two months are said, into which the days are put: there are few months and many days.
 *
 * @param months the first and the last, with a slash between, as in ISO 8601
 */
const daysOf = memoise((months: string) => {
  const [from = '', to = ''] = months.split('/');
  const parts = DAY.formatRangeToParts(Date.parse(`${from}-01`), Date.parse(`${to}-02`));
  return (first: number, last: number): string =>
    parts
      .map(({ type, source, value }) => {
        if (type !== 'day') return value;
        return source === 'startRange' ? first : last;
      })
      .join('');
});

/** "J", "F", "M" …: the letters of the months, January first. */
export function monthLetters(): string[] {
  const letter = format({ month: 'narrow' });
  return Array.from({ length: 12 }, (_, month) => letter.format(Date.UTC(2000, month, 1)));
}

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;
const MS_PER_DAY = MINUTES_PER_DAY * MS_PER_MINUTE;

const TIME = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAY_OF_MONTH = format({ month: 'short', day: 'numeric' });

/**
 * "15:00" or "5 Oct": an instant on an axis.
 *
 * @param instant milliseconds of UTC
 */
export function formatInstant(instant: number, unit: 'hour' | 'day'): string {
  // Of hours there are so many in a day, of days so many in a record.
  return unit === 'hour'
    ? timeOfDay(Math.floor(instant / MS_PER_MINUTE) % MINUTES_PER_DAY)
    : dayOfMonth(Math.floor(instant / MS_PER_DAY));
}

const timeOfDay = memoise((minute: number) => TIME.format(minute * MS_PER_MINUTE));
const dayOfMonth = memoise((day: number) => DAY_OF_MONTH.format(day * MS_PER_DAY));
