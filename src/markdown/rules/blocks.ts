import type { Html, ListItem, Nodes, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { PhaseId } from '../../incident/phases.ts';
import { runningText } from '../brackets.ts';

/** A stretch of the body: the lead, a part or the coda. */
export interface Section {
  /** The part's phase; `undefined` for lead and coda. */
  phase: PhaseId | undefined;
  kind: 'lead' | 'part' | 'coda';
  passages: Passage[];
}

/** What stands for itself in a section: a heading, a paragraph, a table, a quotation, an item of a list. */
export interface Passage {
  node: RootContent | ListItem;
  blocks: TextBlock[];
  /** What comes before it in the section: before the list, for an item. */
  before: RootContent | undefined;
}

/** A block of text and its words. */
export interface TextBlock {
  node: Node;
  text: string;
  /** The nodes that the text is made of, in order, and where each begins in it. */
  pieces: readonly { node: Node; start: number }[];
  /** It stands in a block quotation. */
  quoted: boolean;
}

/** The sections that `remarkPhases` has made of a body. */
export function sectionsOf(children: readonly RootContent[]): Section[] {
  return children.flatMap((node): Section[] => {
    if (!('children' in node)) return [];
    const properties = node.data?.hProperties ?? {};
    const phase = properties.dataPhase as PhaseId | undefined;
    const kind = phase !== undefined ? 'part' : 'dataLead' in properties ? 'lead' : 'coda';
    return [{ phase, kind, passages: passagesOf(node.children as RootContent[]) }];
  });
}

function passagesOf(children: readonly RootContent[]): Passage[] {
  return children.flatMap((child, index) => {
    const before = children[index - 1];
    const nodes = child.type === 'list' ? child.children : [child];
    return nodes.map((node) => ({ node, blocks: textBlocksIn(node), before }));
  });
}

/** The blocks of text under a node, in order: paragraphs, headings and cells. */
export function textBlocksIn(node: Nodes, quoted = false): TextBlock[] {
  const blocks: TextBlock[] = [];
  gather(node, quoted, blocks);
  return blocks;
}

function gather(node: Nodes, quoted: boolean, blocks: TextBlock[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    blocks.push({ node, quoted, ...runningText(node) });
  } else if ('children' in node) {
    const inQuotation = quoted || node.type === 'blockquote';
    for (const child of node.children) gather(child, inQuotation, blocks);
  }
}

/** A piece of raw HTML as a reader sees it, with a space for each character of its tags and comments. */
export function htmlBlock(node: Html): TextBlock {
  const text = node.value.replaceAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g, (tag) =>
    ' '.repeat(tag.length),
  );
  return { node, text, pieces: [{ node, start: 0 }], quoted: false };
}

/** Whether anything under a node leads to a source: a citation, a footnote, a link to another site. */
export function leadsToSource(node: Nodes): boolean {
  if (node.type === 'footnoteReference') return true;
  if (node.type === 'emphasis' && node.data?.citation) return true;
  if (node.type === 'link' && /^(?:https?:|#source-)/i.test(node.url)) return true;
  if (node.type === 'linkReference') return true;
  return 'children' in node && node.children.some(leadsToSource);
}
