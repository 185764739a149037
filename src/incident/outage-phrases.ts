import { literalPattern } from './literal-pattern.ts';
/*
 * The phrases in which outages are told, as parts of regular expressions. They expect text with single
 * spaces and are read without regard to case.
 */

/** What an outage is called. */
export const EVENT =
  '(?:outage|disruption|downtime|blackout|interruption|incident|failure|shutdown|breakdown|crash|standstill|stoppage|meltdown|malfunction)';

export const WORD = "[\\p{L}\\p{N}’'-]+";

/** An outage and what it is like. */
export const OUTAGE = `(?:${WORD},? ){0,4}${EVENT}`;

const DOWN =
  '(?:down|offline|off|out|dark|unavailable|unreachable|inaccessible|non-operational|unusable|silent|dead|cut off|' +
  'out of (?:action|order|service|reach)|off the (?:air|net|internet|web)|(?:knocked|taken) (?:out|down|offline))';

/** What becomes of a service that goes down. */
export const WENT =
  '(?:(?:was|were|being|went|became|stayed|remained|lay)(?: (?:completely|entirely|totally|fully|globally|effectively))? ' +
  `${DOWN}|to (?:go|be) ${DOWN}|to (?:fail|crash|stop working)` +
  "|(?:was|were|did|could)(?:n[’']t| not) (?:available|reachable|accessible|working|work|be (?:reached|used))" +
  '|stopped(?: working)?|fell(?: silent| over)?|failed|crashed|collapsed|vanished|disappeared|broke down)' +
  '(?: (?:worldwide|globally|everywhere|altogether|(?:around|across|all over) the (?:world|globe)|for everyone|from the (?:internet|web)))?';

export const SUFFERED =
  '(?:suffered|experienced|had|endured|saw|underwent|faced|went through|(?:was|were) (?:hit|struck) by)';

/** Words set off by commas. */
const ASIDE = ',[^;.]{2,100},';
const PRODUCT =
  '(?:service|services|app|apps|site|sites|website|platform|platforms|network|networks|messenger)';

/** Phrases that name the services that were down. */
export interface OutagePhrases {
  /** WhatsApp */
  name: string;
  /** WhatsApp, it, the service, Facebook's apps */
  service: string;
  /** WhatsApp and Instagram; WhatsApp, with all that belongs to it, */
  subject: string;
  /** the, this, WhatsApp's */
  the: string;
  /** The outage; the outage, the worst in years,; the outage of October 2021 */
  theOutage: string;
}

/** @param services the names of the services that were down */
export function phrasesFor(services: readonly string[]): OutagePhrases {
  const name = services.length === 0 ? '(?!)' : `(?:${services.map(literally).join('|')})`;
  const owner = "(?:the|its|our|both|all(?: the| its)?|the (?:whole|entire)|(?:the )?\\p{L}+[’']s)";
  const service = `(?:${name}(?:[’']s ${PRODUCT})?|it|they|everything|${owner} (?:messaging |chat )?${PRODUCT})`;
  const andOthers = `(?:, [^;:.,]{1,40}){0,4},? (?:and|along with|together with|as well as) [^;:.,]{1,40}`;
  const the = `(?:the|this|its|our|${name}[’']s?)`;
  return {
    name,
    service,
    subject: `(?:${service}|${name}(?:${ASIDE}|${andOthers}))`,
    the,
    theOutage: `${the} ${OUTAGE}(?: itself)?(?:${ASIDE}| (?:of|in|on|at|that|which) [^;:.,]{2,60})?`,
  };
}

function literally(text: string): string {
  return literalPattern(text.replaceAll(/\s+/g, ' '));
}
