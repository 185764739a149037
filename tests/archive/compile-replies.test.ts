import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compileReplies } from '../../src/archive/compile-replies.ts';
import { openCompiledCache } from '../../src/archive/compiled-cache.ts';
import { readCompiledReply } from '../../src/archive/compiled-store.ts';
import { digestsOfReplies } from '../../src/archive/digests-of-replies.ts';
import type { ContentFile } from '../../src/archive/read-content.ts';

const IDS = new Set(['2021-10-whatsapp', 'constructor', '__proto__']);
const today = '2026-11-24';
const text = (date = '2021-10-08', body = 'It was so.') =>
  `---\nname: Ada\ndate: ${date}\n---\n\n${body}\n`;
const toFile = (path: string, content: string | Uint8Array = text()): ContentFile => ({
  path: `content/replies/${path}`,
  file: `/content/replies/${path}`,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
const compile = (...files: ContentFile[]) => compileReplies(files, IDS, { today });
const told = (...files: ContentFile[]) =>
  compile(...files).problems.map(({ path, line, column, code }) => [
    path.replace('content/replies/', ''),
    line,
    column,
    code,
  ]);

test('replies stand under their write-up in time order, whatever its name', () => {
  const { replies, problems } = compile(
    toFile('2021-10-whatsapp/a.md', text('2021-10-09')),
    toFile('2021-10-whatsapp/b.md', text('2021-10-08T20:00Z')),
    toFile('2021-10-whatsapp/c.md', text('2021-10-08T22:30+03:00')),
    toFile('constructor/d.md'),
    toFile('__proto__/e.md'),
  );
  expect(problems).toEqual([]);
  expect(replies.map(({ incident, reply }) => [incident, reply.id])).toEqual([
    ['__proto__', 'reply-e'],
    ['constructor', 'reply-d'],
    ['2021-10-whatsapp', 'reply-c'],
    ['2021-10-whatsapp', 'reply-b'],
    ['2021-10-whatsapp', 'reply-a'],
  ]);
  expect(
    digestsOfReplies(replies).map(([incident, digests]) => [incident, digests.length]),
  ).toEqual([
    ['__proto__', 1],
    ['constructor', 1],
    ['2021-10-whatsapp', 3],
  ]);
});

test('a file where no write-up is, or none can be, is refused', () => {
  const files = ['2021-10-whatsap/a.md', 'a.md', '2021-10-whatsapp/b/c.md'].map((path) =>
    toFile(path),
  );
  expect(told(...files)).toEqual(
    ['2021-10-whatsap/a.md', 'a.md', '2021-10-whatsapp/b/c.md'].map((path) => [
      path,
      1,
      1,
      'reply-misplaced',
    ]),
  );
  expect(compile(...files).problems[0]?.hint).toBe('Did you mean `2021-10-whatsapp`?');
  expect(compile(...files).replies).toEqual([]);
});

test('dates to come, bytes that are no text, MDX and one address for two are refused', () => {
  expect(
    told(
      toFile('2021-10-whatsapp/a.md', text('2026-11-25')),
      toFile('2021-10-whatsapp/b.md', Uint8Array.of(45, 45, 45, 10, 0xff)),
      toFile('2021-10-whatsapp/c.mdx', 'export const x = process.exit();'),
      toFile('2021-10-whatsapp/D.md'),
      toFile('2021-10-whatsapp/d.md'),
    ),
  ).toEqual([
    ['2021-10-whatsapp/a.md', 3, 7, 'date-in-future'],
    ['2021-10-whatsapp/b.md', 2, 1, 'not-utf8'],
    ['2021-10-whatsapp/c.mdx', 1, 1, 'reply-markup'],
    ['2021-10-whatsapp/d.md', 1, 1, 'address-taken'],
  ]);
});

test('a reply with an error is not shown', () => {
  const { replies } = compile(toFile('2021-10-whatsapp/a.md', text('2021-10-08', '<b>x</b>')));
  expect(digestsOfReplies(replies)).toEqual([]);
});

describe('the cache', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-replies-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const compileKept = (content: string) => {
    const cache = openCompiledCache(folder, 'this compiler');
    const file = toFile('2021-10-whatsapp/a.md', content);
    const { replies } = compileReplies([file], IDS, { today, cache });
    cache.save();
    return replies[0];
  };

  test('keeps each text, and knows it again', () => {
    const first = compileKept(text());
    const { html } = readCompiledReply(folder, first?.digest ?? '');
    expect(html).toContain('<p>');
    expect(compileKept(text())).toEqual(first);
    const other = compileKept(text('2021-10-09'));
    expect(other?.digest).not.toBe(first?.digest);
    expect(readCompiledReply(folder, other?.digest ?? '').facts?.date).toBe('2021-10-09');
  });
});
