import { speaksOfAnother } from './other-outages.ts';
import { EVENT } from './outage-phrases.ts';
import type { Surroundings } from './wordings.ts';

/*
 * Words by which a sentence about an outage speaks of a part of it, of what somebody says of it, or of what
 * might have been. They expect text with single spaces.
 */

const word = (alternatives: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);

/** Before a length: a part of those who were cut off, a part of the time, or no time in particular. */
const PART_BEFORE = word(
  'some|(?<!the )most|many|few|several|certain|others|half of|parts? of|partly|partially|intermittently|each|per|every|' +
    'average|typical|typically|usually|normally|already|still|so far|by (?:then|now|\\d{1,2}[:.]\\d{2}|noon|midnight)|at (?:best|worst)|up to|as (?:much|long|little) as|never|not(?! (?:available|reachable|accessible|work|be ))',
  'iu',
);
const PART_RIGHT_BEFORE =
  /(?<!\p{L})(?:first|last|next|final|another|further|additional|extra|other|remaining)$/iu;
/** After it, in the same clause. */
const PART_AFTER = word(
  'some|(?<!the )most|many|few|several|certain|others|half of|parts? of|in places|those|each|per|every|a (?:year|month|week|day)|regions?|on average|so far|first|initial|initially|at a time|minority|majority',
  'iu',
);
/** An outage of something within. */
const PART_OF_SERVICE = word(
  `(?:partial|complete|full|hard|regional|local|minor|planned|scheduled|power|electricity|electrical|internal|secondary|database|storage|log-?in|payments?|backup) (?:\\p{L}+ )?${EVENT}`,
  'iu',
);

/** What might be, or is asked. "May" is a month, too. */
const SUPPOSED = word(
  '^Had|[Ww]ould|[Cc]ould have|[Mm]ight|[Ss]hould|[Mm]ust|may|will|[Ii]f|[Uu]nless|[Ww]hether|[Ii]magine|[Ss]uppose|[Ee]xpected|[Pp]redicted|[Ff]eared|[Hh]oped|[Aa]llows?|[Pp]ermits?|[Gg]uarantees?|[Pp]romised?|[Tt]ypically',
  'u',
);

/** What somebody says. */
const SAID = word(
  "according to|said|says|say|saying|reported|report that|reports that|counted|counts?|claim(?:ed|s)?|estimat(?:ed|es|e)|reckon(?:ed|s)|wrote|writes|told|announced|described|measured|recorded|logged|noted|stated|believed|thought|rumou?rs?|headlines?|accounts?|newspapers?|(?:by|in) \\p{L}+[’']s (?:\\p{L}+ )?(?:count|account|estimate|reckoning|record|records|words|view)",
  'iu',
);

const CLAUSE_END = /[,;:.()–—]| (?:and|but|while|whereas|when|although|though|so|because) /u;
const SAYING_END = /[;:()–—]| (?:and|but|while|whereas|when|although|though|so|because) /u;
/** Where the words before a length begin to be about it. */
const CLAUSE_BEGIN = /^.*(?:[;()–—]|, (?:and|but|so|yet|while) )/su;

const TIMES =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\p{L}*|UTC|GMT';

/**
 * Whether the words around a length or a date speak of another outage, of a part of this one, of what somebody
 * says of it, or of what might have been.
 *
 * @param surroundings from the beginning of the sentence, without hedges
 * @param services the names of the services that were down
 * @param inTitle a title may name a place and still be about the outage
 */
export function isElsewhere(
  { before, after }: Surroundings,
  services: readonly string[],
  inTitle: boolean,
): boolean {
  const lead = before.replace(CLAUSE_BEGIN, '');
  const clause = upTo(after, CLAUSE_END);
  const both = `${lead} … ${clause}`;
  return (
    PART_BEFORE.test(lead) ||
    PART_RIGHT_BEFORE.test(lead) ||
    PART_AFTER.test(clause) ||
    PART_OF_SERVICE.test(both) ||
    SUPPOSED.test(lead) ||
    SAID.test(lead) ||
    SAID.test(upTo(after, SAYING_END)) ||
    speaksOfAnother(both) ||
    meansOther(before.slice(0, before.length - lead.length), lead, services) ||
    (!inTitle && namesOther(both, services))
  );
}

function upTo(text: string, end: RegExp): string {
  const at = text.search(end);
  return at < 0 ? text : text.slice(0, at);
}

const TIME = new RegExp(`^(?:${TIMES})$`, 'u');
const PLACE = new RegExp(
  `(?<!\\p{L})(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Oo]utside|[Ff]or|[Aa]t|[Aa]round|[Oo]n|[Uu]sers of) (?:the |parts of |all of |much of )?(?!(?:${TIMES})(?!\\p{L}))(\\p{Lu}[\\p{L}\\p{N}]*)`,
  'gu',
);
const OTHER_OUTAGE = new RegExp(
  `(?<!^)(?<!\\p{L})(?!(?:${TIMES}|The|This|Its|Our|An?|In|On|After|During)(?!\\p{L}))(\\p{Lu}[\\p{L}\\p{N}]*)(?:[’']s)? (?:(?!the|this|its|an? )\\p{Ll}+ )?${EVENT}`,
  'gu',
);

const NAME =
  /(?<!\p{L})(?!(?:The|This|These|It|Its|They|Their|There|Then|In|On|At|After|When|While|But|And|So|For|By|As|If|All|Both|What|Only|Even|Soon|Nobody|People|Users|Engineers|Shops|Messages|Calls|Everything)(?!\p{L}))\p{Lu}[\p{L}\p{N}]*/gu;

/** "Instagram followed, and it was down …": whether a pronoun stands for something named before it. */
function meansOther(earlier: string, clause: string, services: readonly string[]): boolean {
  if (!/^\s*(?:it|they)(?!\p{L})/iu.test(clause)) return false;
  const own = services.join(' ');
  return [...earlier.matchAll(NAME)].some(([name]) => !TIME.test(name) && !own.includes(name));
}

/** Whether the words name a place, or an outage of something that is not one of these services. */
function namesOther(words: string, services: readonly string[]): boolean {
  const own = services.join(' ');
  return [PLACE, OTHER_OUTAGE].some((pattern) =>
    [...words.matchAll(pattern)].some(([, name = '']) => !own.includes(name)),
  );
}
