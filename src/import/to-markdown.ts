import type { Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { walk } from '../markdown/walk.ts';

/*
 * Standstill reads brackets in a text: tokens, blanks, citations. The serialiser would escape every one, so
 * those that are to stay are hidden from it behind noncharacters, which no input holds any more.
 */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const ESCAPE = '\ufdd2';
const ENTITY = '\ufdd3';

const serialiser = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })
  .freeze();

/** Blocks as Markdown that the compiler reads as the text was meant, tokens and blanks included. */
export function toMarkdown(blocks: readonly RootContent[]): string {
  return serialise(blocks, false);
}

/** Words as one line of inline Markdown, for a field of the frontmatter. */
export function toInlineMarkdown(words: readonly PhrasingContent[]): string {
  const text = serialise([{ type: 'paragraph', children: [...words] }], true);
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A citation of a source, which stays one. */
export function citationOf(id: string): Text {
  return { type: 'text', value: `${OPEN}^${id}${CLOSE}` };
}

/** Stands for an opening bracket that was escaped by whoever wrote it, and stays so. */
export const ESCAPED_BRACKET = '\ufdd4';

/** Keeps brackets from being escaped where they cannot be taken for a link, a citation or a definition. */
function keepBrackets(value: string): string {
  if (!value.includes('[')) return value;
  return value.replaceAll(
    /\[([^[\]\n]+)\]([:(]?)/g,
    (whole, inner: string, next: string, at: number) => {
      if (inner.trim() === '' || inner.startsWith('^') || /[!\]]/.test(value[at - 1] ?? '')) {
        return whole;
      }
      return `${OPEN}${inner}${CLOSE}${next === '' ? '' : `${ESCAPE}${next}`}`;
    },
  );
}

function serialise(blocks: readonly RootContent[], inField: boolean): string {
  const tree = structuredClone({ type: 'root', children: blocks }) as Root;
  walk(tree, (node) => {
    if (node.type === 'text') prepare(node, inField);
  });
  return reveal(serialiser.stringify(tree)).trim();
}

function prepare(node: Text, inField: boolean): void {
  let value = keepBrackets(node.value);
  // An option of a command is no dash, which two hyphens would otherwise become.
  value = value.replaceAll(/(?<![^\s("'“‘])--(?=\p{L})/gu, `${ESCAPE}-${ESCAPE}-`);
  // Citations are looked for in a field even where a bracket is escaped.
  if (inField) value = value.replaceAll('[^', `${ENTITY}^`);
  node.value = value.replaceAll(ESCAPED_BRACKET, '[');
}

function reveal(markdown: string): string {
  return markdown
    .replaceAll(OPEN, '[')
    .replaceAll(CLOSE, ']')
    .replaceAll(new RegExp(`${ESCAPE}\\\\?`, 'g'), '\\')
    .replaceAll(ENTITY, '&#91;');
}

/** The words of a node on one line. */
export function wordsOf(node: Nodes | readonly Nodes[]): string {
  const pieces: string[] = [];
  gather(Array.isArray(node) ? node : [node as Nodes], pieces);
  return pieces.join('').replaceAll(ESCAPED_BRACKET, '[').replaceAll(/\s+/g, ' ').trim();
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableCell', 'code', 'blockquote']);

function gather(nodes: readonly Nodes[], pieces: string[]): void {
  for (const node of nodes) {
    if (node.type === 'break') pieces.push(' ');
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
      pieces.push(node.value);
    } else if ('children' in node) gather(node.children, pieces);
    if (BLOCKS.has(node.type)) pieces.push(' ');
  }
}
