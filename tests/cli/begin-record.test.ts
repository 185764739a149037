import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { beginRecord } from '../../src/cli/begin-record.ts';

let root: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tree = () =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .map((path) => [path, read(path)]),
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standstill-begin-'));
  put('content/incidents/a.md', 'ours');
  put('src/site.config.ts', 'ours');
  put('tests/one.test.ts', '');
});

test('puts the new record in the place of the old one, which moves as it is', () => {
  put('content/.notes', 'of no kind that is known');
  beginRecord(root, { 'incidents/b.md': 'mine' }, { 'src/site.config.ts': 'mine' });
  expect(tree()).toEqual({
    'content/incidents/b.md': 'mine',
    'src/site.config.ts': 'mine',
    'tests/standstill/content/.notes': 'of no kind that is known',
    'tests/standstill/content/incidents/a.md': 'ours',
    'tests/one.test.ts': '',
  });
});

test.each([
  [
    'a file that it should change is not there',
    { 'src/site.config.ts': 'mine', 'src/none.ts': 'x' },
  ],
  ['nothing can be moved', {}],
])('leaves everything as it was where %s', (_, others) => {
  if (Object.keys(others).length === 0) put('tests/standstill/content/x.md', 'in the way');
  const before = tree();
  expect(() => beginRecord(root, { 'incidents/b.md': 'mine' }, others)).toThrow();
  expect(tree()).toEqual(before);
  expect(readdirSync(root).sort()).toEqual(['content', 'src', 'tests']);
});
