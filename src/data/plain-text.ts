import { toString as hastToString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** The words of a line of HTML, such as an event of the timeline. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? hastToString(parser.parse(html)) : html;
}
