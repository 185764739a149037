import { linkSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type ArtifactStore, openArtifactStore } from '../../src/build/artifact-store.ts';
import { openSiteTree } from '../../src/build/site-tree.ts';
import { entriesIn } from './entries-in.ts';

const [A, B] = ['a'.repeat(32), 'b'.repeat(32)];
let home: string;
let site: string;
let store: ArtifactStore;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'standstill-tree-'));
  site = join(home, 'site');
  store = openArtifactStore(join(home, 'store'));
  store.add(A, 'first');
  store.add(B, 'second');
});

const read = (path: string) => readFileSync(join(site, path), 'utf8');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

/** Makes a site of what the store keeps under each path's key. */
function make(files: Record<string, string>): void {
  const tree = openSiteTree(site);
  for (const [path, key] of Object.entries(files)) tree.place(store, key, path);
  tree.seal();
}

test('the next site has its own files, and no file or folder of the one before', () => {
  make({ 'index.html': A, 'old/page/index.html': B, 'old/other/index.html': A });
  make({ 'index.html': B, 'new/index.html': A });
  expect(entriesIn(site)).toEqual(['index.html', 'new', 'new/index.html']);
  expect([read('index.html'), read('new/index.html')]).toEqual(['second', 'first']);
});

test('what stood there beside links is taken out before anything is put in', () => {
  make({ 'index.html': A });
  write('stray/notes.txt', 'left by somebody');
  write('sitemap.xml', 'of the site before');
  const tree = openSiteTree(site);
  tree.place(store, A, 'index.html');
  write('sitemap.xml', 'of this one');
  tree.seal();
  expect(entriesIn(site)).toEqual(['index.html', 'sitemap.xml']);
  expect(read('sitemap.xml')).toBe('of this one');
});

test('what is written beside the pages stays, and a backup of links as it was', () => {
  make({ 'index.html': A });
  write('sitemap.xml', 'of the site before');
  linkSync(join(site, 'sitemap.xml'), join(home, 'backup.xml'));
  const tree = openSiteTree(site);
  tree.place(store, A, 'index.html');
  tree.seal();
  write('sitemap.xml', 'of this one');
  expect(tree.files().map(([path]) => path)).toEqual(['index.html', 'sitemap.xml']);
  expect(read('sitemap.xml')).toBe('of this one');
  expect(readFileSync(join(home, 'backup.xml'), 'utf8')).toBe('of the site before');
});

test('what is copied into it does not change what is kept', () => {
  make({ 'index.html': A });
  const from = join(home, 'bundle');
  mkdirSync(from);
  writeFileSync(join(from, 'index.html'), 'by Astro');
  const tree = openSiteTree(site);
  tree.copy(from);
  tree.seal();
  expect(read('index.html')).toBe('by Astro');
  make({ 'index.html': A });
  expect(read('index.html')).toBe('first');
});

test('a page that somebody replaced by another file is the right one again', () => {
  make({ 'a.html': A, 'b.html': B });
  // A link to something else that is kept looks like one of ours.
  make({ 'a.html': B, 'b.html': B });
  make({ 'a.html': A, 'b.html': B });
  expect([read('a.html'), read('b.html')]).toEqual(['first', 'second']);
});

test('of a copy, which a site on another disk is made of, it does not say that it is the file that is kept', () => {
  const tree = openSiteTree(site);
  const onAnotherDisk: ArtifactStore = {
    ...store,
    place(_key, file) {
      writeFileSync(file, 'a copy');
      return 'copy';
    },
  };
  tree.place(store, A, 'index.html');
  tree.place(onAnotherDisk, B, 'about.html');
  expect(tree.files()).toEqual([
    ['index.html', store.find(A)],
    ['about.html', undefined],
  ]);
});

test('it tells of every file there is, whoever wrote it, and of no empty folder', () => {
  const from = join(home, 'bundle');
  mkdirSync(join(from, '_astro'), { recursive: true });
  writeFileSync(join(from, '_astro/site.css'), '');
  writeFileSync(join(from, 'favicon.svg'), '');
  mkdirSync(join(from, 'incidents/with-images'), { recursive: true });
  writeFileSync(join(from, 'incidents/with-images/index.html'), '');
  const tree = openSiteTree(site);
  tree.copy(from);
  tree.place(store, A, 'index.html');
  tree.place(store, B, 'incidents/one/index.html');
  write('sitemap.xml', '');
  write('cards/deep/one.png', '');
  mkdirSync(join(site, 'empty'));
  const files = tree.files().map(([path]) => path);
  expect(files.toSorted()).toEqual([
    '_astro/site.css',
    'cards/deep/one.png',
    'favicon.svg',
    'incidents/one/index.html',
    'incidents/with-images/index.html',
    'index.html',
    'sitemap.xml',
  ]);
});
