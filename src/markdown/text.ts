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
    .replaceAll(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
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

/**
 * How many words a text has, as a reader counts them: "7.1", "don't" and "well-known" are one each.
 *
 * @param most words after which counting ends
 */
export function countWords(text: string, most = Number.POSITIVE_INFINITY): number {
  let count = 0;
  let isInWord = false;
  for (let index = 0; index < text.length && count < most; index += 1) {
    const code = text.charCodeAt(index);
    if (isOfWord(code, text, index)) {
      if (!isInWord) count += 1;
      isInWord = true;
    } else if (isInWord && !JOINTS.has(code)) {
      isInWord = false;
    }
  }
  return count;
}

const JOINTS = new Set(["'", '’', '.', ',', '-'].map((sign) => sign.charCodeAt(0)));

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]/u;

/** Whether a letter or a number stands at this place. Most are ASCII, which needs no look at Unicode's tables. */
function isOfWord(code: number, text: string, index: number): boolean {
  if (code < 0x80) {
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
  }
  // The second half of a character beyond the basic plane goes with the first.
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff && isFirstHalf(text.charCodeAt(index - 1));
  if (isSecondHalf) return isOfWord(text.charCodeAt(index - 1), text, index - 1);
  return LETTER_OR_NUMBER.test(String.fromCodePoint(text.codePointAt(index) ?? 0));
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
