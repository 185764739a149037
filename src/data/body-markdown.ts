import type { Element, Root as HastRoot } from 'hast';
import { toString as hastToString } from 'hast-util-to-string';
import type { FootnoteReference, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { ArticleBody } from '../feeds/article-body.ts';
import { toMarkdown } from '../import/to-markdown.ts';
import { toLetters } from '../markdown/letters.ts';
import { walkElements } from '../markdown/walk.ts';

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark, {
    handlers: { sup: (state, node: Element) => citations(node) ?? state.all(node) },
  })
  .freeze();

/**
 * The text of a finished page as Markdown again; citations and notes are footnotes.
 *
 * @param url the absolute address of the page
 */
export function bodyMarkdown({ lead, parts, coda, notes }: ArticleBody, url: string): string {
  const text = [
    lead,
    ...parts.map(({ headingHtml, html }) => `<h2>${headingHtml}</h2>${html}`),
    coda && `<hr>${coda}`,
  ].join('');
  return [toMarkdown(blocksOf(parse(text), url)), ...notesOf(parse(notes), url)]
    .filter((piece) => piece !== '')
    .join('\n\n');
}

function parse(html: string): HastRoot {
  return processor.parse(html);
}

function blocksOf(tree: HastRoot | Element, url: string): RootContent[] {
  walkElements(tree, (element) => {
    const { properties } = element;
    if (citations(element)) return [element];
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string') properties[name] = URL.parse(address, url)?.href ?? address;
    }
    return undefined;
  });
  const root: HastRoot = { type: 'root', children: tree.children as HastRoot['children'] };
  return (processor.runSync(root) as unknown as Root).children;
}

/** Raised citations of sources, and of notes by their letters; `undefined` for what is raised otherwise. */
function citations(node: Element): FootnoteReference[] | undefined {
  if (node.tagName !== 'sup') return undefined;
  const links = node.children.filter((child) => child.type === 'element' && child.tagName === 'a');
  const cited = (links as Element[]).flatMap((link) => {
    const [, source] = /^#source-(.+)$/.exec(String(link.properties.href)) ?? [];
    if (source !== undefined) return [footnoteTo(source)];
    return 'dataFootnoteRef' in link.properties ? [footnoteTo(noteName(hastToString(link)))] : [];
  });
  return cited.length > 0 ? cited : undefined;
}

/** The definitions of the notes, each in one paragraph. */
function notesOf(tree: HastRoot, url: string): string[] {
  const items: Element[] = [];
  walkElements(tree, (element) => {
    if ('dataFootnoteBackref' in element.properties) return [];
    if (element.tagName === 'li') items.push(element);
    return undefined;
  });
  return items.map((item, index) => {
    const words = toMarkdown(blocksOf(item, url)).replaceAll(/\s*\n\s*/g, ' ');
    return `[^${noteName(toLetters(index + 1))}]: ${words}`;
  });
}

function footnoteTo(identifier: string): FootnoteReference {
  return { type: 'footnoteReference', identifier, label: identifier };
}

function noteName(letter: string): string {
  return `note-${letter}`;
}
