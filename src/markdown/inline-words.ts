import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { readableText } from './text.ts';

const parser = unified().use(rehypeParse, { fragment: true });

/** The words of a line of HTML, for where there is no room for elements, such as the name of a link. */
export function wordsOf(html: string): string {
  return /[<&]/.test(html) ? readableText(parser.parse(html) as Root) : html;
}
