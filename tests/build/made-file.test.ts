import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOfBytes } from '../../src/build/digest.ts';
import { madeFile, moveMadeFile, takeMadeFile } from '../../src/build/made-file.ts';

let folder: string;
let file: string;
const BYTES = new Uint8Array(200_000).map((_, index) => index % 251);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standstill-made-'));
  file = join(folder, 'made.bin');
  writeFileSync(file, BYTES);
});

test('its digest is that of its bytes, however many they are', () => {
  expect(madeFile(file)).toEqual({ file, digest: digestOfBytes(BYTES) });
});

test('it is moved, and nothing of it is left behind', () => {
  const to = join(mkdtempSync(join(tmpdir(), 'standstill-made-')), 'kept.bin');
  moveMadeFile(madeFile(file), to);
  expect(digestOfBytes(readFileSync(to))).toBe(digestOfBytes(BYTES));
  expect(existsSync(folder)).toBe(false);
});

test('or its bytes are taken out of it', () => {
  expect(digestOfBytes(takeMadeFile(madeFile(file)))).toBe(digestOfBytes(BYTES));
  expect(existsSync(folder)).toBe(false);
});
