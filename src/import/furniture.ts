import {
  COMMENT_COUNT,
  COMMENT_HEADINGS,
  FOOTER,
  FORM_FIELDS,
  NAVIGATION_HEADINGS,
  RELATED_HEADINGS,
  SHARE_NAMES,
  SHARE_VERBS,
  SUBSCRIBE,
} from './furniture-words.ts';

/** A stretch of lines that is no part of the article. */
export interface Cut {
  what: string;
  from: number;
  /** Right after the last line. */
  to: number;
}

/**
 * Finds the furniture of a web page that came along with a copied article: comment forms, sharing widgets,
 * lists of other articles, ways to the next post, feet of pages. It is looked for behind the end of the
 * article alone, from the last line upwards; a sharing widget, by its lone lines, anywhere.
 *
 * @param lines in reading order; empty ones count as none
 */
export function findFurniture(lines: readonly string[]): Cut[] {
  const cuts: Cut[] = [];
  let end = lastWritten(lines, lines.length);
  for (let found = cutAtEnd(lines, end); found !== undefined; found = cutAtEnd(lines, end)) {
    cuts.unshift(found);
    end = lastWritten(lines, found.from);
  }
  return [...widgetsWithin(lines, end), ...cuts];
}

type Recogniser = (lines: readonly string[], end: number) => Cut | undefined;

function cutAtEnd(lines: readonly string[], end: number): Cut | undefined {
  if (end === 0) return undefined;
  for (const recognise of RECOGNISERS) {
    const cut = recognise(lines, end);
    // A text that is nothing but furniture is better kept.
    if (cut && lastWritten(lines, cut.from) > 0) return cut;
  }
  return undefined;
}

/** The index right after the last line before `end` that has words. */
function lastWritten(lines: readonly string[], end: number): number {
  let at = end;
  while (at > 0 && (lines[at - 1] ?? '').trim() === '') at -= 1;
  return at;
}

function plain(line: string): string {
  return line
    .slice(0, 400)
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s•·*–—›»→#-]+(?=\S)/u, '')
    .replace(/\s*[:：»›→]\s*$/u, '')
    .trim();
}

function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => word !== '').length;
}

/** Whether a line is short enough to be a label; writing without spaces is counted by its characters. */
function isLabel(line: string, words: number): boolean {
  const text = line.trim();
  const limit = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/u.test(text)
    ? 4 * words
    : 14 * words;
  return text !== '' && wordCount(text) <= words && text.length <= limit;
}

/** A line that no label is: it tells something, at some length. */
function isProse(line: string): boolean {
  const text = line.trim();
  return wordCount(text) > 32 || text.length > 240;
}

/** The lines above `end` that have words, nearest first, up to a number of them. */
function* linesAbove(lines: readonly string[], end: number, most: number): Generator<number> {
  let seen = 0;
  for (let at = end - 1; at >= 0 && seen < most; at -= 1) {
    if ((lines[at] ?? '').trim() === '') continue;
    seen += 1;
    yield at;
  }
}

const REQUIRED = /[*＊※]\s*[:：]?$/u;
const MOST_OF_FORM = 30;

/** What a stretch of lines has of a comment form. */
interface FormSigns {
  heading: number | undefined;
  /** "Required fields are marked *": a sentence about the mark of required fields. */
  notice: number | undefined;
  firstField: number | undefined;
  required: number;
  kinds: Set<string>;
}

function commentForm(lines: readonly string[], end: number): Cut | undefined {
  const signs: FormSigns = {
    heading: undefined,
    notice: undefined,
    firstField: undefined,
    required: 0,
    kinds: new Set(),
  };
  for (const at of linesAbove(lines, end, MOST_OF_FORM)) {
    const line = lines[at] ?? '';
    if (isProse(line)) break;
    note(line, at, signs);
  }
  const start = startOfForm(signs, lines, end);
  if (start === undefined) return undefined;
  const above = commentsAbove(lines, start);
  return above === undefined
    ? { what: 'a comment form', from: start, to: end }
    : { what: 'readers’ comments and a comment form', from: above, to: end };
}

