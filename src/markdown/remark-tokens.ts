import type { Html, Image, ListItem, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { type Bracket, findBrackets, judgeBracket, quotationReader } from '../incident/blanks.ts';
import type { Place } from '../incident/problems.ts';
import { countsSomethingElse } from '../incident/tokens.ts';
import { type BracketReader, createBracketReader, originOf, runningText } from './brackets.ts';
import { type Context, contextOf } from './context.ts';
import { reportLengthUnknown, reportPlaceholder, reportUnfilled } from './placeholder-report.ts';

const BLOCKS_OF_TEXT = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * Fills the tokens of the body from the facts and reports every blank that is left: in prose, headings,
 * table cells and image descriptions; never in code, addresses or raw HTML.
 */
export function remarkTokens() {
  return (tree: Root, file: VFile): void => {
    walk(tree, {
      source: String(file),
      brackets: createBracketReader(file),
      context: contextOf(file),
      quoted: false,
    });
  };
}

interface Walk {
  source: string;
  brackets: BracketReader;
  context: Context;
  quoted: boolean;
}

function walk(node: Nodes, state: Walk): void {
  if (node.type === 'listItem') restoreTokenFromCheckbox(node, state.source);
  if (node.type === 'html') checkRawHtml(node, state);
  else if (BLOCKS_OF_TEXT.has(node.type)) fillBlock(node as Parents, state);
  else if ('children' in node) {
    const inside = node.type === 'blockquote' ? { ...state, quoted: true } : state;
    for (const child of node.children) walk(child, inside);
  }
}

/** A change to one text node: a stretch of it becomes other words, or a visible mark around itself. */
interface Edit {
  start: number;
  end: number;
  text: string;
  mark: boolean;
}

function fillBlock(block: Parents, state: Walk): void {
  const { context, brackets } = state;
  const running = runningText(block);
  const edits = new Map<Text, Edit[]>();
  const isQuotedAt = quotationReader(running.text);
  for (const bracket of findBrackets(running.text)) {
    const origin = originOf(running, bracket.start);
    const close = originOf(running, bracket.end - 1);
    if (!origin || !close || bracket.inner.startsWith('^')) continue;
    const { node, index } = origin;
    const skip = restored.has(node) ? -1 : 0;
    if (brackets.isEscaped(node, node.value, index, skip)) continue;
    const place = () => brackets.placeOf(node, node.value, index, skip);
    const quoted = state.quoted || isQuotedAt(bracket.start);
    const edit = judge(bracket, running.text, block, place, { ...state, quoted });
    if (!edit) continue;
    const last = originOf(running, bracket.end - 1 + edit.extraLength);
    if (close.node !== origin.node || last?.node !== origin.node) {
      if (!edit.mark) {
        reportPlaceholder(context, bracket.inner, place(), 'Keep formatting out of the brackets.');
      }
      continue;
    }
    const list = edits.get(origin.node) ?? [];
    list.push({ start: origin.index, end: last.index + 1, text: edit.text, mark: edit.mark });
    edits.set(origin.node, list);
  }
  applyEdits(block, edits);
  visitInline(block, state);
}

/** Judges one bracket and reports what is wrong with it; `undefined` where it stays as it is. */
function judge(
  bracket: Bracket,
  text: string,
  block: Parents,
  place: () => Place,
  { context, quoted }: Walk,
): { text: string; mark: boolean; extraLength: number } | undefined {
  const verdict = judgeBracket(bracket, context.tokens, {
    text,
    quoted,
    sentences: block.type !== 'tableCell',
  });
  if (verdict === undefined) return undefined;
  if (verdict.kind === 'filled') return { ...verdict, mark: false };
  if (verdict.kind === 'length-unknown') reportLengthUnknown(context, place());
  if (verdict.kind === 'blank') reportPlaceholder(context, bracket.inner, place());
  return { text: text.slice(bracket.start, bracket.end), mark: true, extraLength: 0 };
}

function applyEdits(parent: Parents, edits: ReadonlyMap<Text, Edit[]>): void {
  if (edits.size === 0) return;
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if (child.type === 'text') return applyToText(child, edits.get(child) ?? []);
    if ('children' in child) applyEdits(child, edits);
    return [child];
  }) as typeof parent.children;
}

function applyToText(node: Text, edits: readonly Edit[]): PhrasingContent[] {
  if (edits.length === 0) return [node];
  const pieces: PhrasingContent[] = [];
  const add = (value: string) => {
    const last = pieces.at(-1);
    if (last?.type === 'text') last.value += value;
    else if (value !== '') pieces.push({ ...node, value });
  };
  let done = 0;
  for (const edit of edits) {
    add(node.value.slice(done, edit.start));
    if (edit.mark) pieces.push(visibleMark(edit.text));
    else add(edit.text);
    done = edit.end;
  }
  add(node.value.slice(done));
  return pieces;
}

/** What a draft's preview shows in place of a blank. */
function visibleMark(value: string): PhrasingContent {
  return {
    type: 'emphasis',
    data: { hName: 'mark', hProperties: { className: ['placeholder'] } },
    children: [{ type: 'text', value }],
  };
}

function visitInline(node: Nodes, state: Walk): void {
  if (node.type === 'image') fillAlt(node, state);
  else if (node.type === 'html') checkRawHtml(node, state);
  else if ('children' in node) for (const child of node.children) visitInline(child, state);
}

function fillAlt(image: Image, state: Walk): void {
  const alt = image.alt ?? '';
  let result = alt;
  for (const bracket of findBrackets(alt).reverse()) {
    // The first bracket of an image's source opens its description.
    if (state.brackets.isEscaped(image, alt, bracket.start, 1)) continue;
    const place = () => state.brackets.placeOf(image, alt, bracket.start, 1);
    const edit = judge(bracket, alt, { type: 'paragraph', children: [] }, place, state);
    if (!edit || edit.mark) continue;
    result =
      result.slice(0, bracket.start) + edit.text + result.slice(bracket.end + edit.extraLength);
  }
  image.alt = result;
}

/** Raw HTML is published as it stands, so a token there would stay a blank. */
function checkRawHtml(node: Html, { context, brackets }: Walk): void {
  const text = node.value.replaceAll(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  reportUnfilled(
    context,
    text,
    ({ start }) => brackets.placeOf(node, node.value, start),
    'Tokens are not filled in raw HTML; write Markdown.',
  );
}

/** Text nodes whose first bracket was taken for a check box by the parser. */
const restored = new WeakSet<Text>();

/** `- [X] hours of silence` is a token at the start of an item, though Markdown reads a ticked box. */
function restoreTokenFromCheckbox(item: ListItem, source: string): void {
  if (item.checked !== true) return;
  const paragraph = item.children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const start = item.position?.start.offset;
  if (text?.type !== 'text' || start === undefined || !isCounted(text.value)) return;
  if (!/^(?:[-*+]|\d{1,9}[.)])\s+\[X\]\s/.test(source.slice(start, start + 20))) return;
  item.checked = null;
  text.value = `[X] ${text.value}`;
  restored.add(text);
}

/** Whether an item's text goes on from a number ("hours of silence", "users") rather than naming a task. */
function isCounted(text: string): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  return /^hours?(?![\p{L}\p{N}])/iu.test(text) || countsSomethingElse(` ${text}`);
}
