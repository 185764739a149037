const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
/** Lengths are told in hours up to four days, in days beyond. */
const LONGEST_TOLD_IN_HOURS = 4 * HOURS_PER_DAY;

/** A unit that lengths of time are told in. */
export type Unit = 'minute' | 'hour' | 'day' | 'week';

// Making a formatter costs a hundred times what using one does.
const formats = new Map<string, Intl.NumberFormat>();

/** The formatter of a unit in words: "10 minutes", "1 week". */
export function unitFormat(locale: string, unit: Unit): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const made =
    formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(key, made);
  return made;
}

export interface DurationStyle {
  /** BCP 47 language tag; English by default. */
  locale?: string;
  /** The length is an estimate: it is rounded coarsely. The word "about" is the caller's to add. */
  approximate?: boolean;
}

/**
 * Says a length of time as people say it: "45 minutes", "7 hours 6 minutes", "26 hours", "14 days".
 *
 * Below a day hours and minutes are told, from a day to four whole hours, beyond days and hours. An
 * estimate is rounded to 5 minutes below two hours, to 10 below six, to 30 below a day, and to whole
 * days beyond four, so that no precision is implied that the facts lack.
 *
 * @param hours length in hours, above 0
 */
export function formatDuration(hours: number, style: DurationStyle = {}): string {
  const { locale = 'en', approximate = false } = style;
  const unit = (count: number, name: Unit) => sayCount(locale, name, count);
  const pair = (whole: [number, Unit], rest: [number, Unit]) =>
    [whole, rest]
      .filter(([count]) => count > 0)
      .map(([count, name]) => unit(count, name))
      .join(' ');

  if (hours > LONGEST_TOLD_IN_HOURS) {
    if (approximate) return unit(Math.round(hours / HOURS_PER_DAY), 'day');
    const whole = Math.round(hours);
    return pair([Math.floor(whole / HOURS_PER_DAY), 'day'], [whole % HOURS_PER_DAY, 'hour']);
  }
  if (hours >= HOURS_PER_DAY) return unit(Math.round(hours), 'hour');
  const exact = Math.max(1, Math.round(hours * MINUTES_PER_HOUR));
  const minutes = approximate ? roundEstimate(exact) : exact;
  return pair(
    [Math.floor(minutes / MINUTES_PER_HOUR), 'hour'],
    [minutes % MINUTES_PER_HOUR, 'minute'],
  );
}

// Lengths are told in few counts of few units, again and again, and `Intl` takes long over each.
const said = new Map<string, string>();

function sayCount(locale: string, unit: Unit, count: number): string {
  const key = `${locale} ${unit} ${count}`;
  const words = said.get(key) ?? unitFormat(locale, unit).format(count);
  said.set(key, words);
  return words;
}

function roundEstimate(minutes: number): number {
  const step = minutes < 2 * 60 ? 5 : minutes < 6 * 60 ? 10 : 30;
  return Math.max(Math.round(minutes / step) * step, Math.min(minutes, step));
}

/** The length as an ISO 8601 duration to the minute, such as `PT7H6M`; for data and `datetime` attributes. */
export function isoDuration(hours: number): string {
  const minutes = Math.max(1, Math.round(hours * MINUTES_PER_HOUR));
  const whole = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return `PT${whole > 0 ? `${whole}H` : ''}${rest > 0 ? `${rest}M` : ''}`;
}
