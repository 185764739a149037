import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openCompiledCache } from '../../src/archive/compiled-cache.ts';
import {
  openCompiledStore,
  type Purpose,
  readCompiled,
  readCompiledReply,
} from '../../src/archive/compiled-store.ts';
import { copyCompiled, takeCompiled } from '../../src/archive/hand-over-compiled.ts';

const TEXT =
  '---\ntitle: A test of [Service]\nservice: chirp\nmonth: 1\nyear: 2020\nhours: 1\ncause: a test\n---\n\n## Prelude\n\nOne.\n';
const REPLY = '---\nname: Ada\ndate: 2021-10-08\n---\n\nIn Lisbon it came back.\n';
const OPTIONS = { serviceNames: new Map([['chirp', 'Chirp']]) };

let here: string;
let there: string;
let carried: string;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-hand-over-'));
  [here, there, carried] = [join(folder, 'here'), join(folder, 'there'), join(folder, 'carried')];
  mkdirSync(carried);
});

function compileIn(folder: string, paths: readonly string[], purpose: Purpose): string[] {
  const cache = openCompiledCache(folder, 'v1', purpose);
  const bytes = new TextEncoder().encode(TEXT);
  const digests = paths.map((path) => cache.compile({ path, bytes }, OPTIONS).digest);
  cache.save();
  return digests;
}

const file = () => join(carried, 'compiled.sqlite');
const kept = (purpose: Purpose) => [...openCompiledStore(here).kept(purpose).keys()].sort();

test('what was asked for arrives with its text, and nothing else', () => {
  const cache = openCompiledCache(there, 'v1');
  const [one = '', , three = ''] = compileIn(there, ['1.md', '2.md', '3.md'], 'pages');
  const { digest: reply } = cache.compileReply(REPLY, 'ada.md');
  cache.save();
  copyCompiled(there, [one, three, reply], file());
  expect(readdirSync(carried), 'one file is all there is to carry').toEqual(['compiled.sqlite']);
  takeCompiled(here, file());
  expect(kept('pages')).toEqual([one, three].sort());
  expect(readCompiled(here, one)).toEqual(readCompiled(there, one));
  expect(readCompiledReply(here, reply)).toEqual(readCompiledReply(there, reply));
});

test('a text goes before facts alone, and facts alone take no text away', () => {
  const [one = '', two = ''] = compileIn(here, ['1.md', '2.md'], 'check');
  compileIn(here, ['2.md'], 'pages');
  compileIn(there, ['1.md'], 'pages');
  compileIn(there, ['2.md'], 'check');
  copyCompiled(there, [one, two], file());
  takeCompiled(here, file());
  expect(kept('pages')).toEqual([one, two].sort());
});

test('a file that is none of these is refused, and what is kept stays', () => {
  const digests = compileIn(here, ['1.md'], 'pages');
  writeFileSync(file(), 'no database, and far too short to be one');
  expect(() => takeCompiled(here, file())).toThrow('not a database');
  expect(kept('pages')).toEqual(digests);
});
