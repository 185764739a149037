import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Processor } from 'unified';
import { loadLater } from '../load-later.ts';

/**
 * The native Markdown parser as a unified plugin: standard mdast with positions, GFM and smart punctuation.
 * The frontmatter is blanked out before a text gets here, so that the parser never looks for one.
 */
export function nativeParser(this: Processor): void {
  this.parser = (text) => parseMarkdown(text);
}

const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: true } as const;

const patient = loadLater<typeof import('./patient-parser.ts')>(
  new URL('./patient-parser.ts', import.meta.url),
);

/**
 * Parses Markdown into mdast. A NUL becomes the sign for what cannot be shown, as CommonMark has it.
 *
 * The native parser copies a block's text again at each quote, dash and entity in it, so that thirty thousand
 * on a line would keep it busy for minutes. Such a text goes without smart punctuation, or to remark's own
 * parser, which is slower on every text but that.
 *
 * @param notes read `[^1]` as a footnote
 */
export function parseMarkdown(text: string, { notes = true }: { notes?: boolean } = {}): Root {
  if (isOverfull(text, ENTITY)) return patient().patientParser.parse(text);
  const features = {
    ...FEATURES,
    gfm: notes || { footnotes: false },
    smartPunctuation: !isOverfull(text, SMART_SIGN),
  };
  return markdownToMdast(text.replaceAll('\u0000', '\uFFFD'), { features }) as Root;
}

const ENTITY = /&#?\w+;/g;
const SMART_SIGN = /['"]|\.\.|--/g;

/** What the parser may copy within one block, in characters; no text that a person wrote comes near it. */
const MOST_COPIED = 20_000_000;

function isOverfull(text: string, sign: RegExp): boolean {
  // Where the whole text would do as one block, its blocks need no counting.
  if (count(text, sign) * text.length < MOST_COPIED) return false;
  return text
    .split(/\n[ \t]*\n/)
    .some(
      (block) =>
        block.length ** 2 >= MOST_COPIED && count(block, sign) * block.length >= MOST_COPIED,
    );
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}
