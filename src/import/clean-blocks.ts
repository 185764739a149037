import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast';
import { countOf, firstWords, type LeftOut } from './article.ts';
import { wordsOf } from './to-markdown.ts';

/** The blocks of an article as a draft can hold them, and what had to go. */
export interface CleanBlocks {
  blocks: RootContent[];
  leftOut: LeftOut[];
}

const BARE_ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}/.@-])www\.(?=[\w-]+\.\w))[^\s<>"“”‘’`|\\^{}[\]]+/giu;

/**
 * Makes blocks fit for a write-up: images go, since a page loads nothing of other sites; links lead to whole
 * addresses or become plain words; rules, comments and empty blocks go; a paragraph's words stand on one line.
 *
 * @param base the address that relative links start from
 */
export function cleanBlocks(blocks: readonly RootContent[], base?: string): CleanBlocks {
  const images: string[] = [];
  const clean = (node: Nodes): Nodes[] => {
    switch (node.type) {
      case 'image':
      case 'imageReference':
        images.push(node.type === 'image' ? node.url || (node.alt ?? '') : (node.alt ?? ''));
        return [];
      case 'html':
      case 'yaml':
      case 'thematicBreak':
      case 'definition':
        return [];
      case 'text':
        return splitAddresses(node.value.replaceAll(/\s+/g, ' '));
      case 'code':
      case 'inlineCode':
        return node.value.trim() === '' ? [] : [node];
      case 'link': {
        const children = below(node.children) as PhrasingContent[];
        if (wordsOf(children) === '') return [];
        const url = wholeAddress(node.url, base);
        return url === undefined
          ? children
          : [{ type: 'link', url, children: withoutLinks(children) }];
      }
      case 'break':
      case 'footnoteReference':
        return [node];
      default:
        return 'children' in node ? cleanParent(node) : [];
    }
  };
  const below = (children: readonly Nodes[]): Nodes[] => joinTexts(children.flatMap(clean));
  const cleanParent = (node: Extract<Nodes, { children: unknown[] }>): Nodes[] => {
    const [words, rest] = node.type === 'heading' ? splitHeading(node) : [];
    if (words && rest && rest.length > 0) return [...cleanParent(words), ...below(rest)];
    let children = below(node.children);
    if (HOLD_WORDS.has(node.type)) children = joinTexts(wordsWithin(children));
    else if (HOLD_BLOCKS.has(node.type)) children = inParagraphs(children).map(withoutHeading);
    if (node.type === 'paragraph' || node.type === 'heading') {
      children = trimEnds(children as PhrasingContent[]);
    }
    if (node.type !== 'tableCell' && wordsOf(children) === '' && !children.some(isFootnote))
      return [];
    const cleaned = { ...node, children } as Nodes;
    if (isMarked(cleaned)) return tidyMark(cleaned);
    if (cleaned.type === 'listItem') readCheckbox(cleaned);
    return [cleaned];
  };
  const cleaned = inParagraphs(below(blocks)) as RootContent[];
  return { blocks: cleaned, leftOut: toldImages(images) };
}

function toldImages(addresses: readonly string[]): LeftOut[] {
  if (addresses.length === 0) return [];
  const names = addresses.map(
    (address) =>
      address
        .replace(/[?#].*$/s, '')
        .split('/')
        .at(-1) ?? '',
  );
  return [
    {
      what: 'images',
      extent: countOf(addresses.length, 'image'),
      begins: firstWords(names.join(', ')),
    },
  ];
}

/** What holds words and no blocks; broken HTML has blocks in it all the same. */
const HOLD_WORDS = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'link',
  'emphasis',
  'strong',
  'delete',
]);

/** A heading that was never closed, and the blocks that have come into it. */
function splitHeading(heading: Heading): [Heading, Nodes[]] {
  const children: Nodes[] = heading.children;
  const at = children.findIndex(({ type }) => !PHRASING.has(type) && !/^(?:image|html)/.test(type));
  if (at < 1) return [heading, []];
  return [{ ...heading, children: heading.children.slice(0, at) }, children.slice(at)];
}

/** What holds blocks and no words of its own. */
const HOLD_BLOCKS = new Set(['blockquote', 'listItem', 'footnoteDefinition']);

/** Puts words that stand among blocks into paragraphs. */
function inParagraphs(children: readonly Nodes[]): Nodes[] {
  const blocks: Nodes[] = [];
  let words: PhrasingContent[] = [];
  const flush = () => {
    const trimmed = trimEnds(words);
    if (trimmed.length > 0) blocks.push({ type: 'paragraph', children: trimmed });
    words = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) words.push(child);
    else {
      flush();
      blocks.push(child);
    }
  }
  flush();
  return blocks;
}

/** A link cannot hold another. */
function withoutLinks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
}

function wordsWithin(children: readonly Nodes[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (isPhrasing(child)) return [child];
    const space: PhrasingContent = { type: 'text', value: ' ' };
    if ('children' in child) return [space, ...wordsWithin(child.children), space];
    return 'value' in child ? [space, { type: 'text', value: child.value }, space] : [];
  });
}

