import { Buffer } from 'node:buffer';
import { decodeUtf8 } from '../../incident/utf8.ts';
import { type CompileOptions, compile } from '../../markdown/compile.ts';
import { applyFixes, type Change } from './apply-fixes.ts';
import { orderFields } from './order-fields.ts';

/** A text that was mended, and how. */
export interface FixedText {
  text: string;
  changes: Change[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Mending one thing can bring the next to light; more rounds than this would mean that two fixes fight. */
const MOST_ROUNDS = 5;

/**
 * Mends what is safe to mend in a write-up: misspelt names of fields and months, marker comments for parts
 * that were found by elimination, and the order of the fields. What means something else afterwards, or
 * what cannot be read, is left for the editor.
 *
 * @param bytes of the file
 * @returns `undefined` where there is nothing to mend
 */
export function fixText(
  bytes: Uint8Array,
  path: string,
  options: CompileOptions,
): FixedText | undefined {
  const { text: original, finding } = decodeUtf8(bytes);
  if (finding) return undefined;
  let text = original;
  const changes: Change[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixes = compile(text, path, options).problems.flatMap(({ fix }) => fix ?? []);
    const fixed = applyFixes(text, fixes);
    if (fixed.changes.length === 0) break;
    text = fixed.text;
    changes.push(...fixed.changes);
  }
  const ordered = orderFields(text);
  changes.push(...ordered.changes);
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('utf8') === BYTE_ORDER_MARK;
  return changes.length === 0
    ? undefined
    : { text: (mark ? BYTE_ORDER_MARK : '') + ordered.text, changes };
}
