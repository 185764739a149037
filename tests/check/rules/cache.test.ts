import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCompiledCache } from '../../../src/archive/compiled-cache.ts';
import { problemsOf, WRITE_UP, withWords, writeUp } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'standstill-rules-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what was compiled before has the same problems as what is compiled now', () => {
  const files = {
    [WRITE_UP]: writeUp({
      fields: { title: 'WhatsApp silent for nine hours', aliases: '[/old/]' },
      lead: 'On 4 September 2021, WhatsApp went down. TODO',
      impact: withWords('Some 120 shops [closed](/no/). See [it](#nowhere).', '#### Shops\n\nSo.'),
      recovery: 'It [came back](http://a.example/).',
    }),
    'incidents/2020-07-whatsapp.md': writeUp({
      fields: { title: 'WhatsApp silent for nine hours' },
    }),
  };
  const fresh = problemsOf(files);
  expect(fresh.length).toBeGreaterThan(7);
  const first = problemsOf(files, WRITE_UP, openCompiledCache(folder, 'compiler'));
  const again = problemsOf(files, WRITE_UP, openCompiledCache(folder, 'compiler'));
  expect(first).toEqual(fresh);
  expect(again).toEqual(fresh);
});
