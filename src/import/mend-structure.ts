import type { Heading, Nodes, PhrasingContent } from 'mdast';
import { isPhrasing, PHRASING } from './content-models.ts';
import { trimEnds } from './tidy-words.ts';

/** A heading that was never closed, and the blocks that have come into it. */
export function splitHeading(heading: Heading): [Heading, Nodes[]] {
  const children: Nodes[] = heading.children;
  const at = children.findIndex(({ type }) => !PHRASING.has(type) && !/^(?:image|html)/.test(type));
  if (at < 1) return [heading, []];
  return [{ ...heading, children: heading.children.slice(0, at) }, children.slice(at)];
}

/** Puts words that stand among blocks into paragraphs. */
export function inParagraphs(children: readonly Nodes[]): Nodes[] {
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
export function withoutLinks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'link' ? child.children : [child]));
}

/** The words of a text in which blocks stand where only words may. */
export function wordsWithin(children: readonly Nodes[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (isPhrasing(child)) return [child];
    const space: PhrasingContent = { type: 'text', value: ' ' };
    if ('children' in child) return [space, ...wordsWithin(child.children), space];
    return 'value' in child ? [space, { type: 'text', value: child.value }, space] : [];
  });
}

/** A heading within a list or a quotation heads no section; its words stand in bold. */
export function withoutHeading(node: Nodes): Nodes {
  if (node.type !== 'heading') return node;
  return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] };
}
