import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type CompiledCache, openCompiledCache } from '../../src/archive/compiled-cache.ts';
import { openCompiledStore, readCompiled, readFacts } from '../../src/archive/compiled-store.ts';
import { listedFacts } from '../../src/archive/kept-write-up.ts';
import type { Facts } from '../../src/incident/schema.ts';
import type { WriteUpFacts } from '../../src/markdown/compiled.ts';
import { loadSqlite } from '../../src/sqlite.ts';

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

const fileOf = (text: string, path: string) => ({ path, bytes: new TextEncoder().encode(text) });
const kept = () => openCompiledStore(folder).kept('check').size;
const compileTest = (from: CompiledCache, text = TEXT, path = 'a.md', name = 'Chirp') => {
  const stored = from.compile(fileOf(text, path), names(name));
  from.save();
  return stored;
};
const title = (...[from, text, path, name]: Parameters<typeof compileTest>) =>
  compileTest(from, text, path, name).writeUp.facts?.title;

/** All that is known of a write-up, also what is read late. */
function wholeOf(writeUp: WriteUpFacts): WriteUpFacts {
  const { anchors, dates, fills, facts } = writeUp;
  const { actions, figures, sources, timeline } = facts ?? {};
  const told = Object.entries({ actions, figures, sources, timeline });
  const known = Object.fromEntries(told.filter(([, value]) => value !== undefined));
  return { ...writeUp, anchors, dates, fills, facts: { ...facts, ...known } as Facts };
}

test('gives the same result when it is read as when it was made', () => {
  const text = TEXT.replace(
    'cause: a test\n',
    'cause: a test\nsources:\n  - id: one\n    title: One\n    url: https://example.org/\n',
  ).replace('One.', 'It lasted for [X] hours.[^one]');
  const made = compileTest(cache, text);
  expect(made.writeUp.fills).toHaveLength(1);
  expect(made.writeUp.facts?.sources).toHaveLength(1);
  const read = compileTest(openCompiledCache(folder, 'v1'), text);
  expect(read.digest).toBe(made.digest);
  expect(wholeOf(read.writeUp)).toEqual(made.writeUp);
  expect(listedFacts(read.writeUp.facts as Facts)).toEqual(
    listedFacts(made.writeUp.facts as Facts),
  );
  expect(wholeOf(readFacts(folder)(made.digest))).toEqual(made.writeUp);
  expect(() => readFacts(folder)('0')).toThrow('is not kept any more');
  expect(readCompiled(folder, made.digest)).toMatchObject(JSON.parse(JSON.stringify(made.writeUp)));
  expect(kept()).toBe(1);
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
    expect(kept()).toBe(2);
  });

  test('also where a file begins with a byte order mark', () => {
    title(cache, `\uFEFF${TEXT}`);
    expect(title(cache, `\uFEFF${TEXT}`, 'a.md', 'Tweet')).toBe('A test of Tweet');
    expect(kept()).toBe(2);
  });

  const forms: [string, string][] = [
    ['in a list', 'service:\n  - perch\n  - chirp'],
    ['in a list that is not set in', 'service:\n# both of them\n- perch\n\n- chirp'],
    ['in brackets, on lines of their own', 'service: [\n  perch,\n  chirp\n  ]'],
    ['in quotes, behind a comment', '"service": "chirp" # the network'],
    ['with the line ends of Windows', 'service:\r\n  - perch\r\n  - chirp'],
    ['as an alias', 'summary: &it chirp\nservice: *it'],
  ];
  test.each(forms)('where the service is named %s', (_how, field) => {
    const text = TEXT.replace('service: chirp', field);
    const fill = title(cache, text);
    expect(fill).toMatch(/Chirp/);
    expect(title(cache, text, 'a.md', 'Tweet')).toBe(fill?.replace('Chirp', 'Tweet'));
    expect(kept()).toBe(2);
  });

  test('and is kept where a service changes that the text does not speak of', () => {
    title(cache);
    cache.compile(fileOf(TEXT, 'a.md'), { serviceNames: new Map([['chirp', 'Chirp']]) });
    cache.save();
    expect(kept()).toBe(1);
  });
});

