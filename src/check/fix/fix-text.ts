import { Buffer } from 'node:buffer';
import type { Problem } from '../../incident/problems.ts';
import { decodeUtf8 } from '../../incident/utf8.ts';
import { applyFixes, type Change } from './apply-fixes.ts';

/** A text that was mended, and how. */
export interface FixedText {
  text: string;
  changes: Change[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Mending one thing can bring the next to light; more rounds than this would mean that two fixes fight. */
const MOST_ROUNDS = 5;

/**
 * Mends what its problems say how to mend: misspelt names of fields and months, marker comments for parts that
 * were found by elimination. What cannot be read, or would mean something else, is left for the editor.
 *
 * @param bytes of the file
 * @param problemsIn finds the problems of a text in its place
 * @param finish what else is done to the text in the end, such as putting its fields in order
 * @returns `undefined` where there is nothing to mend
 */
export function fixText(
  bytes: Uint8Array,
  problemsIn: (text: string) => readonly Problem[],
  finish: (text: string) => FixedText = (text) => ({ text, changes: [] }),
): FixedText | undefined {
  const { text: original, finding } = decodeUtf8(bytes);
  if (finding) return undefined;
  let text = original;
  const changes: Change[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixed = applyFixes(
      text,
      problemsIn(text).flatMap(({ fix }) => fix ?? []),
    );
    if (fixed.changes.length === 0) break;
    text = fixed.text;
    changes.push(...fixed.changes);
  }
  const finished = finish(text);
  changes.push(...finished.changes);
  if (changes.length === 0) return undefined;
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('utf8') === BYTE_ORDER_MARK;
  return { text: (mark ? BYTE_ORDER_MARK : '') + finished.text, changes };
}
