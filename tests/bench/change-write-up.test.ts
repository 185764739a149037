import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeWriteUp } from '../../bench/change-write-up.ts';
import { generateContent } from '../../bench/generate.ts';

function generated(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standstill-change-'));
  generateContent(folder, 1);
  const incidents = join(folder, 'incidents');
  const text = readFileSync(join(incidents, readdirSync(incidents)[0] ?? ''), 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

test('two lines of a generated write-up change: its title and its first paragraph', () => {
  const lines = generated().split('\n');
  const changed = changeWriteUp(lines.join('\n')).split('\n');
  const paragraph = lines.indexOf('---', 1) + 2;
  expect(changed).toHaveLength(lines.length);
  expect(changed.flatMap((line, at) => (line === lines[at] ? [] : [at]))).toEqual([1, paragraph]);
  expect(changed[1]).toBe(`${lines[1]} and again`);
  expect(changed[paragraph]).toBe(`${lines[paragraph]} The operator restored it.`);
});

test('a text without a title is refused', () => {
  expect(() => changeWriteUp('---\nyear: 2020\n---\n\nText.\n')).toThrow('nothing like');
});
