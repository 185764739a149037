import { expect, test } from 'vitest';
import { editAddress, issueAddress } from '../../src/archive/repository-links.ts';

const repository = 'https://github.com/example/standstill';

test('a new issue brings its title and its first line, percent-encoded', () => {
  const report = {
    title: 'Correction: R&D + “100%” #1?',
    body: 'On https://a.example/b/?c=d:\n\n',
  };
  const address = issueAddress(repository, report);
  expect(address).toBe(
    'https://github.com/example/standstill/issues/new?title=Correction%3A%20R%26D%20%2B%20%E2%80%9C100%25%E2%80%9D%20%231%3F&body=On%20https%3A%2F%2Fa.example%2Fb%2F%3Fc%3Dd%3A%0A%0A',
  );
  expect(Object.fromEntries(new URL(address).searchParams)).toEqual(report);
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
