import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toString as hastToString } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import { countOf } from '../i18n/count-of.ts';
import { countWords } from '../markdown/text.ts';
import { firstWords, type LeftOut } from './article.ts';

/** The element of a page that holds its article. */
export function findMainContent(tree: Root): Element | Root {
  const body = selectAll('body', tree)[0] ?? tree;
  const all = proseLength(body);
  for (const selector of [
    'main article',
    'article',
    '[role=main]',
    'main',
    '[itemprop=articleBody]',
  ]) {
    const [best, second] = selectAll(selector, tree)
      .filter((element) => !isFurniture(element))
      .map((element) => ({ element, length: proseLength(element) }))
      .sort((a, b) => b.length - a.length);
    if (!best || best.length < all / 4) continue;
    // A list of articles is no article; a page's comments may be articles too, though short ones.
    if (second && second.length > best.length / 2 && !contains(best.element, second.element))
      continue;
    return best.element;
  }
  return densestElement(body);
}

function contains(outer: Element, inner: Element): boolean {
  return outer.children.some(
    (child) => child === inner || (child.type === 'element' && contains(child, inner)),
  );
}

const PROSE = new Set(['p', 'li', 'pre', 'blockquote', 'td', 'h1', 'h2', 'h3', 'h4', 'dd']);

/** How many characters of a tree stand in paragraphs and the like, furniture left out. */
function proseLength(node: Nodes): number {
  if (node.type === 'element') {
    if (isFurniture(node)) return 0;
    if (PROSE.has(node.tagName)) return hastToString(node).trim().length;
  }
  if (!('children' in node)) return 0;
  return node.children.reduce((sum, child) => sum + proseLength(child), 0);
}

/** The innermost element that holds most of a page's prose. */
function densestElement(body: Element | Root): Element | Root {
  const enough = proseLength(body) * 0.7;
  const within = (outer: Element | Root): Element | Root => {
    const children = outer.children as Nodes[];
    const inner = children
      .filter((child) => child.type === 'element')
      .find((child) => !PROSE.has(child.tagName) && proseLength(child) > enough);
    return inner === undefined ? outer : within(inner);
  };
  return within(body);
}

const NEVER_READ = new Set(
  'script style noscript template iframe svg canvas object embed video audio map link meta base head title input select textarea button option datalist progress dialog menu'.split(
    ' ',
  ),
);

const FURNITURE = new Map([
  ['nav', 'navigation'],
  ['header', 'the head of a page'],
  ['footer', 'the foot of a page'],
  ['aside', 'a box at the side'],
  ['form', 'a form'],
  ['search', 'a form'],
]);

const ROLES = new Map([
  ['navigation', 'navigation'],
  ['banner', 'the head of a page'],
  ['contentinfo', 'the foot of a page'],
  ['complementary', 'a box at the side'],
  ['search', 'a form'],
  ['form', 'a form'],
  ['dialog', 'a box at the side'],
]);

/** What classes and ids call what is no part of an article. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|[-_\s])(?:comments?|comment-?(?:list|form|section|area|respond)|respond|disqus(?:_thread)?|replies|utterances|giscus)(?:$|[-_\s])/i,
    'a comment section',
  ],
  [
    /(?:^|[-_\s])(?:share|sharing|sharedaddy|share-?(?:buttons?|links?|bar|tools?)|social(?:-?(?:share|links?|icons?|media|buttons?))?|addtoany|addthis)(?:$|[-_\s])/i,
    'a sharing widget',
  ],
  [
    /(?:^|[-_\s])(?:related(?:-?(?:posts?|articles?|content|stories))?|recommended|more-?(?:posts|stories|articles)|read-?next|up-?next|you-may-also)(?:$|[-_\s])/i,
    'links to other articles',
  ],
  [
    /(?:^|[-_\s])(?:post-?nav(?:igation)?|pagination|pager|nav-?links|breadcrumbs?|table-of-contents|toc|skip-?link|screen-reader-text|sr-only|visually-hidden|anchor-?link|headerlink)(?:$|[-_\s])/i,
    'navigation',
  ],
  [
    /(?:^|[-_\s])(?:newsletter|subscribe|subscription|signup|sign-up|cta|promo|advert(?:isement)?|ads?|sponsor(?:ed)?|cookie(?:-?(?:banner|consent|notice))?|paywall)(?:$|[-_\s])/i,
    'an advertisement',
  ],
  [
    /(?:^|[-_\s])(?:sidebar|widget-area|author-?(?:bio|box|card)|about-?author|byline|post-?(?:meta|tags|footer)|entry-?(?:meta|footer)|tags?-?(?:list|links))(?:$|[-_\s])/i,
    'a box at the side',
  ],
];

/** What an element is, if no part of an article: `undefined` otherwise. */
function furnitureOf({ tagName, properties }: Element): string | undefined {
  const { hidden, ariaHidden, role, className, id } = properties;
  if (NEVER_READ.has(tagName) || hidden === true || hidden === '' || ariaHidden === 'true')
    return '';
  const known = FURNITURE.get(tagName) ?? ROLES.get(String(role ?? ''));
  if (known !== undefined) return known;
  if (['html', 'body', 'main', 'article', 'code', 'pre'].includes(tagName)) return undefined;
  const names = [...[className ?? []].flat(), id ?? ''].map(String);
  return NAMES.find(([words]) => names.some((name) => words.test(name)))?.[1];
}

function isFurniture(element: Element): boolean {
  return furnitureOf(element) !== undefined;
}

/**
 * The content of an element without what is no part of an article, and a word on what that was. A box that
 * holds most of the text is kept, whatever its class says.
 */
export function withoutFurniture(content: Element | Root): { nodes: Nodes[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = [];
  const whole = hastToString(content).length;
  const strip = (nodes: readonly Nodes[]): Nodes[] =>
    nodes.flatMap((node): Nodes[] => {
      if (node.type === 'comment' || node.type === 'doctype') return [];
      if (node.type !== 'element') return [node];
      const images = imagesOfFigure(node);
      if (images !== undefined) return images;
      const what = furnitureOf(node);
      if (what === undefined) return [{ ...node, children: strip(node.children) } as Element];
      if (what === '') return [];
      const text = toText(node);
      const isHead = what === 'the head of a page' && content.type === 'element';
      if (isHead) {
        const titles = titlesIn(node);
        const shown = toText({ type: 'root', children: titles } as Root);
        const others = text.replace(shown, '');
        if (countWords(others) > 0) {
          leftOut.push({
            what: 'the head of the article',
            extent: countOf(countWords(others), 'word'),
            begins: firstWords(others),
          });
        }
        return titles;
      }
      if (text.length > whole / 2) return [{ ...node, children: strip(node.children) } as Element];
      const words = countWords(text);
      if (words > 0)
        leftOut.push({ what, extent: countOf(words, 'word'), begins: firstWords(text) });
      return [];
    });
  return { nodes: strip(content.children), leftOut };
}

/** Of the head of an article only its title is its text. */
function titlesIn(node: Element): Nodes[] {
  return selectAll('h1', node);
}

/** A figure whose image goes loses its caption as well; one around a table or code is kept. */
function imagesOfFigure(node: Element): Nodes[] | undefined {
  if (node.tagName !== 'figure' || selectAll('table, pre, blockquote, p + p', node).length > 0) {
    return undefined;
  }
  const images = selectAll('img', node);
  return images.length > 0 ? images : undefined;
}
