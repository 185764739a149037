import { CORE_SCHEMA, load } from 'js-yaml';
import { loadLater } from '../load-later.ts';
import { FILE_START, type Place } from './problems.ts';
import type { Positions } from './yaml-positions.ts';

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

/** As much code as a third of the compiler, for what is wrong in a text. */
const later = loadLater<typeof import('./yaml-positions.ts')>(
  new URL('./yaml-positions.ts', import.meta.url),
);

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
    parsed ??= later().parseWithPositions(text, firstLine, quick === undefined);
    return parsed;
  };
  const { data, errors } = quick
    ? { data: quick.data, errors: [] }
    : readThoroughly(positions, firstLine);
  return {
    data,
    errors,
    placeOfKey: (path) =>
      (quick && placeOfTopKey(text, path, firstLine)) ?? later().placeIn(positions(), path, 'key'),
    placeOfValue: (path) => later().placeIn(positions(), path, 'value'),
    placeOfWords: (path, words) => {
      const value = later().placeIn(positions(), path, 'value');
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

/** Nesting that no parser can follow is an error like any other. */
function readThoroughly(
  positions: () => Positions,
  line: number,
): Pick<YamlSource, 'data' | 'errors'> {
  try {
    return later().readValues(positions());
  } catch (error) {
    const place = { ...FILE_START, line, endLine: line };
    return { data: undefined, errors: [{ place, message: (error as Error).message }] };
  }
}

/** @param line counted from 0 within the text */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 0; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
