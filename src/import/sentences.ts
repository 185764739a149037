const EVENT =
  '(?:outage|disruption|downtime|blackout|interruption|incident|failure|shutdown|breakdown|crash|standstill|degradation|unavailability|post-?mortem)s?';

const SPEAKS_OF_OUTAGE = new RegExp(
  `(?<!\\p{L})(?:${EVENT}|went (?:down|dark|offline|silent)|(?:was|were|became|remained|stayed|been) (?:\\w+ )?(?:down|offline|unavailable|unreachable|inaccessible|interrupted|disrupted|degraded)|(?:it|this|which) lasted|unable to|could not|stopped \\w+ing|fail(?:ed|ing)?|broke down|vanished|disappeared|knocked)(?!\\p{L})`,
  'iu',
);

/** Words by which a sentence speaks of another outage, or of what was not. */
const OF_ANOTHER =
  /(?<!\p{L})(?:previous|previously|earlier|prior|another|similar|last (?:year|month|time|week)|years? (?:ago|earlier|before|later)|months? (?:ago|earlier|before|later)|weeks? (?:ago|earlier|before|later)|since|unlike|compared|longest|record|ever|average|typical|typically|usual|usually|would|could have|might|if|unless|never|no outage|not the first|anniversary|until then|again|history|worst)(?!\p{L})/iu;

/** The sentences of a text: coarse, at a full stop, question or exclamation mark before a space. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…][”"’)]?)\s+(?=[\p{Lu}\p{Lo}\d“"'‘(])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Whether a sentence speaks of an outage, and of no other than the article's own as far as words go. */
export function isOfOwnOutage(sentence: string): boolean {
  return SPEAKS_OF_OUTAGE.test(sentence) && !OF_ANOTHER.test(sentence);
}

/** An expression for what an outage is called. */
export const EVENT_WORDS = EVENT;
