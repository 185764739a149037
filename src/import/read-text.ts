import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { countOf } from '../i18n/count-of.ts';
import { leadingNumeralLength } from '../incident/phases.ts';
import { countWords } from '../markdown/text.ts';
import { type Article, firstWords, type LeftOut } from './article.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { findFurniture } from './furniture.ts';
import { SECTION_LABEL, sectionOf } from './section-words.ts';
import { type HeadingSign, headingSign } from './text-headings.ts';
import { type Piece, piecesOf } from './text-lines.ts';
import { datesIn } from './written-dates.ts';

/** Reads plain text: its title, its headings by their looks, its lists; leaves out what trails behind. */
export function readText(text: string): Article {
  const lines = text.split('\n');
  const { kept, leftOut } = takeFurniture(lines);
  const pieces = piecesOf(kept);
  const title = takeTitle(pieces);
  const byline = title === undefined ? undefined : takeByline(pieces);
  const { blocks, leftOut: dropped } = cleanBlocks(toBlocks(pieces));
  return {
    title,
    blocks,
    source: { title, date: byline?.date },
    stated: {},
    leftOut: [...(byline?.leftOut ?? []), ...leftOut, ...dropped],
    notes: [],
  };
}

function takeFurniture(lines: readonly string[]): { kept: string[]; leftOut: LeftOut[] } {
  const cuts = findFurniture(lines);
  const isCut = new Set(
    cuts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  return {
    kept: lines.filter((_, index) => !isCut.has(index)),
    leftOut: cuts.map(({ what, from, to }) => {
      const written = lines.slice(from, to).filter((line) => line.trim() !== '');
      return {
        what,
        extent: countOf(written.length, 'line'),
        begins: firstWords(written.join(' ')),
      };
    }),
  };
}

const LONGEST_TITLE_WORDS = 26;

/** Takes the title off the top, where the first line looks like one. */
function takeTitle(pieces: Piece[]): string | undefined {
  const [first, second] = pieces;
  if (!first || !second || first.bullet !== undefined) return undefined;
  const text = first.text.replace(/^(?:title|subject|headline):\s*/i, '');
  const isWritten = first.isUnderlined || text !== first.text;
  if (!isWritten) {
    if (countWords(text) > LONGEST_TITLE_WORDS || text.length > 200) return undefined;
    if (/[.,;:…。][”"]?$/u.test(text) || !/\p{L}/u.test(text)) return undefined;
    if (sectionOf(text) !== undefined && countWords(text) <= 3) return undefined;
    if (readLabel(text) !== undefined || leadingNumeralLength(text) > 0) return undefined;
  }
  pieces.shift();
  return text;
}

const PUBLISHED = /^(?:(?:last\s+)?(?:published|posted|updated|written)(?:\s+on)?:?\s*)/i;

/** Takes the author's line and the date of publication off the top. */
function takeByline(pieces: Piece[]): { date: string | undefined; leftOut: LeftOut[] } {
  const taken: string[] = [];
  let date: string | undefined;
  while (taken.length < 3) {
    const text = pieces[0]?.text ?? '';
    const found = datesIn(text)[0];
    const isAuthor = /^by\s+\p{Lu}/iu.test(text) && countWords(text) <= 12 && !/[.!?]$/.test(text);
    const rest = text.replace(PUBLISHED, '').length - ((found?.end ?? 0) - (found?.start ?? 0));
    const isDate =
      found !== undefined && countWords(text) <= 12 && (PUBLISHED.test(text) || rest <= 28);
    const isLength = /^\d+\s*min(?:ute)?s?\s+read$/i.test(text);
    if (!isAuthor && !(isDate && !/[!?]$/.test(text) && countWords(text) <= 10) && !isLength) break;
    if (!isAuthor && isDate && /:\s*\S/.test(text) && !PUBLISHED.test(text)) break;
    date ??= found?.moment;
    taken.push(text);
    pieces.shift();
  }
  if (taken.length === 0) return { date, leftOut: [] };
  return {
    date,
    leftOut: [
      {
        what: 'the line of author and date',
        extent: countOf(taken.length, 'line'),
        begins: firstWords(taken.join(' ')),
      },
    ],
  };
}

function toBlocks(pieces: readonly Piece[]): RootContent[] {
  const signs = pieces.map((_, index) => headingSign(pieces, index));
  const hasNumbers = signs.filter((sign) => sign === 'numbered').length >= 3;
  const blocks: RootContent[] = [];
  for (const [index, piece] of pieces.entries()) {
    const sign = signs[index];
    if (sign !== undefined) blocks.push(heading(whole(piece), depthOf(sign, hasNumbers, piece)));
    else if (piece.bullet !== undefined) addItem(blocks, piece);
    else for (const block of labelled(piece.text)) blocks.push(block);
  }
  return blocks;
}

/** Where the main headings are numbered, others lie below them. */
function depthOf(sign: HeadingSign, hasNumbers: boolean, piece: Piece): 2 | 3 {
  return hasNumbers && sign !== 'numbered' && sectionOf(piece.text) === undefined ? 3 : 2;
}

function whole({ bullet, text }: Piece): string {
  return bullet === undefined ? text : `${bullet} ${text}`;
}

function heading(text: string, depth: 2 | 3): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] };
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

function addItem(blocks: RootContent[], { bullet = '-', text }: Piece): void {
  const ordered = /^\d/.test(bullet);
  const item: ListItem = { type: 'listItem', spread: false, children: [paragraph(text)] };
  const last = blocks.at(-1);
  if (last?.type === 'list' && last.ordered === ordered) last.children.push(item);
  else {
    const start = ordered ? Number.parseInt(bullet, 10) : null;
    blocks.push({ type: 'list', ordered, start, spread: false, children: [item] } satisfies List);
  }
}

/** "Impact: …" opens a section as a heading does. */
function labelled(text: string): RootContent[] {
  const label = readLabel(text);
  if (label === undefined) return [paragraph(text)];
  const rest = text.slice(text.indexOf(':') + 1).trim();
  return [heading(label, 2), ...(rest === '' ? [] : [paragraph(rest)])];
}

function readLabel(text: string): string | undefined {
  const label = /^([\p{L}][\p{L}\s-]{2,30}):(?=\s|$)/u.exec(text.slice(0, 60))?.[1]?.trim();
  return label !== undefined && SECTION_LABEL.test(label) ? label : undefined;
}
