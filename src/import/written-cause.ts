import { EVENT_WORDS, isOfOwnOutage } from './sentences.ts';

const LONGEST_CAUSE = 160;

const CAUSED = new RegExp(
  `\\b(?:the|this|that|${'today’s|yesterday’s'})\\s+(?:[\\p{L}’'-]+\\s+){0,3}${EVENT_WORDS}\\s+(?:was|were)\\s+(?:caused|triggered|brought about)\\s+by\\s+(.+)$`,
  'iu',
);
const ROOT_CAUSE =
  /\bthe\s+(?:underlying\s+|actual\s+)?(?:root\s+)?cause(?:\s+of\s+(?:the|this)\s+[^,.;]{3,40})?\s+(?:was|turned out to be)\s+((?!that\b|not\b|unknown\b|unclear\b|found\b|identified\b|determined\b|traced\b).+)$/iu;
const UNSURE =
  /\b(?:may|might|perhaps|possibly|probably|believed?|suspect(?:ed|s)?|suspicion|alleged(?:ly)?|apparently|initially|at first|rumou?rs?|not|unclear|unknown|said|says|according|thought|reportedly|likely|seem(?:s|ed)?)\b/i;

/** A verb before any relative clause: what could not follow "because of". */
const IS_SENTENCE =
  /^(?:(?!\b(?:that|which|who|whose|when|where)\b).)*\b(?:was|were|is|are|had|has|have|did|could|would|failed|caused|led|ran|went|became|we|they|it)\b/iu;

/** The cause that a sentence gives for the outage, as a clause in lower case without a full stop. */
export function causeInSentence(
  sentence: string,
  isProperName: (word: string) => boolean,
): string | undefined {
  if (UNSURE.test(sentence)) return undefined;
  const clause =
    ROOT_CAUSE.exec(sentence)?.[1] ??
    (isOfOwnOutage(sentence) ? CAUSED.exec(sentence)?.[1] : undefined);
  return clause === undefined ? undefined : asClause(clause, isProperName);
}

/** The cause that the value of a field such as "Root cause" gives, where it is one short sentence. */
export function causeOfField(
  value: string,
  isProperName: (word: string) => boolean,
): string | undefined {
  if (/[.!?]\s+\S/.test(value) || UNSURE.test(value) || IS_SENTENCE.test(value)) return undefined;
  return asClause(value, isProperName);
}

function asClause(text: string, isProperName: (word: string) => boolean): string | undefined {
  const clause = text
    .replaceAll(/\[\^?[\w-]{1,20}\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.;,:!?]+$/, '')
    .trim();
  if (clause.length < 3 || clause.length > LONGEST_CAUSE || !/\p{L}/u.test(clause))
    return undefined;
  const [word = ''] = clause.split(/[\s,]/, 1);
  const isName = /^\p{Lu}[\p{Lu}\d]|^\p{Lu}\p{Ll}+\p{Lu}/u.test(word) || isProperName(word);
  return isName ? clause : clause.slice(0, 1).toLowerCase() + clause.slice(1);
}
