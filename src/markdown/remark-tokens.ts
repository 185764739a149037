import type { Html, ListItem, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { type Bracket, findBrackets, judgeBracket, quotationReader } from '../incident/blanks.ts';
import type { Place } from '../incident/problems.ts';
import { countsSomethingElse } from '../incident/tokens.ts';
import { type BracketReader, createBracketReader, originOf, runningText } from './brackets.ts';
import { type Context, contextOf, placeOf } from './context.ts';
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
  else if (node.type === 'definition') fillAttribute(node, 'title', state);
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
  const add = (node: Text, edit: Edit) => {
    const list = edits.get(node);
    if (list) list.push(edit);
    else edits.set(node, [edit]);
  };
  const isQuotedAt = quotationReader(running.text);
  for (const bracket of findBrackets(running.text)) {
    const origin = originOf(running, bracket.start);
    const close = originOf(running, bracket.end - 1);
    if (!origin || !close || bracket.inner.startsWith('^')) continue;
    const { node, index } = origin;
    if (brackets.isEscaped(node, node.value, index)) continue;
    const place = () => brackets.placeOf(node, node.value, index);
    const quoted = state.quoted || isQuotedAt(bracket.start);
    const edit = judge(bracket, running.text, block, place, { ...state, quoted });
    if (!edit) continue;
    const last = originOf(running, bracket.end - 1 + edit.extraLength);
    const isWhole = close.node === node && last?.node === node;
    if (!isWhole && !edit.mark) {
      reportPlaceholder(context, bracket.inner, place(), 'Keep formatting out of the brackets.');
    }
    if (isWhole && last) {
      if (!edit.mark) noteFill(edit, brackets.offsetOf(node, node.value, index), state);
      add(node, { start: index, end: last.index + 1, text: edit.text, mark: edit.mark });
      continue;
    }
    for (const piece of running.pieces) {
      const start = Math.max(0, bracket.start - piece.start);
      const end = Math.min(piece.node.value.length, bracket.end - piece.start);
      const text = piece.node.value.slice(start, end);
      if (start < end) add(piece.node, { start, end, text, mark: true });
    }
  }
  applyEdits(block, edits);
  visitInline(block, state);
}

/** Words between a length's bracket and its unit, where a quotation's sign may begin the next line. */
const UNIT = /^[\s>]+\p{L}+/u;

/** Notes where in the file a token stands, whose words may run on behind its bracket. */
function noteFill(
  { text, extraLength }: { text: string; extraLength: number },
  start: number | undefined,
  { source, context }: Walk,
): void {
  const close = start === undefined ? -1 : source.indexOf(']', start);
  if (start === undefined || close < 0) return;
  const unit =
    extraLength > 0 ? (UNIT.exec(source.slice(close + 1, close + 80))?.[0].length ?? 0) : 0;
  context.fills.push({ start, end: close + 1 + unit, text });
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
  if (node.type === 'image' || node.type === 'imageReference') fillAttribute(node, 'alt', state);
  if (node.type === 'image' || node.type === 'link') fillAttribute(node, 'title', state);
  if (node.type === 'html') checkRawHtml(node, state);
  if ('children' in node) for (const child of node.children) visitInline(child, state);
}

/** Fills the description of an image, or the title that a reader sees over a link or an image. */
function fillAttribute<Name extends 'alt' | 'title'>(
  node: Nodes & { [key in Name]?: string | null | undefined },
  name: Name,
  state: Walk,
): void {
  const text: string = node[name] ?? '';
  let result = text;
  let end = node.position?.end.offset ?? 0;
  /** A title is looked for from the end of the node, where it stands; the reader of brackets knows descriptions. */
  const offsetOf = ({ inner, start }: Bracket): number | undefined => {
    if (name === 'alt') return state.brackets.offsetOf(node, text, start);
    end = state.source.lastIndexOf(`[${inner}]`, end - 1);
    return end < (node.position?.start.offset ?? 0) ? undefined : end;
  };
  for (const bracket of findBrackets(text).reverse()) {
    if (name === 'alt' && state.brackets.isEscaped(node, text, bracket.start)) continue;
    const place = () =>
      name === 'alt' ? state.brackets.placeOf(node, text, bracket.start) : placeOf(node);
    const edit = judge(bracket, text, { type: 'paragraph', children: [] }, place, state);
    if (!edit || edit.mark) continue;
    noteFill(edit, offsetOf(bracket), state);
    result =
      result.slice(0, bracket.start) + edit.text + result.slice(bracket.end + edit.extraLength);
  }
  if (result !== text) Object.assign(node, { [name]: result });
}

/** Raw HTML is published as it stands, so a token there would stay a blank. */
function checkRawHtml(node: Html, { context, brackets }: Walk): void {
  const text = node.value.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, (comment) =>
    ' '.repeat(comment.length),
  );
  reportUnfilled(
    context,
    text,
    ({ start }) => brackets.placeOf(node, node.value, start),
    'Tokens are not filled in raw HTML; write Markdown.',
  );
}

/** `- [X] hours of silence` is a token at the start of an item, though Markdown reads a ticked box. */
function restoreTokenFromCheckbox(item: ListItem, source: string): void {
  if (item.checked !== true) return;
  const paragraph = item.children[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const start = item.position?.start.offset;
  if (text?.type !== 'text' || start === undefined || !isCounted(text.value)) return;
  const marker = /^(?:[-*+]|\d{1,9}[.)])\s+(?=\[X\]\s)/.exec(source.slice(start, start + 20));
  if (!marker) return;
  item.checked = null;
  text.value = `[X] ${text.value}`;
  text.data = {
    bracketsBefore: (text.data?.bracketsBefore ?? 0) - 1,
    firstBracketAt: start + marker[0].length,
  };
}

/** Whether an item's text goes on from a number ("hours of silence", "users") rather than naming a task. */
function isCounted(text: string): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  return (
    /^hours?(?![\p{L}\p{N}])/iu.test(text) || countsSomethingElse(` ${text.split(/\s/, 1)[0]}`)
  );
}
