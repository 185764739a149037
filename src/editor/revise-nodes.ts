import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { FormField, FormFields } from './form-field.ts';
import { fromForm, inOrder, isGroup, isSame } from './form-value.ts';

/** What a form holds of fields. */
export type Group = Readonly<Record<string, unknown>>;

/** The node with what a form says, changed as little as can be; `undefined` where it says nothing. */
export function revise(
  document: Document,
  node: Node | undefined,
  field: FormField | undefined,
  form: unknown,
): Node | undefined {
  if (node && isSame(field, node.toJS(document), form)) return node;
  const value = fromForm(field, form);
  if (value === undefined) return undefined;
  if (isMap(node) && field?.kind === 'group' && isGroup(form)) {
    return reviseGroup(document, node, field.fields, form);
  }
  if (isSeq(node) && Array.isArray(form) && field && 'item' in field) {
    return reviseList(document, node, field.item, form);
  }
  const fresh = document.createNode(value) as Node;
  if (isScalar(node) && isScalar(fresh)) {
    fresh.comment = node.comment ?? null;
    if (typeof node.value === 'string' && typeof value === 'string') {
      (fresh as Scalar).type = node.type ?? Scalar.PLAIN;
    }
  }
  return fresh;
}

function reviseGroup(document: Document, map: YAMLMap, fields: FormFields, form: Group): YAMLMap {
  const pairs = new Map(map.items.map((pair) => [String(pair.key), pair]));
  map.items = orderOf([...pairs.keys()], fields, form).flatMap((name) => {
    const pair = pairs.get(name);
    const node = pair?.value as Node | undefined;
    const revised = revise(document, node, fields.get(name)?.field, form[name]);
    if (pair && (revised || isSame(undefined, node?.toJS(document), form[name]))) {
      pair.value = revised ?? node;
      return [pair];
    }
    return revised ? [document.createPair(name, revised)] : [];
  });
  return map;
}

/** Items that say the same before and after those that changed keep their nodes, with what is noted beside them. */
function reviseList(
  document: Document,
  list: YAMLSeq,
  item: FormField,
  form: readonly unknown[],
): YAMLSeq {
  const nodes = list.items as Node[];
  const wanted = form.filter((one) => fromForm(item, one) !== undefined);
  const { start, tail } = sameEnds(document, nodes, item, wanted);
  const replaced = nodes.slice(start, nodes.length - tail);
  const middle = wanted.slice(start, wanted.length - tail).flatMap((one, index) => {
    const kept = replaced.find((node) => isSame(item, node.toJS(document), one));
    const paired = replaced.length === wanted.length - tail - start ? replaced[index] : undefined;
    return revise(document, kept ?? paired, item, one) ?? [];
  });
  list.items = [...nodes.slice(0, start), ...middle, ...nodes.slice(nodes.length - tail)];
  return list;
}
/** How many items at the beginning and at the end say the same before and after. */
export function sameEnds(
  document: Document,
  nodes: readonly Node[],
  item: FormField,
  wanted: readonly unknown[],
): { start: number; tail: number } {
  const same = (node: Node | undefined, one: unknown) =>
    node !== undefined && isSame(item, node.toJS(document), one);
  let start = 0;
  while (start < wanted.length && same(nodes[start], wanted[start])) start += 1;
  let tail = 0;
  while (
    tail < Math.min(nodes.length, wanted.length) - start &&
    same(nodes.at(-1 - tail), wanted.at(-1 - tail))
  ) {
    tail += 1;
  }
  return { start, tail };
}

/** The names in the order of the text; those that are new stand where the schema has them. */
export function orderOf(inText: readonly string[], fields: FormFields, form: Group): string[] {
  const order = [...inText];
  const known = [...fields.keys()];
  for (const name of inOrder(fields, form)) {
    if (order.includes(name)) continue;
    const before = known.slice(0, Math.max(0, known.indexOf(name)));
    const after = fields.has(name) ? order.findLastIndex((one) => before.includes(one)) : -2;
    order.splice(after === -2 ? order.length : after + 1, 0, name);
  }
  return order;
}
