import { type Answer, oneLine, quote } from './answer.ts';

/** How long an outage lasted. */
export interface Length {
  /** `null` where nobody has said. */
  hours: number | null;
  approximate: boolean;
}

/** What {@link readLength} understands, in words. */
export const EXPECTED_LENGTH =
  'a number of hours such as 7.1, or 7 h 6 min, 45 minutes, 2 days, about 6 hours, or unknown';

const HEDGE_BEFORE =
  /^(?:~|≈|(?:about|almost|approx\.?|approximately|around|at least|c\.|ca\.?|circa|close to|more than|nearly|over|roughly|some)(?= |\d)) ?/i;
const HEDGE_AFTER = /,? (?:approx\.?|approximately|or more|or so)$/i;

const NUMBER = String.raw`\d{1,6}(?:\.\d{1,6})?|\.\d{1,6}`;
const BARE_HOURS = new RegExp(`^(?:${NUMBER})$`);
const STEP = new RegExp(
  `(${NUMBER})[ -]?(weeks?|days?|d|hours?|hrs?|hr|h|minutes?|mins?|m)(?![a-z])\\.?(?:,? and |, ?| )?`,
  'iy',
);

const HOURS_IN: Record<string, number> = { w: 7 * 24, d: 24, h: 1, m: 1 / 60 };

/** Reads how long an outage lasted: a number of hours, or numbers with units. A hedge makes it an estimate. */
export function readLength(answer: string): Answer<Length> {
  const text = oneLine(answer);
  if (text === '') return { problem: `Nothing was given; expected ${EXPECTED_LENGTH}.` };
  if (/^(?:unknown|not known|\?)$/i.test(text))
    return { value: { hours: null, approximate: false } };
  const words = text.replace(HEDGE_BEFORE, '').replace(HEDGE_AFTER, '');
  const hours = BARE_HOURS.test(words) ? Number(words) : sumOfSteps(words);
  if (hours === undefined) {
    return { problem: `${quote(text)} is not understood; expected ${EXPECTED_LENGTH}.` };
  }
  if (hours === 0) return { problem: `${quote(text)} is no length; expected one above 0.` };
  return { value: { hours, approximate: words !== text } };
}

/** "1 day, 2 hours and 5 minutes" in hours. */
function sumOfSteps(words: string): number | undefined {
  let hours = 0;
  STEP.lastIndex = 0;
  for (let read = 0; read < words.length; read = STEP.lastIndex) {
    const [, number, unit = ''] = STEP.exec(words) ?? [];
    if (number === undefined) return undefined;
    hours += Number(number) * (HOURS_IN[unit.charAt(0).toLowerCase()] ?? 0);
  }
  return roundToMinutes(hours);
}

/** Two decimals are less than a minute; what is shorter than that stays above 0. */
function roundToMinutes(hours: number): number {
  return hours === 0 ? 0 : Math.max(0.01, Math.round(hours * 100) / 100);
}
