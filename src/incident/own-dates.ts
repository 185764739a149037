import { EVENT, OUTAGE, phrasesFor, SUFFERED, WENT } from './outage-phrases.ts';
import { readersByServices, type Surroundings, type Wording } from './wordings.ts';

const HAPPENED =
  '(?:began|started|happened|occurred|took place|struck|came|hit|broke out|set in|unfolded)';
const GAP = '[^;.]{0,60}?';
const ON =
  '(?:on|in|at|of)(?: the \\p{L}+ of| the)?(?: early| late)?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?(?: the)?)?';
const LASTED = '(?:lasted|began|started|ran|went on|was caused|took|hit|cut|stopped)(?!\\p{L})';

/** The ways in which a text says when the outage began. */
function beginningsFor(services: readonly string[]): readonly Wording[] {
  const { theOutage } = phrasesFor(services);
  return [
    // The outage began on 4 October 2021.
    { before: `${theOutage} ${HAPPENED}(?: ${GAP})? ${ON}` },
    { before: `(?:^|[,;] )it (?:all )?(?:began|started|happened)(?: ${GAP})? ${ON}` },
  ];
}

/** Further ways to say when the outage of these services was. */
function wordingsFor(services: readonly string[]): readonly Wording[] {
  const { subject, the } = phrasesFor(services);
  const down = `(?:${WENT}(?!\\p{L})|${SUFFERED} (?:an?|its|their) ${OUTAGE})`;
  return [
    // WhatsApp went down on 4 October 2021. On 4 October 2021, at 15:39 UTC, WhatsApp went down.
    { before: `${subject} ${down}${GAP} ${ON}` },
    {
      before: `^(?:early |late |back )?${ON}`,
      after: `(?:,? (?:at|around|from|shortly|just|in|during) [^;.]{1,40}?)?,? ${subject} (?:all )?(?:suddenly )?${down}`,
    },
    // The outage of October 2021 lasted seven hours; the October 2021 outage lasted seven hours
    { before: `${the} ${OUTAGE} (?:of|in|on)`, after: ` ${LASTED}` },
    { before: the, after: ` (?:\\p{L}+ )?${EVENT} ${LASTED}` },
  ];
}

const readBeginning = readersByServices(beginningsFor);
const readDate = readersByServices(wordingsFor);

/** Whether the words around a date, from the beginning of the sentence, say that the outage began then. */
export function isBeginningOfOutage(
  surroundings: Surroundings,
  services: readonly string[],
): boolean {
  return readBeginning(services)(surroundings);
}

/** Whether they say in another way that the outage was then. It may be another outage of the same services. */
export function isDateOfOutage(surroundings: Surroundings, services: readonly string[]): boolean {
  return readDate(services)(surroundings);
}
