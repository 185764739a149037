import { leadingNumeralLength, phasesInWords } from '../incident/phases.ts';
import { countWords } from '../markdown/text.ts';
import { sectionOf } from './section-words.ts';
import type { Piece } from './text-lines.ts';
import { datesIn } from './written-dates.ts';

/** How sure it is that a piece of plain text is a heading, by what shows it. */
export type HeadingSign = 'underlined' | 'numbered' | 'capitals' | 'known' | 'short';

const LONGEST_HEADING = 14;

/** What shows that a piece is a heading, or `undefined` where it is none. */
export function headingSign(pieces: readonly Piece[], index: number): HeadingSign | undefined {
  const piece = pieces[index];
  if (!piece) return undefined;
  const { text } = piece;
  if (piece.isUnderlined) return 'underlined';
  if (countWords(text) > LONGEST_HEADING || text.length > 140) return undefined;
  if (/[.!,;:…。]["”’)]*$/u.test(text) && !/\b(?:Inc|Corp|Ltd|Co|U\.S)\.$/.test(text))
    return undefined;
  const next = pieces[index + 1];
  // A line that begins with a time is one of a timeline.
  if (next === undefined || /^\W*\d{1,2}:\d{2}/.test(text)) return undefined;
  const whole = piece.bullet === undefined ? text : `${piece.bullet} ${text}`;
  if (isNumbered(whole)) return isItem(pieces, index) ? undefined : 'numbered';
  if (piece.bullet !== undefined) return undefined;
  if (isCapitals(text)) return 'capitals';
  if (countWords(text) <= 9 && (phasesInWords(text).length > 0 || sectionOf(text) !== undefined)) {
    return isTold(next) || isHeadingLike(text) ? 'known' : undefined;
  }
  return isShortAbove(pieces, index) ? 'short' : undefined;
}

function isNumbered(text: string): boolean {
  return leadingNumeralLength(text) > 0 && countWords(text.slice(leadingNumeralLength(text))) > 0;
}

/** One of several numbered lines in a row is an item of a list. */
function isItem(pieces: readonly Piece[], index: number): boolean {
  const isNeighbour = (at: number) => {
    const piece = pieces[at];
    return piece?.bullet !== undefined && /^\d/.test(piece.bullet);
  };
  return isNeighbour(index) && (isNeighbour(index - 1) || isNeighbour(index + 1));
}

function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 5 && !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text);
}

/** Whether a piece tells something, rather than being a label itself. */
function isTold(piece: Piece): boolean {
  return (
    piece.bullet !== undefined || countWords(piece.text) >= 10 || /[.!?:]["”’)]*$/.test(piece.text)
  );
}

function isHeadingLike(text: string): boolean {
  return /^[\p{Lu}\d]/u.test(text) && countWords(text) <= 5;
}

/** A short line without a full stop between paragraphs is a heading, unless it is a date, a name or a quotation. */
function isShortAbove(pieces: readonly Piece[], index: number): boolean {
  const text = pieces[index]?.text ?? '';
  const next = pieces[index + 1];
  const previous = pieces[index - 1];
  if (index === 0 || next === undefined || next.bullet !== undefined) return false;
  if (!/^[\p{Lu}\p{Lo}\d“"‘¿¡]/u.test(text) || countWords(text) > 11) return false;
  if (/^[“"‘].*[”"’]$/.test(text) || /^(?:by|photo|image|source|credit)\b/i.test(text))
    return false;
  if (previous?.text.endsWith(':') || /\d{1,2}:\d{2}/.test(text)) return false;
  const [date] = datesIn(text);
  if (date && date.end - date.start >= text.length - 4) return false;
  if (countWords(next.text) < (isEnded(next.text) ? 8 : 20)) return false;
  // One of several short lines in a row is an item of a list without marks.
  const above = previous?.text ?? '';
  return isEnded(above) || countWords(above) >= 12 || headingSign(pieces, index - 1) !== undefined;
}

function isEnded(text: string): boolean {
  return /[.!?…。]["”’)]*$/u.test(text);
}
