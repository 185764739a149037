import type { Nodes, Parents, RootContent } from 'mdast';
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

/** A block of text, its words, and whether it leads to a source. */
export interface TextBlock {
  node: Parents;
  text: string;
}

/** The blocks of text under a node, in order: paragraphs, headings and cells. */
export function textBlocksIn(node: Nodes): TextBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [{ node, text: runningText(node).text }];
  }
  return 'children' in node ? node.children.flatMap(textBlocksIn) : [];
}

/** Whether anything under a node leads to a source: a citation, a footnote, a link to another site. */
export function leadsToSource(node: Nodes): boolean {
  if (node.type === 'footnoteReference') return true;
  if (node.type === 'emphasis' && node.data?.citation) return true;
  if (node.type === 'link' && /^(?:https?:|#source-)/i.test(node.url)) return true;
  if (node.type === 'linkReference') return true;
  return 'children' in node && node.children.some(leadsToSource);
}
