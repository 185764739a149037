import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const lines = readFileSync(join(root, '.github/CODEOWNERS'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

test.each(lines)('%s: is there, and has an owner', (line) => {
  const [pattern = '', ...owners] = line.split(/\s+/);
  if (pattern !== '*') expect(existsSync(join(root, pattern))).toBe(true);
  expect(owners.length).toBeGreaterThan(0);
  for (const owner of owners) expect(owner).toMatch(/^@[\w-]+(?:\/[\w-]+)?$/);
});
