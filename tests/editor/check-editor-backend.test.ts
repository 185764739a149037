import { expect, test } from 'vitest';
import { mistakesInEditorBackend } from '../../src/editor/check-editor-backend.ts';
import { type EditorBackend, forgeInterface } from '../../src/editor/editor-backend.ts';

const RIGHT: EditorBackend = { forge: 'github', repository: 'owner/name', branch: 'main' };

const found = (backend: unknown) => mistakesInEditorBackend(backend).map(({ message }) => message);

test.each([
  RIGHT,
  { forge: 'gitlab', repository: 'group/sub/name', branch: 'feature/a-b' },
  { forge: 'gitea', repository: 'owner/name.of', branch: 'main', host: 'https://git.example:8443' },
])('%j is right', (backend) => {
  expect(found(backend)).toEqual([]);
});

test.each([
  ['github', '`editor` is "github"; expected forge, repository and branch.'],
  [null, '`editor` is null; expected forge, repository and branch.'],
  [{}, '`editor.forge` is missing; expected one of github, gitlab, gitea.'],
  [{ ...RIGHT, forge: 'bitbucket' }, '`editor.forge` is "bitbucket"; expected one of github'],
  [{ ...RIGHT, repository: 'name' }, '`editor.repository` is "name"; expected the path of'],
  [{ ...RIGHT, repository: 'https://github.com/owner/name' }, 'such as owner/name.'],
  [{ ...RIGHT, branch: 'my branch' }, '`editor.branch` is "my branch"; expected the name of'],
  [{ ...RIGHT, host: 'http://git.example' }, '`editor.host` is "http://git.example"; expected an'],
  [{ ...RIGHT, host: "https://git.example;script-src'" }, 'expected an https address'],
  [{ ...RIGHT, token: 'secret' }, '`editor.token` is no field of it'],
])('%j is not', (backend, message) => {
  expect(found(backend).join('\n')).toContain(message);
});

test('every mistake is named at once', () => {
  const all = mistakesInEditorBackend({ forge: 'github', repository: 'name', branch: '' });
  expect(all.map(({ path }) => path)).toEqual([
    ['editor', 'repository'],
    ['editor', 'branch'],
  ]);
});

test('the interface of a forge is its own, or that of the usual one', () => {
  expect(forgeInterface(RIGHT)).toBe('https://api.github.com');
  expect(forgeInterface({ ...RIGHT, host: 'https://git.example/' })).toBe(
    'https://git.example/api/v3',
  );
  expect(forgeInterface({ ...RIGHT, forge: 'gitlab' })).toBe('https://gitlab.com/api/v4');
  expect(forgeInterface({ ...RIGHT, forge: 'gitea', host: 'https://git.example' })).toBe(
    'https://git.example/api/v1',
  );
});
