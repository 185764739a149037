import { CORE_SCHEMA, load } from 'js-yaml';
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

export type FieldPath = readonly (string | number)[];

/** A syntax error of the YAML itself. */
export interface YamlError {
  place: Place;
  message: string;
}

/** A YAML text that was read, and where each of its fields stands in the file. */
export interface YamlSource {
  /** The data as plain values; `undefined` where the text is not YAML. */
  data: unknown;
  errors: YamlError[];
  /** The place of a field's key, or of a list's item; of the nearest field around it where it is absent. */
  placeOfKey(path: FieldPath): Place;
  /** The place of a field's value; of its key where the value is not a single one. */
  placeOfValue(path: FieldPath): Place;
  /** The place of these words within a field's value; of the value where they are not written as such. */
  placeOfWords(path: FieldPath, words: string): Place;
}

/** Aliases may stand for each other at most this often, so that a few lines cannot fill the memory. */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2 and knows where each field stands. Never throws.
 *
 * The values come from a parser ten times as fast as the one that keeps positions; that one reads the text
 * again where a place is asked for, which is where something is wrong.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const quick = readQuickly(text);
  let parsed: Positions | undefined;
  const positions = () => {
    parsed ??= parseWithPositions(text, firstLine, quick === undefined);
    return parsed;
  };
  const { data, errors } = quick
    ? { data: quick.data, errors: [] }
    : readThoroughly(positions, firstLine);
  return {
    data,
    errors,
    placeOfKey: (path) =>
      (quick && placeOfTopKey(text, path, firstLine)) ?? find(positions(), path, 'key'),
    placeOfValue: (path) => find(positions(), path, 'value'),
    placeOfWords: (path, words) => {
      const value = find(positions(), path, 'value');
      const { line, column, endLine, endColumn } = value;
      const at = text.indexOf(words, offsetOf(text, line - firstLine, column));
      const isWithin = at >= 0 && at < offsetOf(text, endLine - firstLine, endColumn);
      return isWithin ? positions().place(at, at + words.length) : value;
    },
  };
}

/** The place of a key that begins its line, which takes no parser: at the top, nothing else can stand there. */
function placeOfTopKey(text: string, path: FieldPath, firstLine: number): Place | undefined {
  const [key] = path;
  if (path.length !== 1 || typeof key !== 'string' || !/^\w+$/.test(key)) return undefined;
  const match = new RegExp(`^${key}(?=[ \\t]*:(?:\\s|$))`, 'm').exec(text);
  if (!match) return undefined;
  const line = firstLine + text.slice(0, match.index).split('\n').length - 1;
  return { line, column: 1, endLine: line, endColumn: 1 + key.length };
}

/** The values of a text without anchors, or `undefined` where the slower parser has to say what is wrong. */
function readQuickly(text: string): { data: unknown } | undefined {
  if (/(?:^|[\s[{,:-])[&*]\S/m.test(text)) return undefined;
  try {
    return { data: text.trim() === '' ? null : load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}

/** A parsed text, and how to turn its offsets into places of the file. */
interface Positions {
  text: string;
  document: Document;
  place(from: number, to: number): Place;
  firstLine: number;
}

/** @param check look for repeated keys, which takes time that grows with the square of their number */
function parseWithPositions(text: string, firstLine: number, check: boolean): Positions {
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

/** Nesting that no parser can follow is an error like any other. */
function readThoroughly(
  positions: () => Positions,
  line: number,
): Pick<YamlSource, 'data' | 'errors'> {
  try {
    return readValues(positions());
  } catch (error) {
    const place = { ...FILE_START, line, endLine: line };
    return { data: undefined, errors: [{ place, message: (error as Error).message }] };
  }
}

function readValues({ document, place, text }: Positions): Pick<YamlSource, 'data' | 'errors'> {
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

function find(
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

/** @param line counted from 0 within the text */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 0; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
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
