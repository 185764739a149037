import type { Element, Nodes } from 'hast';

const BLOCKS = new Set(
  'address blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** The words of a piece of HTML as a reader takes them in: without the numbers of citations and notes. */
export function readableText(node: Nodes | readonly Nodes[]): string {
  const pieces: string[] = [];
  gather(node, pieces);
  return pieces
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n[\s]*/g, '\n')
    .trim();
}

function gather(node: Nodes | readonly Nodes[], pieces: string[]): void {
  if (Array.isArray(node)) {
    for (const child of node) gather(child, pieces);
    return;
  }
  const single = node as Nodes;
  if (single.type === 'text') pieces.push(single.value);
  if (!('children' in single)) return;
  if (single.type === 'element' && isReference(single)) return;
  const isBlock = single.type === 'element' && BLOCKS.has(single.tagName);
  if (isBlock) pieces.push('\n');
  gather(single.children as Nodes[], pieces);
  if (isBlock) pieces.push('\n');
}

/** Whether an element is the raised number of a citation or a note, or the way back from one. */
export function isReference({ tagName, properties, children }: Element): boolean {
  if (tagName !== 'sup') return 'dataFootnoteBackref' in properties;
  const [link] = children;
  return (
    (Array.isArray(properties.className) && properties.className.includes('cite')) ||
    (link?.type === 'element' && 'dataFootnoteRef' in link.properties)
  );
}

/** How many words a text has, as a reader counts them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;
}
