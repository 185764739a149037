import { toString as hastToString } from 'hast-util-to-string';
import { parseFragment } from '../markdown/parse-fragment.ts';

/** The words of a line of HTML, such as an event of the timeline. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? hastToString(parseFragment(html)) : html;
}
