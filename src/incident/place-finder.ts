import { location } from 'vfile-location';
import type { Place } from './problems.ts';

/** Turns a stretch of a text, by the offsets of its ends, into a place of its file. */
export type PlaceFinder = (from: number, to: number) => Place;

/** Finds places in a text; offsets beyond its end stand for the end. */
export function createPlaceFinder(text: string): PlaceFinder {
  const places = location(text);
  const pointAt = (offset: number) =>
    places.toPoint(Math.min(offset, text.length)) ?? { line: 1, column: 1 };
  return (from, to) => {
    const [start, end] = [pointAt(from), pointAt(to)];
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  };
}
