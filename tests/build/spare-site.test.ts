import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { artifactFile, artifactHome, openArtifactStore } from '../../src/build/artifact-store.ts';
import { noteBuiltSite } from '../../src/build/built-site.ts';
import { digestOfCode } from '../../src/build/code-digest.ts';
import { openSiteTree } from '../../src/build/site-tree.ts';
import { prepareSpare, spareFolder } from '../../src/build/spare-site.ts';
import type { Paths } from '../../src/paths.ts';
import { entriesIn } from './entries-in.ts';

const [A, B, C] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)];
let paths: Paths;

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'standstill-spare-'));
  const at = (name: string) => join(root, name);
  paths = { root, content: at('content'), out: at('dist'), cache: at('cache') };
  buildSite({ 'index.html': A, 'incidents/one/index.html': B });
});

const store = () => openArtifactStore(artifactHome(paths.cache));
const spare = () => spareFolder(paths);
const prepare = () => prepareSpare({ ...paths, folder: spare() });

/** Makes a site of files that say their keys, as a build does. */
function buildSite(files: Record<string, string>): void {
  const kept = store();
  const tree = openSiteTree(paths.out);
  for (const [path, key] of Object.entries(files)) {
    if (!kept.find(key)) kept.add(key, key);
    tree.place(kept, key, path);
  }
  kept.save();
  tree.seal();
  noteBuiltSite({ inputs: '', said: '' }, paths, tree.files());
}

const contentOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

test('where there is no older site, the links of the last one are made ahead', () => {
  const { found, inode } = prepare();
  expect(entriesIn(spare())).toEqual([
    'incidents',
    'incidents/one',
    'incidents/one/index.html',
    'index.html',
  ]);
  expect(statSync(join(spare(), 'index.html')).ino).toBe(
    statSync(artifactFile(artifactHome(paths.cache), A)).ino,
  );
  expect(new Map(found.links).get('index.html')).toBe(statSync(join(spare(), 'index.html')).ino);
  expect(inode).toBe(statSync(spare()).ino);
});

test('the index is right afterwards, though links have changed the files', () => {
  prepare();
  const unread = openArtifactStore(artifactHome(paths.cache), true);
  const { ino, ctimeMs } = statSync(artifactFile(artifactHome(paths.cache), B));
  expect(unread.find(B)).toMatchObject({ inode: ino, changed: ctimeMs });
});

test('what somebody has written into the last site is neither kept nor linked', () => {
  writeFileSync(join(paths.out, 'index.html'), 'scribbled');
  prepare();
  expect(existsSync(join(spare(), 'index.html'))).toBe(false);
  expect(openArtifactStore(artifactHome(paths.cache), true).find(A)).toBeUndefined();
});

test('of an older site its links stay, and those of the last one are added', () => {
  mkdirSync(spare());
  store().place(A, join(spare(), 'older.html'));
  writeFileSync(join(spare(), 'sitemap.xml'), 'of the older site');
  const { found } = prepare();
  expect(entriesIn(spare())).toEqual([
    'incidents',
    'incidents/one',
    'incidents/one/index.html',
    'index.html',
    'older.html',
  ]);
  expect(found.thinned).toEqual(['.']);
});

test('the next site is made of a prepared folder like of any other', () => {
  const { found } = prepare();
  const kept = openArtifactStore(artifactHome(paths.cache), true);
  kept.add(C, C);
  const tree = openSiteTree(spare(), found);
  tree.place(kept, A, 'index.html');
  tree.place(kept, C, 'incidents/two/index.html');
  tree.seal();
  expect(entriesIn(spare())).toEqual([
    'incidents',
    'incidents/two',
    'incidents/two/index.html',
    'index.html',
  ]);
  expect(contentOf(spare(), 'incidents/two/index.html')).toBe(C);
});

test('nothing is linked of a site that another state of the code has made', () => {
  const other = join(paths.cache, 'spare', 'another');
  const { found } = prepareSpare({ ...paths, folder: other });
  expect(found.links).toEqual([]);
  expect(digestOfCode(paths.root)).not.toBe('another');
});

test('where nothing was built before, there is nothing to find', () => {
  const cache = join(paths.root, 'fresh');
  expect(
    prepareSpare({ ...paths, cache, folder: spareFolder({ ...paths, cache }) }).found.links,
  ).toEqual([]);
});
