import { EVENT, OUTAGE, phrasesFor, SUFFERED, WENT, WORD } from './outage-phrases.ts';
import { readerOf, readersByServices, type Surroundings, type Wording } from './wordings.ts';

const LASTED =
  '(?:lasted|ran|continued|went on|persisted|dragged on|stretched|endured|spanned|extended)(?: (?:on|for|over|to|into|across|out)){0,2}';
const CAME_BACK =
  '(?:(?:was|were|had been) )?(?:(?:only|finally|fully|eventually) )?' +
  '(?:came|back|returned|restored|resumed|recovered|ended|over|resolved|fixed|repaired|working|available|online|reachable)' +
  '(?: (?:back|online|again|up|to (?:normal|life|service|work)|and running|working|in full|fully|only)){0,3}';

/** What a fault does to a service. */
const TOOK =
  '(?:took|knocked|kept|left|put|cut|silenced|disabled|crippled|paralysed|paralyzed|taking|knocking|keeping|leaving|cutting|silencing)';
const TAKEN =
  '(?: (?:down|out(?: of (?:action|order|service|reach))?|offline|dark|silent|unreachable|unavailable|off(?: the (?:air|net|internet|web))?))?';

const N_HOUR_OUTAGE = `[’']?[ -](?:long[ -])?(?:${WORD} ){0,2}${EVENT}(?!s)`;

const IN_THE_PAST = '(?:\\p{L}+ed|cut|took|left|hit|put|struck|brought|was|had|kept)(?!\\p{L})';

/** The ways in which a text says how long the outage of these services was. */
function wordingsFor(services: readonly string[]): readonly Wording[] {
  const { name, service, subject, the, theOutage } = phrasesFor(services);
  const an = `(?:${subject} ${SUFFERED}|caused|causing|through|by|in|during|following|after|with|was) an?`;
  const theOrAn = `(?:${the}|${an})`;
  const restored = `(?:${subject}|${theOutage}|(?:^|[,;:] )(?:services?|access)) ${CAME_BACK}`;
  return [
    // The outage lasted nine hours. The outage, the worst in years, lasted for nine hours.
    { before: `${theOutage},? ${LASTED}` },
    { before: `${theOutage},? took`, after: '(?! to (?!fix|resolve|repair|end|mend))' },
    // The outage, which lasted nine hours, … WhatsApp suffered an outage that lasted nine hours.
    { before: `${theOrAn} ${OUTAGE},? (?:which|that) ${LASTED}` },
    {
      before: `${theOrAn} ${OUTAGE}(?: (?:of|in|on|was|affecting) [^;.]{2,60}?)?,? (?:${WORD} ){0,2}lasting(?: for)?`,
    },
    { before: '^lasting(?: for)?', after: `,? ${the} ${OUTAGE}` },
    // It lasted nine hours.
    { before: `(?:^|[,;:–—] |and |but )(?:it|this|all of it) ${LASTED}` },
    // The outage of nine hours; the nine-hour outage
    { before: `${theOrAn} ${OUTAGE} (?:of|for)` },
    { before: `${theOrAn}(?: ${WORD}){0,2}`, after: N_HOUR_OUTAGE },
    { before: '^an?', after: `${N_HOUR_OUTAGE} ${IN_THE_PAST}` },
    // WhatsApp was down for nine hours. For nine hours, WhatsApp was down.
    { before: `${subject} (?:all )?${WENT} for` },
    {
      before: '^after being (?:down|offline|dark|out|unavailable|unreachable) for',
      after: `,? ${subject}`,
    },
    { before: '^for', after: `(?: on [^;:.,]{2,40})?,? ${subject} ${WENT}` },
    // The command took WhatsApp off the internet for nine hours.
    { before: `${TOOK} (?:down |out )?${subject}${TAKEN} for` },
    // Two billion people were without WhatsApp for nine hours; nine hours without WhatsApp
    { before: `without (?:${service}|service) for` },
    { after: ` without ${name}` },
    // Nine hours of downtime
    {
      after:
        ' of (?:(?:total|global|worldwide) )?(?:downtime|outage|silence|unavailability|interruption|darkness|standstill)(?!\\p{L})',
    },
    // Service came back after nine hours, or nine hours later.
    { before: `${restored} (?:after|in)` },
    { before: restored, after: ' (?:later|after (?:it|they|the outage))(?!\\p{L})' },
    // It took nine hours to restore service, or nine hours before it was back.
    {
      before: `took(?: ${WORD}){0,3}`,
      after:
        ` (?:to (?:fully )?(?:restore|recover|fix|repair|resolve|end|mend|get|bring)[^;:.]{0,60}? (?:${service}|services?|access|outage|problem|fault|normal|back|online)|` +
        `(?:before|until|for) ${subject} (?:to )?(?:come|came|was|were|be|return|recover|work))`,
    },
    // It was nine hours before WhatsApp came back.
    {
      before: '(?:^|was|were|took)',
      after: `(?: passed| went by)? before ${subject} (?:(?:came|was|were) (?:back|up|online|restored|reachable|available)|returned|recovered|worked)`,
    },
    // The outage was nine hours long. Its length was nine hours. Downtime: nine hours
    {
      before: `${theOutage} (?:was|came to|totalled|totaled)`,
      after: '(?: (?:long|in (?:all|total|length)|altogether))?(?:[,.;!)]|$)',
    },
    { before: `(?:length|duration) of ${the} ${OUTAGE} (?:was|came to)` },
    { before: `${the} ${OUTAGE},`, after: ' long,' },
    { before: `${the} (?:total )?(?:duration|length|downtime|outage time) (?:was|came to|of)` },
    {
      before:
        '^(?:total |overall |outage )?(?:duration|length|downtime|outage)(?: of (?:the )?outage)?:',
    },
  ];
}

/** Further ways in a title, which speaks of nothing but the outage. */
const TITLED: readonly Wording[] = [
  // WhatsApp silent for nine hours
  { before: 'for' },
  // WhatsApp's nine-hour outage
  { after: N_HOUR_OUTAGE },
  // Nine hours of silence
  { after: ' (?:of|without|offline|down|dark|in the dark)(?!\\p{L})' },
];

const readTold = readersByServices(wordingsFor);
const readTitled = readerOf(TITLED);

/**
 * Whether the words around a length say that the outage of these services was that long.
 *
 * @param surroundings without hedges, from the beginning of the sentence
 */
export function isLengthOfOutage(
  surroundings: Surroundings,
  services: readonly string[],
  inTitle: boolean,
): boolean {
  return readTold(services)(surroundings) || (inTitle && readTitled(surroundings));
}