function note(line: string, at: number, signs: FormSigns): void {
  const text = plain(line);
  if (isCommentHeading(text)) signs.heading = at;
  const isRequired = REQUIRED.test(line);
  if (!isLabel(line, 5)) {
    if (/\S.*[*＊※]/u.test(line)) signs.notice = at;
    return;
  }
  const field = text.replace(/\s*[*＊※]\s*$/u, '').replace(/\s*\([^)]*\)$/, '');
  const kind = Object.entries(FORM_FIELDS).find(([, form]) => form.test(field))?.[0];
  if (isRequired) signs.required += 1;
  if (kind !== undefined) signs.kinds.add(kind);
  if (isRequired || kind !== undefined) signs.firstField = at;
}

function isCommentHeading(text: string): boolean {
  return (
    COMMENT_HEADINGS.has(text) ||
    COMMENT_HEADINGS.has(text.replace(/\s*(?:\(.*\)|to .*)$/u, '')) ||
    /^(?:leave|post|write) an? (?:reply|comment)\b.{0,60}$/.test(text)
  );
}

/** The line on which a comment form begins, or `undefined` where the signs are too few. */
function startOfForm(
  { heading, notice, firstField, required, kinds }: FormSigns,
  lines: readonly string[],
  end: number,
): number | undefined {
  const isForm =
    (notice !== undefined && required >= 1 && (kinds.size >= 1 || required >= 2)) ||
    (required >= 2 && kinds.size >= 1) ||
    (kinds.has('mail') && kinds.size >= 3 && firstField !== undefined && end - firstField <= 12);
  if (heading !== undefined) {
    const isLast = lastWritten(lines, end) - 1 === heading;
    return isForm || isLast || kinds.size >= 2 || required >= 1 ? heading : undefined;
  }
  if (!isForm) return undefined;
  const first = Math.min(
    notice ?? Number.POSITIVE_INFINITY,
    firstField ?? Number.POSITIVE_INFINITY,
  );
  if (!Number.isFinite(first)) return undefined;
  // In a language that is not known, the line above is the heading where it looks like one.
  const above = lastWritten(lines, first) - 1;
  const title = lines[above] ?? '';
  return above > 0 && isLabel(title, 6) && !/[.!?…。:]$/u.test(title.trim()) ? above : first;
}

/** Where readers' comments begin above a form, if there are any. */
function commentsAbove(lines: readonly string[], start: number): number | undefined {
  for (const at of linesAbove(lines, start, 400)) {
    if (isLabel(lines[at] ?? '', 16) && COMMENT_COUNT.test(plain(lines[at] ?? ''))) return at;
  }
  return undefined;
}

function isShareVerb(line: string): boolean {
  const text = plain(line);
  return (
    SHARE_VERBS.has(text) ||
    /^(?:click|clique|haz clic|klick\p{L}*|cliquez|fare clic|klik|нажмите|クリック)\b.{0,70}\(.{0,60}\)$/u.test(
      text,
    ) ||
    /^(?:share|tweet|post|pin|send|save|email|print|teilen|compartir|partager|compartilhar|condividi|delen) (?:this |it |on |to |via |by |with |a |en |auf |bei |sur |no |su |per |op )+(?:(?:post|article|story|page|link|friend|on|to|via) )*[\p{L} ./()-]{0,24}$/u.test(
      text,
    ) ||
    /^(?:facebook|twitter|linkedin|whatsapp|telegram|pinterest|reddit) (?:teilen|share)$/u.test(
      text,
    )
  );
}

function isShareName(line: string): boolean {
  return SHARE_NAMES.has(plain(line));
}

/** Names of networks side by side on one line: "Facebook Twitter LinkedIn Email". */
function isShareRow(line: string): boolean {
  if (line.length > 160 || /[.!?,;]\s*$/.test(line)) return false;
  const names = plain(line)
    .replace(/^share(?: this| on| via)?:?\s*/, '')
    .split(/\s*[|·•/]\s*|\s+/);
  return names.length >= 3 && names.every((name) => SHARE_NAMES.has(name)) && names.some(isOther);
}

/** One operator's services may be named one below the other in earnest. */
function isOther(line: string): boolean {
  return !/^(?:facebook|whatsapp|messenger|facebook messenger|instagram|threads|line|signal|slack|teams|telegram|skype|x|mail|email|e-mail|more|link)$/.test(
    plain(line),
  );
}

