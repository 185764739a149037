import { type Moment, parseMoment } from '../incident/moment.ts';
import { DATE_FORMS, dateOf } from './written-dates.ts';

/** What the words around a time say of it. */
export interface MomentContext {
  /** The day that times without a date lie on, `YYYY-MM-DD`. */
  day?: string | undefined;
  /** The zone of times that name none, as ISO 8601 has it: `Z` or `+02:00`. */
  zone?: string | undefined;
}

/** A moment at the beginning of a text. */
export interface LeadingMoment {
  moment: Moment;
  /** How many characters of the text tell it, with the dash or colon behind it. */
  length: number;
  /** It was told as a time alone; its day is that of the context. */
  isTimeOnly: boolean;
}

const TIME =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s*(?<half>[ap])\\.?m\\.?(?![\\p{L}]))?';
const ZONE =
  '(?:\\s*\\(?(?:(?<zero>UTC|GMT|Z(?![\\p{L}]))(?:\\s*(?<shift>[+-]\\d{1,2}(?::?\\d{2})?)(?!\\d|:))?|(?<offset>[+-]\\d{2}:?\\d{2}(?!\\d)))\\)?)?';
const JOINT = '(?:\\s*T|\\s*,?\\s*(?:at\\s+|-\\s+|–\\s+|—\\s+)?)';
const OPENING = '^[\\s([*_–—-]{0,4}';
const WEEKDAY =
  '(?:(?:on\\s+)?(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s+)?';
const CLOSING = '[\\s)\\]*_]{0,4}\\s*(?:[:–—|-]+\\s*)?';

const FORMS = [
  `${OPENING}${WEEKDAY}${DATE_FORMS}(?:${JOINT}${TIME}${ZONE})?${CLOSING}`,
  `${OPENING}${TIME}${ZONE},?\\s*(?:on\\s+)?${WEEKDAY}${DATE_FORMS}${CLOSING}`,
  `${OPENING}${TIME}${ZONE}${CLOSING}`,
].map((form) => new RegExp(form, 'iu'));

/** Names of zones that are no offset, and change with the season. */
const NAMED_ZONE =
  /^\s*\(?(?:[ECMPA][SD]?T|BST|IST|CES?T|EES?T|WES?T|JST|KST|HKT|SGT|AE[SD]T|NZ[SD]T|BRT|MSK|(?:local|Eastern|Pacific|Central|Mountain)\b)/;

/** A second time right behind the first: a stretch rather than a moment. */
const STRETCH = /^\s*(?:[–—-]|to\b|until\b)\s*\d{1,2}:\d{2}/i;

/**
 * Reads the moment that a text begins with, as the entries of a timeline do. A time counts only where its
 * zone is stated as UTC, GMT or an offset, by itself or by the context; nothing is guessed.
 */
export function leadingMoment(
  text: string,
  context: MomentContext = {},
): LeadingMoment | undefined {
  const head = text.slice(0, 160);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (!match) continue;
    const groups = match.groups ?? {};
    const timeEnd = endOfTime(match[0]);
    if (groups.hour !== undefined) {
      const after = head.slice(timeEnd);
      if (
        STRETCH.test(after) ||
        NAMED_ZONE.test(after) ||
        STRETCH.test(head.slice(match[0].length))
      ) {
        return undefined;
      }
    }
    const date = dateOf(groups);
    const moment = momentOf(date ?? context.day, groups, context.zone);
    if (moment === undefined) return undefined;
    return { moment, length: match[0].length, isTimeOnly: date === undefined };
  }
  return undefined;
}

/** Where the time ends, zone excluded: what stands there may name a zone that is no offset. */
function endOfTime(matched: string): number {
  const time = /\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]\.?m\.?)?/i.exec(matched);
  return time ? time.index + time[0].length : matched.length;
}

function momentOf(
  date: string | undefined,
  groups: Record<string, string | undefined>,
  contextZone: string | undefined,
): Moment | undefined {
  if (date === undefined) return undefined;
  const { hour, minute, second, half, zero, shift, offset } = groups;
  if (hour === undefined) return date;
  const stated = offset ?? (zero === undefined ? undefined : zoneOf(shift));
  const zone = stated ?? contextZone;
  const hours = fullHour(Number(hour), half);
  if (zone === undefined || date.length !== 10 || hours === undefined) return undefined;
  const time = `${String(hours).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return parseMoment(`${date}T${time}${zone}`);
}

function fullHour(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function zoneOf(shift: string | undefined): string {
  if (shift === undefined) return 'Z';
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(shift) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** The zone that a heading, a column or a sentence states for the times below it: "all times in UTC". */
export function statedZone(text: string): string | undefined {
  const match =
    /(?<![\p{L}\p{N}:+-])(?:UTC|GMT)(?:\s*([+-]\d{1,2}(?::?\d{2})?)(?!\d|:))?(?!\p{L})/u.exec(text);
  return match ? zoneOf(match[1]) : undefined;
}

/** The one moment with date, time and zone in a text, or the one day: the value of a field such as "Start". */
export function wholeMoment(text: string, zone?: string): Moment | undefined {
  const found = leadingMoment(text, { zone });
  if (found === undefined || found.isTimeOnly) return undefined;
  const rest = text.slice(found.length);
  return /\d{1,2}:\d{2}/.test(rest) ? undefined : found.moment;
}

/** The zone that a text states for all its times: "All times are in UTC." */
export function zoneOfAllTimes(text: string): string | undefined {
  const stated = /\b(?:all\s+times?|times\s+(?:are|given|shown|listed|in|below))\b[^.]{0,40}/gi;
  return [...text.matchAll(stated)]
    .map(([words]) => statedZone(words))
    .find((zone) => zone !== undefined);
}
