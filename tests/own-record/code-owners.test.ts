import { expect, test } from 'vitest';
import { codeOwnersText, ownerOf } from '../../src/own-record/code-owners.ts';

test('the owner of a repository on GitHub is in its address', () => {
  expect(ownerOf('https://github.com/some-one/record')).toBe('some-one');
  expect(ownerOf('https://forge.example.org/some-one/record')).toBeUndefined();
  expect(ownerOf('')).toBeUndefined();
});

test('takes the place of every team, once on a line', () => {
  expect(
    codeOwnersText(
      '# @others\n* @standstill/engineers\n/a @standstill/editors @standstill/engineers\n',
      'me',
    ),
  ).toBe('# @others\n* @me\n/a @me\n');
});
