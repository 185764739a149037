import { isAlias, isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
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
}

/** Aliases may stand for each other at most this often, so that a few lines cannot fill the memory. */
const MAX_ALIASES = 100;

/**
 * Reads YAML 1.2 and remembers where each field stands. Never throws.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
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
  const errors = document.errors.map((error) => ({
    place: place(error.pos[0], error.pos[1]),
    message: error.message,
  }));

  let data: unknown;
  if (errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      errors.push({ place: place(0, 0), message: (error as Error).message });
    }
  }

  const find = (path: FieldPath, part: 'key' | 'value'): Place => {
    let node: unknown = document.contents;
    let found: Place = { ...FILE_START, line: firstLine, endLine: firstLine };
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      if (!isCollection(node)) return found;
      const item: unknown = isMap(node)
        ? node.items.find((pair) => keyText(pair.key) === String(step))
        : node.items[Number(step)];
      if (item === undefined) return found;
      const [key, value] = isPair(item) ? [item.key, item.value] : [item, item];
      node = value;
      const target = part === 'value' && depth === path.length - 1 && isScalar(value) ? value : key;
      const range = (target as { range?: [number, number, number] | null }).range;
      if (range) found = place(range[0], range[1]);
    }
    return found;
  };
  return {
    data,
    errors,
    placeOfKey: (path) => find(path, 'key'),
    placeOfValue: (path) => find(path, 'value'),
  };
}

function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}
