import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createFiles } from '../../src/cli/create-files.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'standstill-files-'));
});
const file = (...steps: string[]) => ({ path: join(home, ...steps), text: 'new' });

test('makes files and their folders', async () => {
  await createFiles([file('services', 'a.yaml'), file('incidents', 'b.md')]);
  expect(readFileSync(join(home, 'services', 'a.yaml'), 'utf8')).toBe('new');
  expect(readFileSync(join(home, 'incidents', 'b.md'), 'utf8')).toBe('new');
});

test('makes none where one is there already, and leaves that one as it was', async () => {
  mkdirSync(join(home, 'incidents'));
  writeFileSync(join(home, 'incidents', 'b.md'), 'old');
  const files = [file('services', 'a.yaml'), file('incidents', 'b.md')];
  await expect(createFiles(files)).rejects.toThrow('EEXIST');
  expect(readdirSync(home)).toEqual(['incidents']);
  expect(readFileSync(join(home, 'incidents', 'b.md'), 'utf8')).toBe('old');
});

test('does not write through a link that leads nowhere', async () => {
  symlinkSync(join(home, 'elsewhere'), join(home, 'b.md'));
  await expect(createFiles([file('b.md')])).rejects.toThrow('EEXIST');
  expect(readdirSync(home)).toEqual(['b.md']);
});

test('takes away what it made where the rest cannot be written', async () => {
  writeFileSync(join(home, 'incidents'), 'not a folder');
  mkdirSync(join(home, 'services'));
  writeFileSync(join(home, 'services', 'z.yaml'), 'old');
  const files = [file('services', 'a.yaml'), file('incidents', 'b.md')];
  await expect(createFiles(files)).rejects.toThrow('ENOTDIR');
  expect(readdirSync(join(home, 'services'))).toEqual(['z.yaml']);
});
