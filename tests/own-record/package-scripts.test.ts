import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ownPackageText } from '../../src/own-record/package-scripts.ts';

const text = readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8');

test('changes what is tested, and nothing else', () => {
  const before = text.split('\n');
  const changed = ownPackageText(text)
    .split('\n')
    .filter((line, at) => line !== before[at]);
  expect(changed.map((line) => line.trim())).toEqual(
    text.includes('&& npm run test:record"')
      ? []
      : ['"test": "npm run check:code && npm run check:types && npm run test:record",'],
  );
});
