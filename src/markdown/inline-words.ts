import { parseFragment } from './parse-fragment.ts';
import { readableText } from './text.ts';

/** The words of a line of HTML, for where there is no room for elements, such as the name of a link. */
export function wordsOf(html: string): string {
  return /[<&]/.test(html) ? readableText(parseFragment(html)) : html;
}
