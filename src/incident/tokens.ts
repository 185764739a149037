import { phrases } from '../i18n/phrases.ts';
import { formatDuration } from './duration.ts';

/** The facts that tokens are filled from. A fact is `undefined` where the frontmatter lacks it or has it wrong. */
export interface TokenFacts {
  month?: number | undefined;
  year?: number | undefined;
  /** Length in hours; `null` where nobody has said. */
  hours?: number | null | undefined;
  approximate?: boolean | undefined;
  /** `null` where the operator never said. */
  cause?: string | null | undefined;
  /** Names of the services, in the order of the frontmatter. */
  services?: readonly string[] | undefined;
}

export type TokenName = 'month-year' | 'month' | 'year' | 'length' | 'number' | 'cause' | 'service';

/** What became of a token: its words, or why it has none. */
export type TokenFill =
  | { kind: 'filled'; text: string; sentenceCase: boolean }
  | { kind: 'length-unknown' }
  /** The fact is missing from the frontmatter, which is reported there. */
  | { kind: 'fact-missing' };

const FORMS: readonly (readonly [RegExp, TokenName])[] = [
  [/^month\s*,?\s+year$|^month,year$/i, 'month-year'],
  [/^month$/i, 'month'],
  [/^year$/i, 'year'],
  [/^duration$/i, 'length'],
  [/^(?:x|hours)$/i, 'number'],
  [/^(?:specific\s+technical\s+issue|cause)$/i, 'cause'],
  [/^service$/i, 'service'],
];

const HOURS_AFTER = /^\s+hours(?![\p{L}\p{N}])/iu;

/** What may follow a number without being counted by it. */
const NOT_COUNTED = new Set(
  'across always as does has his is its less minus perhaps plus this thus versus was'.split(' '),
);
const COUNTED =
  /^(?:people|staff|percent|per\s+cent|hundred|thousand|million|billion|trillion|lakh|crore|minute|day|week|month|year)(?![\p{L}\p{N}])/iu;

/**
 * Whether text after `[X]` says that the number counts something else than hours: "users", "%", "minutes".
 * Such a bracket is a blank, since the length of the outage is no number of users.
 */
export function countsSomethingElse(after: string): boolean {
  if (/^\s*[%‰]/.test(after)) return true;
  const words = /^(?:\s+|-)(.*)/s.exec(after)?.[1] ?? '';
  if (COUNTED.test(words)) return true;
  const [word = ''] = /^[\p{L}-]+/u.exec(words) ?? [];
  const isPlural = /\p{L}s$/u.test(word) && !NOT_COUNTED.has(word.toLowerCase());
  return isPlural && !/^hours$/i.test(word);
}

/** Words that already say that a length is not exact, so that "about" is not said twice. */
const HEDGE_BEFORE =
  /(?:\babout|\bapproximately|\baround|\broughly|\bnearly|\balmost|\bsome|\bover|\bmore than|\bless than|\bunder|\bup to|\bat least|\ban estimated)\s+$/i;

/** A token found in a text: its name and how many characters after the bracket belong to it. */
export interface TokenMatch {
  name: TokenName;
  extraLength: number;
}

/**
 * Recognises a token by the words between its brackets and by what follows: `[X] hours` is a length,
 * `[X]` alone a number. Case and line breaks within do not matter.
 */
export function matchToken(inner: string, after: string): TokenMatch | undefined {
  const name = FORMS.find(([form]) => form.test(inner.trim()))?.[1];
  if (name === undefined) return undefined;
  const isX = /^x$/i.test(inner.trim());
  if (isX && countsSomethingElse(after)) return undefined;
  const hours = isX ? HOURS_AFTER.exec(after) : null;
  return hours ? { name: 'length', extraLength: hours[0].length } : { name, extraLength: 0 };
}

/**
 * The words for a token.
 *
 * @param before the text in front of it, to see whether it already says "about"
 */
export function fillToken(name: TokenName, facts: TokenFacts, before = ''): TokenFill {
  const { month, year, hours, cause, services } = facts;
  const words = (text: string, sentenceCase = false): TokenFill => ({
    kind: 'filled',
    text,
    sentenceCase,
  });
  switch (name) {
    case 'month-year':
      return month && year ? words(formatMonth(month, year)) : { kind: 'fact-missing' };
    case 'month':
      return month ? words(formatMonth(month)) : { kind: 'fact-missing' };
    case 'year':
      return year ? words(String(year)) : { kind: 'fact-missing' };
    case 'number':
    case 'length': {
      if (hours === null) return { kind: 'length-unknown' };
      if (hours === undefined) return { kind: 'fact-missing' };
      if (name === 'number') return words(formatNumber(hours));
      const hedged = HEDGE_BEFORE.test(before);
      return words(sayLength(hours, facts.approximate === true, hedged), true);
    }
    case 'cause':
      if (cause === undefined) return { kind: 'fact-missing' };
      return words(cause ?? phrases.undisclosedCause, true);
    case 'service':
      return services && services.length > 0
        ? words(formatList(services))
        : { kind: 'fact-missing' };
  }
}

/** The length in words, with "about" before an estimate unless the sentence already says so. */
export function sayLength(hours: number, approximate: boolean, alreadyHedged = false): string {
  const length = formatDuration(hours, { approximate });
  return approximate && !alreadyHedged ? phrases.about(length) : length;
}

const MONTH = new Intl.DateTimeFormat(phrases.locale, { month: 'long', timeZone: 'UTC' });
const LIST = new Intl.ListFormat(phrases.locale, { type: 'conjunction' });
const NUMBER = new Intl.NumberFormat(phrases.locale, { maximumFractionDigits: 2 });

/** "October 2021", or "October" without a year. */
export function formatMonth(month: number, year?: number): string {
  const name = MONTH.format(Date.UTC(2000, month - 1));
  return year === undefined ? name : `${name} ${year}`;
}

/** "Facebook, Instagram and WhatsApp". */
export function formatList(names: readonly string[]): string {
  return LIST.format(names);
}

function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** Whether words put at this place begin a sentence. */
export function beginsSentence(before: string): boolean {
  return /(?:^|[.!?…]["'”’)]*\s)\s*["'“‘(]*$/.test(before);
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
