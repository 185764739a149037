import { Buffer, isUtf8 } from 'node:buffer';
import type { Finding } from './problems.ts';

export type Decoded = { text: string; finding?: undefined } | { text: string; finding: Finding };

const REPLACEMENT = '\uFFFD';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Decodes a file as UTF-8 and drops a byte order mark. Where the bytes are not UTF-8, the finding names the
 * line and column of the first that is not.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  if (isUtf8(buffer)) return { text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text };
  const before = text.slice(0, firstInvalid(text, bytes));
  const line = before.split('\n').length;
  // The mark at the beginning of the file is no column of its first line.
  const mark = line === 1 && before.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const column = before.length - before.lastIndexOf('\n') - mark;
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    text,
    finding: {
      code: 'not-utf8',
      place: { line, column, endLine: line, endColumn: column + 1 },
      message: `The file is not UTF-8${utf16 ? ' but UTF-16' : ''}.`,
      hint: 'Save it with the encoding UTF-8.',
    },
  };
}

/** The index of the first replacement character that stands for a broken byte and was not in the file itself. */
function firstInvalid(text: string, bytes: Uint8Array): number {
  let index = text.indexOf(REPLACEMENT);
  while (index >= 0) {
    const offset = new TextEncoder().encode(text.slice(0, index)).length;
    const genuine =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!genuine) return index;
    index = text.indexOf(REPLACEMENT, index + 1);
  }
  return 0;
}