test('what was only checked is compiled again for its page, and serves a check afterwards', () => {
  const checked = compileTest(openCompiledCache(folder, 'v1', 'check'));
  expect(() => readCompiled(folder, checked.digest)).toThrow('is not kept any more');
  const forPages = openCompiledCache(folder, 'v1');
  expect(forPages.missing([fileOf(TEXT, 'a.md')], names('Chirp'))).toHaveLength(1);
  compileTest(forPages);
  expect(readCompiled(folder, checked.digest).parts).toHaveLength(1);
  const again = openCompiledCache(folder, 'v1', 'check');
  expect(again.missing([fileOf(TEXT, 'a.md')], names('Chirp'))).toEqual([]);
  expect(compileTest(again).writeUp.problems).toEqual(checked.writeUp.problems);
  expect(readCompiled(folder, checked.digest).parts).toHaveLength(1);
});

test('what nobody asks for any more is thrown away, once it is much', () => {
  for (let index = 0; index < 1003; index += 1)
    cache.compile(fileOf(TEXT, `${index}.md`), names('Chirp'));
  cache.save();
  expect(kept()).toBe(1003);
  const later = openCompiledCache(folder, 'v1');
  title(later, TEXT, '7.md');
  // Threads keep what they compile, and know nothing of what others were asked for.
  expect(kept()).toBe(1003);
  later.discardUnused();
  expect(kept()).toBe(1);
  expect(later.missing([fileOf(TEXT, '7.md')], names('Chirp'))).toEqual([]);
});

test.each(['', 'no database', '{"facts": {'])('a file that holds %j is made anew', (broken) => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'standstill-cache-'));
  writeFileSync(join(elsewhere, 'compiled.sqlite'), broken);
  const opened = openCompiledCache(elsewhere, 'v1');
  const { digest } = compileTest(opened);
  expect(readCompiled(elsewhere, digest).facts?.title).toBe('A test of Chirp');
});

test('a file that the disk has damaged is named, with what mends it', () => {
  for (let index = 0; index < 50; index += 1)
    cache.compile(fileOf(TEXT, `${index}.md`), names('Chirp'));
  cache.save();
  const copy = mkdtempSync(join(tmpdir(), 'standstill-cache-'));
  const { DatabaseSync } = loadSqlite();
  new DatabaseSync(join(folder, 'compiled.sqlite')).exec(`VACUUM INTO '${copy}/compiled.sqlite'`);
  const file = join(copy, 'compiled.sqlite');
  writeFileSync(file, readFileSync(file).fill(255, 50_000));
  const damaged = () => title(openCompiledCache(copy, 'v1'), TEXT, '49.md');
  expect(damaged).toThrow(/compiled\.sqlite cannot be read .*npm run clean/);
});

test('it is known to be gone once somebody has taken it away', () => {
  title(cache);
  expect(cache.isThere()).toBe(true);
  rmSync(folder, { recursive: true });
  expect(cache.isThere()).toBe(false);
  expect(title(openCompiledCache(folder, 'v1'))).toBe('A test of Chirp');
  expect(kept()).toBe(1);
});

test('each path may be compiled for a purpose of its own', () => {
  const both = openCompiledCache(folder, 'v1', (path) => (path === 'a.md' ? 'pages' : 'check'));
  const [shown, checked] = [compileTest(both), compileTest(both, TEXT, 'b.md')];
  expect(checked.writeUp).toMatchObject({ facts: shown.writeUp.facts, path: 'b.md' });
  expect(readCompiled(folder, shown.digest).parts).toHaveLength(1);
  expect(() => readCompiled(folder, checked.digest)).toThrow('is not kept any more');
});
