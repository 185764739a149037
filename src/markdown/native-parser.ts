import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Processor } from 'unified';

/**
 * The native Markdown parser as a unified plugin: standard mdast with positions, GFM and smart punctuation.
 * The frontmatter is blanked out before a text gets here, so that the parser never looks for one.
 */
export function nativeParser(this: Processor): void {
  this.parser = parseMarkdown;
}

const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: true } as const;

/** Parses Markdown into mdast. A NUL becomes the sign for what cannot be shown, as CommonMark has it. */
export function parseMarkdown(text: string): Root {
  return markdownToMdast(text.replaceAll('\u0000', '\uFFFD'), { features: FEATURES }) as Root;
}
