import { commentForm } from './comment-form.ts';
import { FOOTER, NAVIGATION_HEADINGS, RELATED_HEADINGS, SUBSCRIBE } from './furniture-words.ts';
import {
  type Cut,
  isLabel,
  lastWritten,
  linesAbove,
  plain,
  type Recogniser,
  wordCount,
} from './page-lines.ts';
import { shareWidget, widgetsWithin } from './share-widget.ts';

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

function cutAtEnd(lines: readonly string[], end: number): Cut | undefined {
  if (end === 0) return undefined;
  for (const recognise of RECOGNISERS) {
    const cut = recognise(lines, end);
    // A text that is nothing but furniture is better kept.
    if (cut && lastWritten(lines, cut.from) > 0) return cut;
  }
  return undefined;
}

const MOST_RELATED = 24;

/** A heading of furniture and the short lines below it. */
function headed(what: string, headings: ReadonlySet<string>, longest: number): Recogniser {
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
