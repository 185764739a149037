import { text } from '../i18n/text.ts';
import type { Heading } from '../markdown/compiled.ts';
import { escapeAttribute } from '../markdown/escape.ts';

const HEADING = /<h3 id="([^"]+)">[\s\S]*?<\/h3>/g;

/**
 * The HTML of a text with a link beside each of its headings of level 3. A link within the heading would be read
 * out wherever the heading is.
 *
 * @param headings the headings of the whole write-up
 */
export function withHeadingAnchors(html: string, headings: readonly Heading[]): string {
  const byId = new Map(headings.map((heading) => [heading.id, heading]));
  return html.replaceAll(HEADING, (whole, id: string) => {
    const heading = byId.get(id);
    if (!heading) return whole;
    const [address, label] = [`#${id}`, text.anchor(heading.text)].map(escapeAttribute);
    return `<div class="heading">${whole}<a class="anchor" href="${address}" aria-label="${label}"></a></div>`;
  });
}
