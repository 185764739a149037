import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sizeOfFolder } from '../../bench/folder-size.ts';

test('counts files and bytes below a folder, and the entries of its fullest one', () => {
  const home = mkdtempSync(join(tmpdir(), 'standstill-size-'));
  mkdirSync(join(home, 'a/b'), { recursive: true });
  for (const name of ['one', 'a/two', 'a/three', 'a/b/four'])
    writeFileSync(join(home, name), 'four');
  expect(sizeOfFolder(home)).toEqual({ files: 4, bytes: 16, most: 3 });
  expect(sizeOfFolder(join(home, 'nowhere'))).toEqual({ files: 0, bytes: 0, most: 0 });
});
