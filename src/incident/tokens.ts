import { localeTag } from '../i18n/locale.ts';
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

const HOURS_AFTER = /^\s+(?:hours|saat)(?![\p{L}\p{N}])/iu;

/** Words after a number at which what it counts has ended. */
const LINKING = words(`
  a across after although always and as at because before but by during for from has hence however his if
  in into is it its less minus of on or perhaps per plus since so than that the then this though thus to
  until versus was were when where which while who with without
`);
const COUNTED = words(`
  people staff percent hundred thousand million billion trillion lakh crore bn mn minute day week month year
  kb mb gb tb kbps mbps gbps ms km am pm
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** How many words after a number may belong to what it counts: "active daily users". */
const REACH = 3;

/**
 * Whether text after `[X]` says that the number counts something else than hours: "users", "%", "M users",
 * "out of 10". Such a bracket is a blank, since the length of the outage is no number of users.
 */
export function countsSomethingElse(after: string): boolean {
  if (/^\+?(?:\s+|-)(?:hours?|saat)(?![\p{L}\p{N}])/iu.test(after)) return false;
  if (/^(?:\s*[%‰]|[+\p{L}\d]|\s+(?:out\s+of|per\s+cent)\b)/u.test(after)) return true;
  const following = /^(?:\s+|-)(\p{L}[\p{L}\s-]*)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  for (const word of following.split(/[\s-]+/).slice(0, REACH)) {
    if (LINKING.has(word) || /^hours?$/.test(word)) return false;
    if (COUNTED.has(word) || /\p{L}{2}s$/u.test(word)) return true;
  }
  return false;
}

/** Words that already say that a length is not exact, so that "about" is not said twice. */
const HEDGE_BEFORE =
  /(?:~|\byaklaşık|\btakriben|\btahminen|\başağı yukarı|\bneredeyse|\ben (?:az|çok|fazla)|\babout|\bapprox\.?|\bapproximately|\bcirca|\bclose to|\baround|\broughly|\bnearly|\balmost|\bsome|\bover|\bmore than|\bless than|\bunder|\bup to|\bat least|\ban estimated)\s*$/i;

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
  const length = formatDuration(hours, { approximate, locale: localeTag });
  return approximate && !alreadyHedged ? phrases.about(length) : length;
}

const MONTH = new Intl.DateTimeFormat(localeTag, { month: 'long', timeZone: 'UTC' });
const LIST = new Intl.ListFormat(localeTag, { type: 'conjunction' });
const NUMBER = new Intl.NumberFormat(localeTag, { maximumFractionDigits: 2 });

// A formatter takes longer than everything else that filling a token does.
const monthNames = Array.from({ length: 12 }, (_, index) => MONTH.format(Date.UTC(2000, index)));

/** "October 2021", or "October" without a year. */
export function formatMonth(month: number, year?: number): string {
  const name = monthNames[month - 1] ?? '';
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
  if (/(?:^|[\s(])(?:approx|bkz|ca|e\.g|i\.e|krş|no|örn|vs|yak)\.\s+$/i.test(before)) return false;
  return /(?:^|[.!?…]["'”’)]*(?:\[\^[^\s\]]+\])*\s)\s*["'“‘(]*$/.test(before);
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(localeTag) + text.slice(first.length);
}
