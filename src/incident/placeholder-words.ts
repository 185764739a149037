/** A bare word that stands for text still to be written. */
export interface PlaceholderWord {
  word: string;
  start: number;
  end: number;
}

const MARK = '(?:TODO|TKTK|TK|TB[ADC]|FIXME|XXX+)';
const MARKS = new RegExp(
  `(?<![\\p{L}\\p{N}_#@/.\\x60-])(?:${MARK}|[Tt]bd|[Tt]ktk)(?![\\p{L}\\p{N}_/-]|\\.\\p{L})`,
  'gu',
);
const FILLER = /(?<!\p{L})lorem\s+ipsum(?!\p{L})/giu;

/** Words right before it that speak of such a word rather than leave it behind. */
const SPOKEN_OF_BEFORE = new RegExp(
  [
    // "A TODO", “the word TK”, "called TBD"; a quoted one
    '(?:^|[^\\p{L}])(?:an?|the|this|that|every|each|any|these|all|our|its|old|word|words|called|named|like)\\s+["\'“‘]?$',
    '["“‘\'(]$',
    // "FIXME and TODO are …"
    `${MARK},?\\s+(?:and|or)\\s+$`,
    // "Remove outdated TODO", "marked as TBD"
    '(?<!\\p{L})(?:add|address|clear|clarif|complet|delet|document|drop|fix|leav|left|remov|replac|resolv|tackl|turn)(?:e|y|s|es|ed|ied|ing|t)?\\s+(?:[\\p{Ll}-]+\\s+){0,3}$',
    '(?<!\\p{L})(?:flag|highlight|label|list|mark|tag|treat)(?:s|ged|ed|ting|ing)?\\s[^.;:]{0,40}\\bas\\s+$',
  ].join('|'),
  'iu',
);
/** And right after it: "TODO list", "TBDs", "TODO and FIXME are …". */
const SPOKEN_OF_AFTER = new RegExp(
  `^(?:s\\b|\\s+(?:lists?|comments?|items?|apps?|files?|notes?|markers?|entry|entries|tags?|fields?|values?|placeholders?|statements?|group)\\b|["”’)]|,?\\s+(?:and|or)\\s+${MARK}\\b)`,
  'iu',
);
const FILLER_SPOKEN_OF_BEFORE =
  /(?:^|[^\p{L}])(?:an?|the|some|with|using?|of|famous|like)\s+(?:[\p{Ll}-]+\s+)?["'“‘]?$|["“‘'(]$/iu;
const FILLER_SPOKEN_OF_AFTER = /^(?:["”’)]|\s+(?:text|filler|copy|generators?|placeholders?)\b)/iu;

/** How far around a word is read. */
const SIGHT = 60;

/**
 * Finds bare placeholder words: TODO, TK, TBD, TBA, TBC, FIXME, XXX and lorem ipsum. A text that talks about
 * them ("a TODO list"), or that shouts, is left alone.
 */
export function placeholderWordsIn(text: string): PlaceholderWord[] {
  if (!/TODO|TK|TB[DAC]|tbd|FIXME|XXX|lorem/i.test(text)) return [];
  const around = (match: RegExpExecArray) => ({
    before: text.slice(Math.max(0, match.index - SIGHT), match.index),
    after: text.slice(match.index + match[0].length, match.index + match[0].length + SIGHT),
  });
  const marks = [...text.matchAll(MARKS)].filter((match) => {
    const { before, after } = around(match);
    return (
      // A word in brackets is a blank, which has a rule of its own.
      !(/\[[^\]]*$/.test(before) && /^[^[]*\]/.test(after)) &&
      !SPOKEN_OF_BEFORE.test(before) &&
      !SPOKEN_OF_AFTER.test(after) &&
      !isName(match[0], before, after) &&
      !isShouted(before, after)
    );
  });
  const filler = [...text.matchAll(FILLER)].filter((match) => {
    const { before, after } = around(match);
    if (/^\s+dolor\b/i.test(after)) return true;
    return !FILLER_SPOKEN_OF_BEFORE.test(before) && !FILLER_SPOKEN_OF_AFTER.test(after);
  });
  return [...marks, ...filler]
    .map((match) => ({
      word: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }))
    .sort((a, b) => a.start - b.start);
}

/** "TK Maxx", "TBC Bank", "Super Bowl XXX": a name that has the letters in it. */
function isName(word: string, before: string, after: string): boolean {
  if (/^XXX+$/.test(word)) {
    return /(?:Bowl|Volume|Book|Chapter|Part|Legion|Olympiad|Title)\s+$/u.test(before);
  }
  return /^T(?:K|BA|BC)$/.test(word) && /^\s+(?:\p{Lu}|\d)/u.test(after);
}

/** A word in capitals among nothing but capitals: "HACER TODO HOY". */
function isShouted(before: string, after: string): boolean {
  const [lead = ''] = /(?:\S+\s+)?\S*\s*$/u.exec(before) ?? [];
  const [tail = ''] = /^\s*\S*(?:\s+\S+)?/u.exec(after) ?? [];
  const neighbours = `${lead} ${tail}`;
  return /\p{Lu}{2,}/u.test(neighbours) && !/\p{Ll}/u.test(neighbours);
}
