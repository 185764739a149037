import { loadLater } from '../load-later.ts';

const later = loadLater<typeof import('./text-of-html.ts')>(
  new URL('./text-of-html.ts', import.meta.url),
);

/** The words of a line of HTML, such as an event of the timeline. Most have no markup, and need no parser. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? later().textOfHtml(html) : html;
}
