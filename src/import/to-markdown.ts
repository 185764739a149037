import type { Nodes, PhrasingContent, Root, RootContent, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { walk } from '../markdown/walk.ts';

declare module 'mdast' {
  interface TextData {
    /** It cites a source. */
    citation?: true;
  }
}

/*
 * Standstill reads brackets in a text: tokens, blanks, citations. The serialiser would escape every one, so
 * those that are to stay are hidden from it behind signs of punctuation that hardly any text has, since it
 * looks at what stands beside emphasis. Where a text does have one, a noncharacter stands in for it.
 */
const OPEN = '\u2e28';
const CLOSE = '\u2e29';
const ESCAPE = '\u2e2a';
const ENTITY = '\u2e2b';
const SIGNS = [OPEN, CLOSE, ESCAPE, ENTITY];
const FIRST_STAND_IN = 0xfdd5;

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
  return { type: 'text', value: `${OPEN}^${id}${CLOSE}`, data: { citation: true } };
}

/** Stands for an opening bracket that was escaped by whoever wrote it, and stays so. */
export const ESCAPED_BRACKET = '\ufdd4';

/** Keeps brackets from being escaped where they cannot be taken for a link, a citation or a definition. */
function keepBrackets(value: string): string {
  if (!value.includes('[')) return value;
  return value.replaceAll(
    /\[([^[\]\n]+)\]([:(]?)/g,
    (whole, inner: string, next: string, at: number) => {
      if (inner.trim() === '' || inner.startsWith('^') || /[!\]\\]/.test(value[at - 1] ?? '')) {
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
    if (node.type === 'inlineCode' || node.type === 'code') node.value = withStandIns(node.value);
  });
  return reveal(serialiser.stringify(tree)).trim();
}

function prepare(node: Text, inField: boolean): void {
  const { citation = false } = node.data ?? {};
  if (citation) return;
  let value = keepBrackets(withStandIns(node.value));
  // An option of a command is no dash, which two hyphens would otherwise become.
  value = value.replaceAll(/(?<![^\s("'“‘])--(?=\p{L})/gu, `${ESCAPE}-${ESCAPE}-`);
  // A backslash at the end would escape the bracket of a citation behind it.
  value = value.replace(/\\+$/, (slashes) => `${ESCAPE}${ESCAPE}`.repeat(slashes.length));
  // Citations are looked for in a field even where a bracket is escaped.
  if (inField) value = value.replaceAll('[^', `${ENTITY}^`);
  node.value = value.replaceAll(ESCAPED_BRACKET, '[');
}

function withStandIns(text: string): string {
  return SIGNS.reduce(
    (value, sign, index) => value.replaceAll(sign, String.fromCodePoint(FIRST_STAND_IN + index)),
    text,
  );
}

/** A sign as it was hidden, or as a reference to its character, which the serialiser prefers at times. */
function hidden(code: number, behind = ''): RegExp {
  return new RegExp(`(?:\\u{${code.toString(16)}}|&#x${code.toString(16)};)${behind}`, 'giu');
}

function reveal(markdown: string): string {
  const [open = 0, close = 0, backslash = 0, entity = 0] = SIGNS.map((sign) => sign.codePointAt(0));
  const revealed = markdown
    .replaceAll(hidden(open), '[')
    .replaceAll(hidden(close), ']')
    .replaceAll(hidden(backslash, '\\\\?'), '\\')
    .replaceAll(hidden(entity), '&#91;');
  return SIGNS.reduce(
    (text, sign, index) => text.replaceAll(hidden(FIRST_STAND_IN + index), sign),
    revealed,
  );
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
