import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * The raised numbers of an entry's sources, as the body's citations look, for the lists of the frontmatter.
 * Empty where none of the sources is known.
 */
export function citationsHtml(
  sources: readonly string[],
  numbers: ReadonlyMap<string, number>,
): string {
  const links = sources.flatMap((id): ElementContent[] => {
    const number = numbers.get(id);
    if (number === undefined) return [];
    return [
      {
        type: 'element',
        tagName: 'a',
        properties: { href: `#source-${id}`, role: 'doc-noteref' },
        children: [{ type: 'text', value: String(number) }],
      },
    ];
  });
  if (links.length === 0) return '';
  const children = links.flatMap((link, index): ElementContent[] =>
    index === 0 ? [link] : [{ type: 'text', value: ',' }, link],
  );
  return toHtml({
    type: 'element',
    tagName: 'sup',
    properties: { className: ['cite'] },
    children,
  });
}
