import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeWriteUp } from '../../bench/change-write-up.ts';
import { generateContent } from '../../bench/generate.ts';
import { isError } from '../../src/incident/problems.ts';
import { compile } from '../../src/markdown/compile.ts';

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
  expect(changed[1]).toBe(`${lines[1]} again 1`);
  expect(changed[paragraph]).toBe(`${lines[paragraph]} The operator restored it.`);
});

test('each change makes another text of it, which a check still takes', () => {
  const texts = [generated()];
  for (let times = 0; times < 40; times += 1) texts.push(changeWriteUp(texts.at(-1) ?? ''));
  expect(new Set(texts).size).toBe(41);
  const compiled = compile(texts.at(-1) ?? '', 'incidents/one.md', {
    serviceNames: new Map([['service-1', 'Service 1']]),
  });
  expect(compiled.problems.filter(isError)).toEqual([]);
});

test('a text without a title is refused', () => {
  expect(() => changeWriteUp('---\nyear: 2020\n---\n\nText.\n')).toThrow('nothing like');
});
