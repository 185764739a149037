import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { FILE_START, type Place } from './problems.ts';
import type { FieldPath, YamlSource } from './yaml-source.ts';

/** Aliases may stand for each other at most this often, so that a few lines cannot fill the memory. */
const MAX_ALIASES = 100;

/** A parsed text, and how to turn its offsets into places of the file. */
export interface Positions {
  text: string;
  document: Document;
  place(from: number, to: number): Place;
  firstLine: number;
}

/**
 * Parses a text and keeps where all of it stands.
 *
 * @param check look for repeated keys, which takes time that grows with the square of their number
 */
export function parseWithPositions(text: string, firstLine: number, check: boolean): Positions {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: check,
  });
  const place = (from: number, to: number): Place => {
    const start = lines.linePos(from);
    const end = lines.linePos(Math.max(from, to));
    return {
      line: start.line + firstLine - 1,
      column: start.col,
      endLine: end.line + firstLine - 1,
      endColumn: end.col,
    };
  };
  return { text, document, place, firstLine };
}

/** The values of a parsed text, or what is wrong with it. */
export function readValues({
  document,
  place,
  text,
}: Positions): Pick<YamlSource, 'data' | 'errors'> {
  const errors = document.errors
    .map((error) => ({ place: place(error.pos[0], error.pos[1]), message: error.message }))
    // One fault often makes the parser stumble twice.
    .filter(({ place: at }, index, all) => all[index - 1]?.place.line !== at.line);
  if (errors.length > 0) return { data: undefined, errors };
  try {
    return { data: document.toJS({ maxAliasCount: MAX_ALIASES }), errors };
  } catch (error) {
    const { message } = error as Error;
    // An alias of nothing is told by its name alone.
    const alias = `*${/alias\b.*: (\S+)$/.exec(message)?.[1]}`;
    const at = Math.max(0, text.indexOf(alias));
    return {
      data: undefined,
      errors: [{ place: place(at, text.startsWith(alias, at) ? at + alias.length : at), message }],
    };
  }
}

/** The place of a field; of the nearest around it where it is absent. */
export function placeIn(
  { document, place, firstLine }: Positions,
  path: FieldPath,
  part: 'key' | 'value',
): Place {
  let node: unknown = document.contents;
  let found: Place = { ...FILE_START, line: firstLine, endLine: firstLine };
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (!isCollection(node)) return found;
    const item: unknown = isMap(node) ? pairsOf(node).get(String(step)) : node.items[Number(step)];
    if (item === undefined) return found;
    const [key, value] = isPair(item) ? [item.key, item.value] : [item, item];
    node = value;
    const target = part === 'value' && depth === path.length - 1 && isScalar(value) ? value : key;
    const range = (target as { range?: [number, number, number] | null }).range;
    if (range) found = place(range[0], range[1]);
  }
  return found;
}

const pairsByKey = new WeakMap<YAMLMap, Map<string, Pair>>();

/** The pairs of a mapping by their keys, looked up once however often it is asked. */
function pairsOf(map: YAMLMap): Map<string, Pair> {
  const pairs = pairsByKey.get(map) ?? new Map(map.items.map((pair) => [keyText(pair.key), pair]));
  pairsByKey.set(map, pairs);
  return pairs;
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