/** A heading within a list or a quotation heads no section; its words stand in bold. */
function withoutHeading(node: Nodes): Nodes {
  if (node.type !== 'heading') return node;
  return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] };
}

function isFootnote(node: Nodes): boolean {
  return node.type === 'footnoteReference';
}

const PHRASING = new Set([
  'text',
  'link',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'footnoteReference',
]);

function isPhrasing(node: Nodes): node is PhrasingContent {
  return PHRASING.has(node.type);
}

/** A link's whole address, or `undefined` where it leads nowhere that a write-up could point to. */
function wholeAddress(url: string, base: string | undefined): string | undefined {
  if (url.startsWith('#') || url === '') return undefined;
  const whole = URL.parse(url, base);
  return whole && /^(?:https?|mailto):$/.test(whole.protocol) ? whole.href : undefined;
}

/** Addresses written out become links, which need no escaping and end where they are meant to. */
function splitAddresses(text: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const address = withoutPunctuation(match[0]);
    const url = /^www/i.test(address) ? `http://${address}` : address;
    if (!URL.canParse(url)) continue;
    pieces.push({ type: 'text', value: text.slice(done, match.index) });
    pieces.push({ type: 'link', url, children: [{ type: 'text', value: address }] });
    done = match.index + address.length;
  }
  pieces.push({ type: 'text', value: text.slice(done) });
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

function withoutPunctuation(address: string): string {
  const trimmed = address.replace(/[.,;:!?'*_~]+$/, '');
  const isOpen = (text: string) => text.split(')').length > text.split('(').length;
  return trimmed.endsWith(')') && isOpen(trimmed)
    ? withoutPunctuation(trimmed.slice(0, -1))
    : trimmed;
}

function joinTexts(children: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      const value = `${last.value}${child.value}`.replaceAll(/ {2,}/g, ' ');
      joined[joined.length - 1] = { type: 'text', value };
    } else if (child.type === 'inlineCode' && last?.type === 'inlineCode') {
      joined[joined.length - 1] = { ...child, value: `${last.value}${child.value}` };
    } else if (isMarked(child) && last?.type === child.type && last.children.length < MOST_JOINED) {
      // Two marks side by side would read as one of another kind.
      const within = [...last.children, ...child.children];
      joined[joined.length - 1] = { ...child, children: joinTexts(within) as PhrasingContent[] };
    } else joined.push(child);
  }
  return joined;
}

const MOST_JOINED = 100;

type Marked = Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' }>;

function isMarked(node: Nodes): node is Marked {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}

/** Words in a mark that Markdown can set: no space at its edges, and no mark of the same kind within. */
function tidyMark(mark: Marked): PhrasingContent[] {
  const unwrapped = joinTexts(unwrap(mark.children, mark.type)) as PhrasingContent[];
  const before = edgeSpace(unwrapped[0], /^\s+/);
  const after = edgeSpace(unwrapped.at(-1), /\s+$/);
  const children = trimEnds(unwrapped);
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return [
    ...(before ? [space] : []),
    ...(children.length > 0 ? [{ ...mark, children } as PhrasingContent] : []),
    ...(after && children.length > 0 ? [space] : []),
  ];
}

function unwrap(children: readonly PhrasingContent[], type: string): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (!('children' in child)) return [child];
    const within = unwrap(child.children as PhrasingContent[], type);
    return child.type === type ? within : [{ ...child, children: within } as PhrasingContent];
  });
}

function edgeSpace(node: PhrasingContent | undefined, space: RegExp): boolean {
  return node?.type === 'break' || (node?.type === 'text' && space.test(node.value));
}

/** Takes line breaks and spaces off both ends, and the spaces around line breaks within. */
function trimEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isEdge = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let from = 0;
  let to = children.length;
  while (from < to && isEdge(children[from])) from += 1;
  while (to > from && isEdge(children[to - 1])) to -= 1;
  return children.slice(from, to).map((node, index, all) => {
    if (node.type !== 'text') return node;
    const atStart = index === 0 || all[index - 1]?.type === 'break';
    const atEnd = index === all.length - 1 || all[index + 1]?.type === 'break';
    const value = atStart ? node.value.trimStart() : node.value;
    return { ...node, value: atEnd ? value.trimEnd() : value };
  });
}

/** `[x] Done` at the start of a list's item is a box to tick, unless the bracket stands for a number. */
function readCheckbox(item: Extract<Nodes, { type: 'listItem' }>): void {
  const paragraph = item.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  if (first?.type !== 'text' || typeof item.checked === 'boolean') return;
  const box = /^\[([ xX✓✔]?)\]\s+(?=\p{Lu}|\p{Lo})/u.exec(first.value);
  if (!box) return;
  item.checked = /[xX✓✔]/.test(box[1] ?? '');
  first.value = first.value.slice(box[0].length);
}
