import { type Document, isSeq, type Node, type ParsedNode } from 'yaml';
import type { FormField } from './form-field.ts';
import { fromForm } from './form-value.ts';
import { revise, sameEnds } from './revise-nodes.ts';
import { DASH, type Edit, endOfLine, itemText } from './yaml-text.ts';

/** An item of a list, one below the other: its lines, and its value after the dash. */
interface Item {
  start: number;
  end: number;
  node: ParsedNode | null;
  /** What stands before the dash. */
  indent: string;
}

/**
 * The changes to a list whose items stand below one another, where these are all that changed: items that say the same
 * keep their lines. `undefined` where the list has to be written as a whole.
 */
export function reviseItems(
  text: string,
  document: Document,
  list: Node | undefined,
  field: FormField | undefined,
  form: unknown,
): Edit[] | undefined {
  if (!isSeq(list) || list.flow || !Array.isArray(form) || !field || !('item' in field)) return;
  const { item } = field;
  const items = (list.items as ParsedNode[]).map((node) => itemAt(text, node));
  const wanted = form.filter((one) => fromForm(item, one) !== undefined);
  if (wanted.length === 0 || !items.every((one) => one !== undefined)) return;
  const { start, tail } = sameEnds(document, list.items as Node[], item, wanted);
  const old = items.slice(start, items.length - tail);
  const fresh = wanted.slice(start, wanted.length - tail).map((one, index) => {
    const node = old.length === wanted.length - tail - start ? old[index]?.node : undefined;
    return revise(document, node ?? undefined, item, one);
  });
  if (fresh.length === 0) {
    return old.map((one) => ({
      start: one.start - one.indent.length - DASH.length,
      end: endOfLine(text, one.end),
      text: '',
    }));
  }
  if (old.length === fresh.length) {
    return old.map((one, index) => ({
      start: one.start,
      end: one.end,
      text: itemText(fresh[index], one.indent),
    }));
  }
  const [before, after] = [items[start - 1], items[start]];
  const indent = (before ?? after)?.indent ?? '';
  if (old.length > 0 || !(before ?? after)) return;
  const at = before
    ? endOfLine(text, before.end)
    : (after?.start ?? 0) - indent.length - DASH.length;
  const added = fresh.map((node) => `${indent}${DASH}${itemText(node, indent)}\n`);
  return [{ start: at, end: at, text: added.join('') }];
}

function itemAt(text: string, node: ParsedNode | null): Item | undefined {
  const [start, valueEnd] = node?.range ?? [0, 0];
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const indent = /^( *)- $/.exec(line)?.[1];
  if (indent === undefined) return undefined;
  const end = start + text.slice(start, valueEnd).trimEnd().length;
  return { start, end, node, indent };
}
