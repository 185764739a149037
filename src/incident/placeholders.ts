import { countsSomethingElse } from './tokens.ts';

/**
 * Tells a blank to fill (`[insert company]`, `[TBD]`, `[name]`, `[X] users`) from the brackets that
 * editors use in earnest (`[sic]`, `[the service]`, `[…]`, `[1]`).
 *
 * A bracket is a blank where it asks the writer to do something, where it stands for a number, or where
 * its last noun is the name of a kind of thing ("company name", "start date") with no article before it.
 */
export interface BracketContext {
  /** The words between the brackets. */
  inner: string;
  /** The text right before the opening and right after the closing bracket. */
  before: string;
  after: string;
  /** The bracket stands inside quotation marks or a block quotation. */
  quoted: boolean;
}

const ASKING = words(`
  add choose complete describe enter explain fill give include insert list mention name-of number-of
  placeholder provide put replace select specific specify state summarise summarize tba tbc tbd tk tktk
  todo to-do your xx xxx xxxx fixme
`);

/** What a writer may well have said alone in a quotation: "[include]" asks for nothing there. */
const ALSO_SAID = words(`
  add choose complete describe enter explain fill give include list mention name provide put replace select
  state your
`);

const NOUNS = words(`
  action amount analyst app application area author brand category cause ceo city company competitor
  component country customer date day department description detail details developer duration email
  address event example executive expert feature figure figures firm hashtag here hour id impact incident industry
  issue issues job link location manager measure metric minute minutes month name network news number operator
  organisation organization outlet percent percentage person phone place platform position problem product
  provider quote reason region regions report research role source spokesperson statement statistic system team
  technology time title topic url value vendor version week year
`);

/** Words that stand before a noun without making it a particular thing. */
const ADJECTIVES = words(`
  additional affected alternative approximate average brief city competing estimated exact final first full insert key
  last main major new official other primary relevant root second similar start end suspected technical
  third total underlying
`);

/** Words that make what follows particular, as an editor's insertion in a quotation is. */
const PARTICULAR = words(`
  a an and are as at be been but by for from had has have he her his i in is it its my of on or our she
  sic that the their them these they this those to was we were which who will with would
`);

/** "our [system] failed", "the old [version]": in a quotation, a noun of the editor's. */
const DETERMINER_BEFORE =
  /(?:^|[^\p{L}])(?:a|all|an|any|each|every|her|his|its|my|no|our|some|that|the|their|these|this|those|your)\s+(?:[\p{L}-]+\s+)?$/iu;

/** What follows the words of a link that was not read as one. */
const ADDRESS_AFTER = /^\((?:https?:|[./#{])/i;

const X_OF_SOMETHING =
  /^[$€£]?x{1,2}(?:%|:x|\s*(?:hours?|minutes?|days?|users|people|customers|countries|thousand|million|billion|per\s?cent)\b)/i;

/** "Figure 2" and "version 2.0" are particular ones. */
const NUMBERED = words('chapter figure issue note page part section table version week');

/** What follows "date of" or "duration in" in a blank, besides the nouns themselves. */
const OF_WHAT = words('downtime hours incident minutes outage outages users');

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Whether a bracket with these words, which is no token, is a blank that somebody forgot to fill. */
export function isPlaceholder({ inner, before, after, quoted }: BracketContext): boolean {
  const text = inner.trim();
  if (/^_+$|^-{2,}$|^\?{2,}$|^#+$/.test(text)) return true;
  if (/^x{1,4}$/i.test(text)) return !isVariable(before, after) && !/<li[^<>]*>$/.test(before);
  if (/^[NYZ]$/.test(text)) return /^\s+hours?\b/.test(after) || countsSomethingElse(after);
  if (X_OF_SOMETHING.test(text) || /^[$€£]x$/i.test(text)) return true;
  if (/^(?:hh|mm|dd|yyyy)[:/.-](?:mm|dd|ss|yyyy)/i.test(text)) return true;
  if (text === '' || !/\p{L}/u.test(text)) return false;
  if (isLetterInWord(text, before, after)) return false;
  // `function(first[, second])` shows what may be left out.
  if (text.startsWith(',') || ADDRESS_AFTER.test(after)) return false;

  const list = text
    .toLowerCase()
    .replaceAll(/\b(name|number) of\b/g, '$1-of')
    .split(/[^\p{L}\p{N}'’-]+/u)
    .flatMap((word) => (word.split('-').every(isNoun) ? word.split('-') : [word]))
    .filter((word) => word !== '');
  const [first = ''] = list;
  if (PARTICULAR.has(first)) return !quoted && list.some((word) => ASKING.has(word));
  if (ASKING.has(first)) return !(quoted && list.length === 1 && ALSO_SAID.has(first));
  if (list.some((word) => word === 'placeholder' || word === 'insert')) return true;
  if (quoted && list.length === 1 && DETERMINER_BEFORE.test(before)) return false;
  return isBareNoun(list) || isNounOfSomething(list);
}

/** "date of outage", "duration in hours", "quote from spokesperson": a kind of thing, and of what. */
function isNounOfSomething(list: readonly string[]): boolean {
  const at = list.findIndex((word) => ['of', 'in', 'from', 'and'].includes(word));
  if (at < 1 || list.join(' ') === 'time of day') return false;
  const what = list.slice(at + 1).filter((word) => word !== 'the');
  return isBareNoun(list.slice(0, at)) && what.every((word) => isNoun(word) || OF_WHAT.has(word));
}

function isNoun(word: string): boolean {
  return NOUNS.has(word) || NOUNS.has(word.replace(/s$/, ''));
}

/** "company name", "start date", "Expert's name", "Competitor 1": kinds of thing, no particular one. */
function isBareNoun(list: readonly string[]): boolean {
  const nouns = list.filter((word) => !/^\d+$|^[a-z]$/.test(word));
  const last = nouns.at(-1)?.replace(/['’]s$/, '');
  if (last === undefined || !isNoun(last) || (nouns.length === 1 && last === 'here')) return false;
  if (nouns.length < list.length && nouns.length === 1 && NUMBERED.has(last)) return false;
  return nouns.slice(0, -1).every((word) => {
    const stem = word.replace(/['’]s?$/, '');
    return isNoun(stem) || ADJECTIVES.has(stem);
  });
}

/** `[t]he` and `help[ed]`: a letter changed to fit a quotation. */
function isLetterInWord(text: string, before: string, after: string): boolean {
  if (text.includes(' ')) return false;
  return /^\p{Ll}/u.test(after) || /\p{L}$/u.test(before);
}

/** Whether a bracket is an index, as in `list[x]`, and no blank. */
export function isVariable(before: string, after: string): boolean {
  return /[\p{L}\p{N})\]]$/u.test(before) || /^[[(]/.test(after);
}