const COUNTER = /^[\d.,]+\s*[km]?(?:\s*(?:shares?|likes?|tweets?|views?|comments?))?$/i;

/** The stretch of lines above `end` of which each belongs to a sharing widget. */
function shareRun(lines: readonly string[], end: number): { from: number; run: string[] } {
  const run: string[] = [];
  let from = end;
  for (const at of linesAbove(lines, end, 40)) {
    const line = lines[at] ?? '';
    if (!isShareVerb(line) && !isShareName(line) && !isShareRow(line) && !COUNTER.test(line.trim()))
      break;
    run.unshift(line);
    from = at;
  }
  return { from, run };
}

function isWidget(
  lines: readonly string[],
  from: number,
  run: readonly string[],
  atEnd: boolean,
): boolean {
  if (run.some(isShareRow)) return true;
  const names = run.filter(isShareName);
  const verbs = run.filter(isShareVerb);
  if (verbs.length > 0) return verbs.length + names.length >= (atEnd ? 1 : 2);
  // A sentence that ends in a colon is followed by its list.
  const above = lines[lastWritten(lines, from) - 1] ?? '';
  if (/[:：]\s*$/u.test(above)) return false;
  const isPassingOn = names.some((name) => /^(?:e-?mail|print|copy)/.test(plain(name)));
  return names.length >= 3 && names.some(isOther) && (atEnd || isPassingOn);
}

function shareWidget(lines: readonly string[], end: number): Cut | undefined {
  const { from, run } = shareRun(lines, end);
  return run.length > 0 && isWidget(lines, from, run, true)
    ? { what: 'a sharing widget', from, to: end }
    : undefined;
}

function widgetsWithin(lines: readonly string[], end: number): Cut[] {
  const cuts: Cut[] = [];
  for (let at = end; at > 0; at -= 1) {
    if ((lines[at - 1] ?? '').trim() === '') continue;
    const { from, run } = shareRun(lines, at);
    if (run.length === 0) continue;
    if (from > 0 && isWidget(lines, from, run, false)) {
      cuts.unshift({ what: 'a sharing widget', from, to: at });
    }
    at = from + 1;
  }
  return cuts;
}

const MOST_RELATED = 24;

/** A heading of furniture and the short lines below it. */
function headed(
  what: string,
  headings: ReadonlySet<string>,
  longest: number,
): (lines: readonly string[], end: number) => Cut | undefined {
  return (lines, end) => {
    let start: number | undefined;
    for (const at of linesAbove(lines, end, MOST_RELATED)) {
      const line = lines[at] ?? '';
      if (headings.has(plain(line))) start = at;
      else if (!isLabel(line, longest) || /[a-z\p{Ll}]\.$/u.test(line.trim())) break;
    }
    return start === undefined ? undefined : { what, from: start, to: end };
  };
}

const ARROW = /^(?:[←→«»‹›]|<<|>>)\s*\S|\S\s*(?:[←→»›]|>>)$/u;

function arrows(lines: readonly string[], end: number): Cut | undefined {
  const line = lines[end - 1] ?? '';
  return ARROW.test(line.trim()) && isLabel(line, 14)
    ? { what: 'links to other posts', from: end - 1, to: end }
    : undefined;
}

function subscription(lines: readonly string[], end: number): Cut | undefined {
  for (const at of linesAbove(lines, end, 5)) {
    const line = lines[at] ?? '';
    if (SUBSCRIBE.test(plain(line)) && wordCount(line) <= 24) {
      return { what: 'an invitation to subscribe', from: at, to: end };
    }
    if (!isLabel(line, 12) || /\p{L}\.$/u.test(line.trim())) return undefined;
  }
  return undefined;
}

function footer(lines: readonly string[], end: number): Cut | undefined {
  const line = lines[end - 1] ?? '';
  return FOOTER.test(plain(line)) && wordCount(line) <= 24
    ? { what: 'the foot of a page', from: end - 1, to: end }
    : undefined;
}

const RECOGNISERS: readonly Recogniser[] = [
  footer,
  commentForm,
  shareWidget,
  headed('links to other posts', NAVIGATION_HEADINGS, 14),
  headed('links to other articles', RELATED_HEADINGS, 18),
  arrows,
  subscription,
];
