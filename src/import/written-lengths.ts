import { lengthsInProse } from '../incident/lengths-in-prose.ts';
import { EVENT_WORDS, isOfOwnOutage } from './sentences.ts';

/** A length of an outage as a text states it, in hours. */
export interface WrittenLength {
  hours: number;
  approximate: boolean;
}

const HEDGE =
  /(?:~|≈|\babout|\bapprox\.?|\bapproximately|\bcirca|\bclose to|\baround|\broughly|\bnearly|\balmost|\bsome|\bover|\bmore than|\bless than|\bunder|\bjust (?:over|under)|\bup to|\bat least|\bwell over|\ban estimated|\bthe best part of)\s*$/i;

const COMPACT =
  /^\s*~?\s*(?:(\d{1,3})\s*d(?:ays?)?\s*)?(?:(\d{1,3})\s*h(?:(?:ou)?rs?)?\s*)?(?:(\d{1,3})\s*m(?:in(?:ute)?s?)?)?\s*(?=$|[(.,;])/i;

/** The length that the value of a field such as "Duration" states: "66 minutes", "3h 20m", "about 2 hours". */
export function lengthOfField(value: string): WrittenLength | undefined {
  const compact = COMPACT.exec(value);
  const [, days, hours, minutes] = compact ?? [];
  if (
    (hours !== undefined && minutes !== undefined) ||
    (compact && days !== undefined) ||
    isShort(value, compact)
  ) {
    const sum = Number(days ?? 0) * 24 + Number(hours ?? 0) + Number(minutes ?? 0) / 60;
    if (sum > 0) return { hours: round(sum), approximate: /^\s*~/.test(value) };
  }
  const [length, ...others] = lengthsInProse(value.replace(/^\s*[~≈]\s*/, ''));
  if (!length || others.length > 0) return undefined;
  return toLength(length, `${/^\s*[~≈]/.test(value) ? '~' : ''}${value.slice(0, length.start)}`);
}

function isShort(value: string, compact: RegExpExecArray | null): boolean {
  return (
    compact !== null &&
    compact[0].trim() !== '' &&
    /^\s*~?\s*\d+\s*[hm](?:\s*$|[(.,;])/i.test(value)
  );
}

/** Says that a length is the outage's own, right before or after it. */
const BEFORE = new RegExp(
  '(?:' +
    [
      '\\blast(?:ed|s|ing)(?:\\s+(?:for|a total of))?',
      '\\b(?:continued|persisted|stretched|dragged on|went on|endured)(?:\\s+for)?',
      '\\b(?:was|were|went|stayed|remained|been|be)\\s+(?:\\w+ly\\s+)?(?:down|offline|unavailable|unreachable|inaccessible|dark|out)(?:\\s+\\w+){0,2}\\s+for',
      `\\b${EVENT_WORDS}\\s+of`,
      '\\bdown for',
      "\\b(?:stopped \\w+ing|could not be reached|failed|vanished|disappeared|went (?:down|dark|offline|silent))(?:\\s+[\\p{L}’'-]+){0,5}\\s+for",
      '\\btotal(?:l?ed|l?ing)?(?:\\s+downtime)?(?:\\s+of|\\s+was)?',
      '\\bduration(?:\\s+of\\s+the\\s+\\w+)?(?:\\s+was|\\s*:)',
    ].join('|') +
    ')\\s*$',
  'iu',
);
const AFTER = new RegExp(`^(?:-|\\s)+(?:[\\p{L}’'-]+\\s+){0,2}${EVENT_WORDS}(?!\\p{L})`, 'iu');
const OWN = /\b(?:the|this|its|an?)\s*$/i;

/** What was so for some, or in part, is not the length of the whole. */
const IN_PART =
  /(?<!\p{L})(?:some|many|most|few|several|certain|others|partly|intermittent(?:ly)?|each|every|half (?:of|the)|first|another)(?!\p{L})/iu;

/** The lengths that a sentence gives as the outage's own. */
export function lengthsOfOutage(sentence: string): WrittenLength[] {
  if (!isOfOwnOutage(sentence)) return [];
  if (
    IN_PART.test(
      sentence.replaceAll(/\bsome (?=\w+(?:[ -]\w+)? (?:hours?|minutes?|days?)\b)/gi, ''),
    )
  )
    return [];
  return lengthsInProse(sentence).flatMap((length) => {
    const before = sentence.slice(Math.max(0, length.start - 160), length.start);
    const after = sentence.slice(length.end, length.end + 160);
    const unhedged = before.replace(HEDGE, '');
    // "For six hours, WhatsApp was down."
    const leads = /^\s*for\s*$/i.test(unhedged) && /^,?\s/.test(after);
    const isOwn =
      BEFORE.test(unhedged) ||
      leads ||
      (AFTER.test(after) && (OWN.test(unhedged) || unhedged.trim() === ''));
    const found = isOwn ? toLength(length, before) : undefined;
    return found === undefined ? [] : [found];
  });
}

function toLength(
  { shortest, longest }: { shortest: number; longest: number },
  before: string,
): WrittenLength | undefined {
  if (shortest !== longest) return undefined;
  return { hours: round(longest), approximate: HEDGE.test(before) };
}

function round(hours: number): number {
  return Math.max(0.01, Math.round(hours * 100) / 100);
}
