import {
  Document,
  isScalar,
  type Node,
  type ToStringOptions,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** As editors write by hand: a text stays on its line, and a short list may stand in brackets without padding. */
const HAND: ToStringOptions = { lineWidth: 0, flowCollectionPadding: false };

/** A change to a text: what stands from one offset to another is replaced. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Makes changes to a text, which come in the order in which they stand. */
export function applied(text: string, edits: readonly Edit[]): string {
  let [result, from] = ['', 0];
  for (const edit of edits) {
    const before = result + text.slice(from, edit.start);
    // The last line of a text may lack its end.
    const needsBreak = edit.start === text.length && before !== '' && !before.endsWith('\n');
    result = before + (needsBreak ? '\n' : '') + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** The offset after the line that an offset stands in. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

/** A field with its value as YAML. What is noted after the value stands outside its place, and stays there. */
export function pairText(name: string, node: Node): string {
  node.comment = null;
  const document = new Document({});
  (document.contents as YAMLMap).set(name, node);
  return document.toString(HAND).trimEnd();
}

export const DASH = '- ';

/** A value as YAML, to stand after a dash. What is noted after a bare value stands outside its place, and stays there. */
export function itemText(node: Node | undefined, indent: string): string {
  if (isScalar(node)) node.comment = null;
  const document = new Document([]);
  (document.contents as YAMLSeq).items = [node];
  const lines = document.toString(HAND).trimEnd().slice(DASH.length).split('\n');
  return lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join('\n');
}
