import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { artifactFile, openArtifactStore, writeArtifact } from '../../src/build/artifact-store.ts';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];
let home: string;

beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), 'standstill-store-')), 'site');
});

const reopened = () => openArtifactStore(home);

test('finds what an earlier build kept, with what was noted of it', () => {
  const store = reopened();
  store.add(A, 'first');
  store.adopt(B, { ...writeArtifact(home, B, 'second'), note: { address: '/b/' } });
  store.save();
  expect(reopened().find(A)?.size).toBe(5);
  expect(reopened().find(B)?.note).toEqual({ address: '/b/' });
});

test('tells which file is gone where somebody has taken it away meanwhile', () => {
  const store = reopened();
  store.add(A, 'first');
  rmSync(artifactFile(home, A));
  const place = () => store.place(A, join(home, '..', 'dist', 'index.html'));
  expect(place).toThrow(artifactFile(home, A));
});

test('takes nothing for kept that a stopped build left behind', () => {
  reopened().add(A, 'half a page');
  expect(reopened().find(A)).toBeUndefined();
});

test('throws away what a build neither found nor added', () => {
  const first = reopened();
  first.add(A, 'first');
  first.add(B, 'second');
  first.save();
  const second = reopened();
  second.find(A);
  second.save();
  expect(reopened().find(B)).toBeUndefined();
  expect(readdirSync(join(home, B.slice(0, 2)))).toEqual([]);
});

test('of what a stopped build left behind nothing is there once it was looked through', () => {
  const first = reopened();
  first.add(A, 'first');
  first.save();
  reopened().add(B, 'half a page');
  reopened().lookThrough();
  expect(readdirSync(join(home, B.slice(0, 2)))).toEqual([]);
  expect(reopened().find(A)?.size).toBe(5);
});

describe('what is known by a link to it is not looked at', () => {
  /** Keeps a file that a site links to, and tells what the link shows. */
  const linked = () => {
    const first = reopened();
    first.add(A, 'first');
    first.place(A, join(home, 'page.html'));
    first.save();
    const { ino, ctimeMs, size } = statSync(join(home, 'page.html'));
    return new Map([[ino, { changed: ctimeMs, size }]]);
  };

  test('unless the link shows something else than the index', () => {
    linked();
    writeFileSync(join(home, 'page.html'), 'FIRST');
    const { ino, ctimeMs, size } = statSync(join(home, 'page.html'));
    const now = new Map([[ino, { changed: ctimeMs, size }]]);
    expect(reopened().lookThrough(now)).toEqual(new Map());
  });

  test('nor is it there where its file is gone', () => {
    const seen = linked();
    rmSync(artifactFile(home, A));
    const store = reopened();
    expect(store.lookThrough(seen)).toEqual(new Map());
    expect(store.find(A)).toBeUndefined();
  });

  test('and no site gets what somebody has put in its place', () => {
    const seen = linked();
    const store = reopened();
    rmSync(artifactFile(home, A));
    writeFileSync(artifactFile(home, A), 'worst');
    store.lookThrough(seen);
    expect(() => store.place(A, join(home, 'other.html'))).toThrow('was changed by somebody');
    writeFileSync(artifactFile(home, A), 'first');
    expect(store.place(A, join(home, 'third.html'))).toBe('link');
  });
});

test('a store that was looked through throws away what is not used any more', () => {
  const first = reopened();
  first.add(A, 'first');
  first.add(B, 'second');
  first.save();
  const second = openArtifactStore(home, true);
  second.find(A);
  second.save();
  expect(readdirSync(join(home, B.slice(0, 2)))).toEqual([]);
  expect(reopened().find(A)?.size).toBe(5);
});

test('takes a file for lost that was changed through a site that links to it', () => {
  const store = reopened();
  store.add(A, 'first');
  store.save();
  const page = join(home, 'page.html');
  store.place(A, page);
  writeFileSync(page, 'FIRST');
  expect(readFileSync(artifactFile(home, A), 'utf8')).toBe('FIRST');
  expect(reopened().find(A)).toBeUndefined();
});

test.each([
  ['its time set back', (file: string) => utimesSync(file, 1, 1)],
  ['as another file with the same in it', (file: string) => renewFile(file)],
])('knows what it kept, %s', (_what, touch) => {
  const store = reopened();
  store.add(A, 'first');
  store.save();
  touch(artifactFile(home, A));
  expect(reopened().find(A)?.size).toBe(5);
});

test('takes a file for lost that was changed to the same size at the same time', () => {
  const store = reopened();
  store.add(A, 'first');
  store.save();
  const file = artifactFile(home, A);
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'worst');
  utimesSync(file, atime, mtime);
  expect(reopened().find(A)).toBeUndefined();
});

/** As a cache is brought from one machine to another. */
function renewFile(file: string): void {
  copyFileSync(file, `${file}.new`);
  renameSync(`${file}.new`, file);
}

test('makes a file again without writing into the site that links to the old one', () => {
  reopened().add(A, 'old');
  const page = join(home, 'page.html');
  linkSync(artifactFile(home, A), page);
  reopened().add(A, 'new');
  expect(readFileSync(page, 'utf8')).toBe('old');
});

test('an index that cannot be read is an empty one', () => {
  const store = reopened();
  store.add(A, 'first');
  store.save();
  writeFileSync(join(home, 'index.json'), '[["a');
  expect(reopened().find(A)).toBeUndefined();
});

test('puts a link into the site, its folder made where there is none', () => {
  const store = reopened();
  const { inode } = store.add(A, 'first');
  const page = join(home, 'one/two/index.html');
  store.place(A, page);
  expect(statSync(page).ino).toBe(inode);
});

test('a build of a part of the site throws nothing away', () => {
  const first = reopened();
  first.add(A, 'first');
  first.save();
  const part = reopened();
  part.add(B, 'second');
  part.saveBeside();
  expect(reopened().find(A)?.size).toBe(5);
  expect(reopened().find(B)?.size).toBe(6);
});
