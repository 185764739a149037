import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { countOf } from '../i18n/count-of.ts';
import { splitAddresses, wholeAddress } from './addresses.ts';
import { firstWords, type LeftOut } from './article.ts';
import { HOLD_BLOCKS, HOLD_WORDS } from './content-models.ts';
import {
  inParagraphs,
  splitHeading,
  withoutHeading,
  withoutLinks,
  wordsWithin,
} from './mend-structure.ts';
import { isMarked, joinTexts, tidyMark, trimEnds } from './tidy-words.ts';
import { wordsOf } from './to-markdown.ts';

/** The blocks of an article as a draft can hold them, and what had to go. */
export interface CleanBlocks {
  blocks: RootContent[];
  leftOut: LeftOut[];
}

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

function isFootnote(node: Nodes): boolean {
  return node.type === 'footnoteReference';
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
