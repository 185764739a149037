import { SHARE_NAMES, SHARE_VERBS } from './furniture-words.ts';
import { type Cut, lastWritten, linesAbove, plain, type Recogniser } from './page-lines.ts';

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

/** A sharing widget at the end of a text. */
export const shareWidget: Recogniser = (lines, end) => {
  const { from, run } = shareRun(lines, end);
  return run.length > 0 && isWidget(lines, from, run, true)
    ? { what: 'a sharing widget', from, to: end }
    : undefined;
};

/** The sharing widgets between the lines of a text, up to `end`. */
export function widgetsWithin(lines: readonly string[], end: number): Cut[] {
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
