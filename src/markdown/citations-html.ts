import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** The numbers of an article's sources, by their ids. */
export type SourceNumbers = ReadonlyMap<string, number>;

/**
 * An entry of one of the frontmatter's lists with the raised numbers of its sources right behind its last
 * word, as the body's citations stand.
 *
 * @param html the entry as HTML; see {@link escapeHtml} for plain text
 */
export function withCitations(
  html: string,
  sources: readonly string[] | undefined,
  numbers: SourceNumbers,
): string {
  const links = (sources ?? []).flatMap((id): ElementContent[] => {
    const number = numbers.get(id);
    return number === undefined ? [] : [link(id, number)];
  });
  if (links.length === 0) return html;
  const children = links.flatMap((citation, index): ElementContent[] =>
    index === 0 ? [citation] : [{ type: 'text', value: ',' }, citation],
  );
  const properties = { className: ['cite'] };
  return html + toHtml({ type: 'element', tagName: 'sup', properties, children });
}

/** Plain text as HTML. */
export function escapeHtml(text: string): string {
  return toHtml({ type: 'text', value: text });
}

function link(id: string, number: number): ElementContent {
  return {
    type: 'element',
    tagName: 'a',
    properties: { href: `#source-${id}`, role: 'doc-noteref' },
    children: [{ type: 'text', value: String(number) }],
  };
}
