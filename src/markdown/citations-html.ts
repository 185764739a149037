import { escapeAttribute } from './escape.ts';

/** The numbers of an article's sources, by their ids. */
export type SourceNumbers = ReadonlyMap<string, number>;

/**
 * An entry of one of the frontmatter's lists with the raised numbers of its sources right behind its last
 * word, as the body's citations stand.
 *
 * @param html the entry as HTML; see `escapeHtml` for plain text
 */
export function withCitations(
  html: string,
  sources: readonly string[] | undefined,
  numbers: SourceNumbers,
): string {
  const links = (sources ?? []).flatMap((id) => {
    const number = numbers.get(id);
    return number === undefined ? [] : [link(id, number)];
  });
  return links.length === 0 ? html : `${html}<sup class="cite">${links.join(',')}</sup>`;
}

function link(id: string, number: number): string {
  return `<a href="#source-${escapeAttribute(id)}" role="doc-noteref">${number}</a>`;
}
