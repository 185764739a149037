import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { DEEPEST_HTML, refuseTooDeep, tooDeep } from './refuse-too-deep.ts';

const parsers = {
  page: unified().use(rehypeParse).freeze(),
  piece: unified().use(rehypeParse, { fragment: true }).freeze(),
};
const converter = unified().use(rehypeRemark, { document: true }).freeze();

/** HTML as a tree. @throws ImportError where it is nested too deep */
export function parseHtml(html: string, as: keyof typeof parsers = 'page'): HastRoot {
  refuseUnclosed(html);
  const tree = parsers[as].parse(html) as HastRoot;
  refuseTooDeep(tree, DEEPEST_HTML);
  return tree;
}

/** A tree of HTML as the blocks of an article. @throws ImportError where they are nested too deep */
export function toBlocks(nodes: readonly HastNodes[]): RootContent[] {
  const tree = converter.runSync({
    type: 'root',
    children: [...nodes],
  } as HastRoot) as unknown as Root;
  refuseTooDeep(tree);
  return tree.children;
}

/** A piece of HTML as the blocks of an article. */
export function htmlToBlocks(html: string): RootContent[] {
  return toBlocks(parseHtml(html, 'piece').children);
}

/** Elements that close by themselves, or have nothing in them. */
const CLOSE_THEMSELVES = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr thead tbody tfoot option optgroup colgroup rp rt'.split(
    ' ',
  ),
);

/**
 * Refuses HTML in which hundreds of elements of a kind stay open: a parser that mends it as the standard
 * says takes time that grows with the square of their number.
 */
function refuseUnclosed(html: string): void {
  const open = new Map<string, number>();
  const tags = /<(\/?)([a-z][a-z0-9]*)/gi;
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    const name = (match[2] ?? '').toLowerCase();
    if (CLOSE_THEMSELVES.has(name)) continue;
    const count = (open.get(name) ?? 0) + (match[1] === '' ? 1 : -1);
    if (count > DEEPEST_HTML) throw tooDeep();
    open.set(name, Math.max(0, count));
    if (match[1] === '' && /^(?:script|style|textarea|title)$/.test(name)) {
      const end = html.indexOf(`</${name}`, tags.lastIndex);
      if (end < 0) return;
      tags.lastIndex = end;
    }
  }
}
