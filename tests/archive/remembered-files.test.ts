import { mkdirSync, mkdtempSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { noteOfFile } from '../../src/archive/file-note.ts';
import { readContent } from '../../src/archive/read-content.ts';
import { rememberedFiles } from '../../src/archive/remembered-files.ts';

const TEXT = '---\nservice: [chirp, perch]\ntitle: One\n---\n';
let content: string;
let cache: string;
let file: string;

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'standstill-remembered-'));
  [content, cache] = [join(home, 'content'), join(home, 'cache')];
  file = join(content, 'incidents/one.md');
  mkdirSync(join(content, 'incidents'), { recursive: true });
  writeFileSync(file, TEXT);
  return () => vi.useRealTimers();
});

/** Reads the content as a build does, so long after the last change. */
async function read({ after = 60_000, code = 'code' } = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now: statSync(file).ctimeMs + after });
  const remembered = rememberedFiles(cache, code);
  const [one] = (await readContent(content, undefined, remembered)).writeUps;
  remembered.save();
  if (!one) throw new Error('Nothing was read.');
  return one;
}

const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString();

test('what has not changed is known without being read, and read once it is asked for', async () => {
  const first = await read();
  expect(first.noted).toBeUndefined();
  const again = await read();
  expect(again.noted).toEqual(noteOfFile(first));
  expect(noteOfFile(again).ids.split(' ')).toEqual(['service', 'chirp', 'perch']);
  expect(textOf(again)).toBe(TEXT);
  expect((await read()).noted).toBeDefined();
});

test('what has changed is read, though it has the same size and the same time', async () => {
  await read();
  const { atime, mtime } = statSync(file);
  writeFileSync(file, TEXT.replace('One', 'Two'));
  utimesSync(file, atime, mtime);
  const changed = await read();
  expect(changed.noted).toBeUndefined();
  expect(textOf(changed)).toContain('Two');
});

test('nothing is noted of what changed a moment before: the next change might not show', async () => {
  await read({ after: 1000 });
  expect((await read()).noted).toBeUndefined();
  expect((await read()).noted).toBeDefined();
});

test('another state of the code reads everything', async () => {
  await read();
  expect((await read({ code: 'other' })).noted).toBeUndefined();
});

test.each(['', '{', '[]', '{"code":"code"}'])('notes that are %j hold nothing', async (broken) => {
  await read();
  writeFileSync(join(cache, 'read.json'), broken);
  expect((await read()).noted).toBeUndefined();
});

test('what changes before it is asked for is told, not mixed up', async () => {
  await read();
  const again = await read();
  writeFileSync(file, TEXT.replace('One', 'Two'));
  expect(() => again.bytes).toThrow('one.md was changed while the site was being built');
});

test('a note that is wrong is told once: the next build reads the file', async () => {
  await read();
  const { digest } = noteOfFile(await read());
  const notes = join(cache, 'read.json');
  writeFileSync(notes, readFileSync(notes, 'utf8').replaceAll(digest, '0'.repeat(digest.length)));
  const misnoted = await read();
  expect(() => misnoted.bytes).toThrow('Build it again.');
  expect(textOf(await read())).toBe(TEXT);
  expect(textOf(await read())).toBe(TEXT);
});
