import type { Heading, Nodes, PhrasingContent, RootContent } from 'mdast';
import { countOf, firstWords, type LeftOut } from './article.ts';
import { wordsOf } from './to-markdown.ts';

/** The blocks of an article as a draft can hold them, and what had to go. */
export interface CleanBlocks {
  blocks: RootContent[];
  leftOut: LeftOut[];
}

const BARE_ADDRESS = /https?:\/\/[^\s<>"“”‘’`|\\^{}[\]]+/gi;

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
        const plain = children.flatMap((child) =>
          child.type === 'link' ? child.children : [child],
        );
        return url === undefined ? plain : [{ type: 'link', url, children: plain }];
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
    else if (node.type !== 'root') children = children.map(withoutHeading);
    if (node.type === 'paragraph' || node.type === 'heading') {
      children = trimEnds(children as PhrasingContent[]);
    }
    if (node.type !== 'tableCell' && wordsOf(children) === '' && !children.some(isFootnote))
      return [];
    const cleaned = { ...node, children } as Nodes;
    if (cleaned.type === 'listItem') readCheckbox(cleaned);
    return [cleaned];
  };
  const cleaned = below(blocks) as RootContent[];
  return {
    blocks: cleaned.map((node) =>
      isPhrasing(node) ? ({ type: 'paragraph', children: [node] } as RootContent) : node,
    ),
    leftOut: toldImages(images),
  };
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

function wordsWithin(children: readonly Nodes[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (PHRASING.has(child.type)) return [child as PhrasingContent];
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

function isPhrasing(node: RootContent): boolean {
  return PHRASING.has(node.type) && node.type !== 'break';
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
    if (URL.parse(address) === null) continue;
    pieces.push({ type: 'text', value: text.slice(done, match.index) });
    pieces.push({ type: 'link', url: address, children: [{ type: 'text', value: address }] });
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
      joined[joined.length - 1] = {
        type: 'text',
        value: `${last.value}${child.value}`.replaceAll(/ {2,}/g, ' '),
      };
    } else joined.push(child);
  }
  return joined;
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
