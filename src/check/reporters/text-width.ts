const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Only marks and joiners, which a terminal draws over what stands before them. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]+$/u;

/** Begins with a character that Unicode counts as wide or full-width. */
const WIDE =
  /^[\p{Emoji_Presentation}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khitan_Small_Script}\p{Script=Nushu}\p{Script=Tangut}\p{Script=Yi}\u2329\u232A\u2FF0-\u303E\u3099-\u30FF\u3190-\u33FF\u4DC0-\u4DFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{1F200}-\u{1F265}]/u;
const HALF_WIDTH = /^[\uFF61-\uFFDC]/u;

const PLAIN = /^[ -~]*$/;

const EMOJI = /^\p{RGI_Emoji}$/v;

/** Whether each character of a text is one UTF-16 unit and takes one column. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** What a reader takes for one character, and where it begins in its text, in UTF-16 units. */
export interface Grapheme {
  text: string;
  index: number;
}

/** The characters of a text as a reader sees them: a letter and its marks are one, and so is a flag. */
export function graphemes(text: string): Grapheme[] {
  if (isPlain(text)) return Array.from(text, (letter, index) => ({ text: letter, index }));
  return Array.from(GRAPHEMES.segment(text), ({ segment, index }) => ({ text: segment, index }));
}

/** How many columns of a terminal a text takes; it holds no control characters. */
export function textWidth(text: string): number {
  if (isPlain(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme.text), 0);
}

/** How many columns one character takes, as a reader sees it. */
export function graphemeWidth(text: string): number {
  if (isPlain(text)) return text.length;
  if (WITHOUT_WIDTH.test(text)) return 0;
  return EMOJI.test(text) || (WIDE.test(text) && !HALF_WIDTH.test(text)) ? 2 : 1;
}
