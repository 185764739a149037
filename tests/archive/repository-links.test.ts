import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { correctionAddress, editAddress } from '../../src/archive/repository-links.ts';

const repository = 'https://github.com/example/standstill';

test('a correction opens the form for it, its title and the page filled in and percent-encoded', () => {
  const report = { title: 'Correction: R&D + “100%” #1?', page: 'https://a.example/b/?c=d' };
  const address = correctionAddress(repository, report);
  expect(address).toBe(
    'https://github.com/example/standstill/issues/new?template=correction.yml&title=Correction%3A%20R%26D%20%2B%20%E2%80%9C100%25%E2%80%9D%20%231%3F&page=https%3A%2F%2Fa.example%2Fb%2F%3Fc%3Dd',
  );
  expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject(report);
});

test('the form is there, and has a field for the page', () => {
  const { searchParams } = new URL(correctionAddress(repository, { title: 'T', page: 'P' }));
  const folder = resolve(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
  const form = load(readFileSync(join(folder, searchParams.get('template') ?? ''), 'utf8'));
  expect(form).toMatchObject({
    body: expect.arrayContaining([expect.objectContaining({ id: 'page' })]),
  });
});

test('a file is edited on the main branch, each step of its path encoded', () => {
  expect(editAddress(repository, 'content/incidents/2021-10 größe#1.md')).toBe(
    'https://github.com/example/standstill/edit/main/content/incidents/2021-10%20gr%C3%B6%C3%9Fe%231.md',
  );
});

test('the repository may be written with a slash or .git at its end', () => {
  for (const written of [`${repository}/`, `${repository}.git`, `${repository}.git/`]) {
    expect(editAddress(written, 'a.md')).toBe(`${repository}/edit/main/a.md`);
  }
});

test('a file outside the project cannot be edited there', () => {
  for (const path of ['/tmp/a.md', 'C:/a.md', '../elsewhere/a.md']) {
    expect(editAddress(repository, path)).toBeUndefined();
  }
});
