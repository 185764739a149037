import type { Html, Nodes, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { PhaseId } from '../../incident/phases.ts';
import { runningText } from '../brackets.ts';

/** A stretch of the body: the lead, a part or the coda. */
export interface Section {
  /** The part's phase; `undefined` for lead and coda. */
  phase: PhaseId | undefined;
  kind: 'lead' | 'part' | 'coda';
  children: RootContent[];
}

/** The sections that `remarkPhases` has made of a body. */
export function sectionsOf(children: readonly RootContent[]): Section[] {
  return children.flatMap((node): Section[] => {
    if (!('children' in node)) return [];
    const properties = node.data?.hProperties ?? {};
    const phase = properties.dataPhase as PhaseId | undefined;
    const kind = phase !== undefined ? 'part' : 'dataLead' in properties ? 'lead' : 'coda';
    return [{ phase, kind, children: node.children as RootContent[] }];
  });
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

/** The blocks of text under a node, in order: paragraphs, headings and cells. */
export function textBlocksIn(node: Nodes, quoted = false): TextBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [{ node, quoted, ...runningText(node) }];
  }
  if (!('children' in node)) return [];
  const inQuotation = quoted || node.type === 'blockquote';
  return node.children.flatMap((child) => textBlocksIn(child, inQuotation));
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
