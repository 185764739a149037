import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/incident/utf8.ts';

/** Bytes from texts and lists of bytes. */
function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
}

describe('what is UTF-8', () => {
  test.each([
    ['', ''],
    ['plain', 'plain'],
    ['Zürich, “日本”, 😀\r\n', 'Zürich, “日本”, 😀\r\n'],
    ['a genuine \uFFFD', 'a genuine \uFFFD'],
    ['\uFEFF---\n', '---\n'],
    ['\uFEFF\uFEFF', '\uFEFF'],
    ['in the \uFEFFmiddle', 'in the \uFEFFmiddle'],
  ])('%j reads %j', (text, read) => {
    expect(decodeUtf8(bytes(text))).toEqual({ text: read });
  });

  test('a view of part of a buffer is read alone', () => {
    expect(decodeUtf8(bytes('abcdef').subarray(2, 4))).toEqual({ text: 'cd' });
  });
});

describe('the first byte that is not UTF-8', () => {
  test.each([
    ['at the very beginning', bytes([0xff], 'a'), 1, 1],
    ['in the first line', bytes('ab', [0xe9], 'c'), 1, 3],
    ['at the start of a line', bytes('a\nb\n', [0xe9]), 3, 1],
    ['after lines of Windows', bytes('a\r\nbc', [0x93]), 2, 3],
    ['after letters of several bytes', bytes('é日', [0xff]), 1, 3],
    ['after a genuine U+FFFD', bytes('a\n\uFFFDb', [0xff], '\uFFFD'), 2, 3],
    ['after several of those', bytes('\uFFFD\uFFFD\n\uFFFD', [0xff]), 2, 2],
    ['before a genuine U+FFFD', bytes('a', [0xff], '\uFFFD'), 1, 2],
    ['where a letter is cut off at the end', bytes('ab', [0xe2, 0x82]), 1, 3],
    ['where a surrogate is written out', bytes('a', [0xed, 0xa0, 0x80]), 1, 2],
    ['where U+FFFD itself is cut off', bytes('a', [0xef, 0xbf], 'b'), 1, 2],
    ['after a byte order mark', bytes('\uFEFFab', [0xff]), 1, 3],
    ['on a later line than the byte order mark', bytes('\uFEFFab\nc', [0xff]), 2, 2],
  ])('%s', (_, file, line, column) => {
    expect(decodeUtf8(file).finding).toMatchObject({
      code: 'not-utf8',
      message: 'The file is not UTF-8.',
      place: { line, column },
    });
  });

  test.each([
    ['little', [0xff, 0xfe], (text: Buffer) => text],
    ['big', [0xfe, 0xff], (text: Buffer) => text.swap16()],
  ])('UTF-16, %s end first, is named', (_, mark, order) => {
    const file = bytes(mark, [...order(Buffer.from('---\ntitle: x\n', 'utf16le'))]);
    expect(decodeUtf8(file).finding).toMatchObject({
      message: 'The file is not UTF-8 but UTF-16.',
      hint: 'Save it with the encoding UTF-8.',
      place: { line: 1, column: 1 },
    });
  });
});
