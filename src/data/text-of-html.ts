import { toString as hastToString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** The text of a piece of HTML, without its elements. */
export function textOfHtml(html: string): string {
  return hastToString(parser.parse(html));
}
