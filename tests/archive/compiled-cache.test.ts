import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CompiledCache, openCompiledCache } from '../../src/archive/compiled-cache.ts';

const TEXT =
  '---\ntitle: A test of [Service]\nservice: chirp\nmonth: 1\nyear: 2020\nhours: 1\ncause: a test\n---\n\n## Prelude\n\nOne.\n';
const names = (name: string) => ({
  serviceNames: new Map([
    ['chirp', name],
    ['perch', 'Perch'],
  ]),
});

let folder: string;
let cache: CompiledCache;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standstill-cache-'));
  cache = openCompiledCache(folder, 'v1');
});

const kept = () => readdirSync(join(folder, 'compiled'));
const title = (from: CompiledCache, text = TEXT, path = 'a.md', name = 'Chirp') =>
  from.compile(text, path, names(name)).writeUp.facts?.title;

test('gives the same result when it is read as when it was made', () => {
  const made = cache.compile(TEXT, 'a.md', names('Chirp'));
  const read = openCompiledCache(folder, 'v1').compile(TEXT, 'a.md', names('Chirp'));
  expect(read).toEqual(made);
  expect(kept()).toEqual([`${made.digest}.json`]);
});

describe('is never out of date', () => {
  const changes: [string, () => string | undefined, string][] = [
    ['the text', () => title(cache, TEXT.replace('A test', 'A trial')), 'A trial of Chirp'],
    ['the name of a service', () => title(cache, TEXT, 'a.md', 'Tweet'), 'A test of Tweet'],
    ['the path', () => title(cache, TEXT, 'b.md'), 'A test of Chirp'],
    ['the compiler', () => title(openCompiledCache(folder, 'v2')), 'A test of Chirp'],
  ];
  test.each(changes)('when %s changes', (_what, change, expected) => {
    title(cache);
    expect(change()).toBe(expected);
    expect(kept()).toHaveLength(2);
  });

  test('and is kept where a service changes that the text does not speak of', () => {
    title(cache);
    cache.compile(TEXT, 'a.md', { serviceNames: new Map([['chirp', 'Chirp']]) });
    expect(kept()).toHaveLength(1);
  });
});

test.each(['', '{"facts": {', 'null'])('mends a file that holds %j', (broken) => {
  const { digest } = cache.compile(TEXT, 'a.md', names('Chirp'));
  writeFileSync(join(folder, 'compiled', `${digest}.json`), broken);
  const reopened = openCompiledCache(folder, 'v1');
  expect(title(reopened)).toBe('A test of Chirp');
  expect(reopened.read(digest).facts?.title).toBe('A test of Chirp');
});
