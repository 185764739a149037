import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { digestOfBytes } from '../../src/build/digest.ts';
import { rememberedDigests } from '../../src/build/remembered-digests.ts';

let file: string;
let home: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-digests-'));
  [file, home] = [join(folder, 'code.ts'), join(folder, 'code.json')];
  writeFileSync(file, 'first');
  return () => vi.useRealTimers();
});

const later = (ms: number) =>
  vi.useFakeTimers({ toFake: ['Date'], now: statSync(file).ctimeMs + ms });

/** The digest that a command of its own gives. */
function digest(): string {
  const digests = rememberedDigests(home);
  const one = digests.of(file);
  digests.save();
  return one;
}

test('the digest is that of the bytes, from the first time on', () => {
  later(60_000);
  expect(digest()).toBe(digestOfBytes('first'));
  expect(digest()).toBe(digestOfBytes('first'));
  writeFileSync(file, 'other');
  expect(digest()).toBe(digestOfBytes('other'));
});

test('of an unchanged file the one that is kept is given', () => {
  later(60_000);
  digest();
  const { ino, size, mtimeMs, ctimeMs } = statSync(file);
  const state = `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
  writeFileSync(home, JSON.stringify([[file, [state, 'kept']]]));
  expect(digest()).toBe('kept');
});

test('a file that has just changed is read again', () => {
  later(1000);
  digest();
  expect(rememberedDigests(home).of(file)).toBe(digestOfBytes('first'));
  const { ino, size, mtimeMs, ctimeMs } = statSync(file);
  writeFileSync(home, JSON.stringify([[file, [`${ino} ${size} ${mtimeMs} ${ctimeMs} `, 'kept']]]));
  expect(digest()).toBe(digestOfBytes('first'));
});

test('a file that is gone is an error, and what cannot be read holds nothing', () => {
  later(60_000);
  writeFileSync(home, '{');
  expect(digest()).toBe(digestOfBytes('first'));
  rmSync(file);
  expect(() => digest()).toThrow('ENOENT');
});
