import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { expect, test } from 'vitest';
import { spareRuntime } from '../../src/build/spare-runtime.ts';

const ASTRO = join(import.meta.dirname, '../../node_modules/astro/dist');

type Transform = { filter: { id: RegExp }; handler: (code: string) => string };

const transforms = () => spareRuntime().map((plugin: Plugin) => plugin.transform as Transform);

/** What becomes of the code of Astro that is installed. */
function spared(path: string): string {
  const file = join(ASTRO, path);
  const code = readFileSync(file, 'utf8');
  return transforms().reduce(
    (text, { filter, handler }) => (filter.id.test(file) ? handler(text) : text),
    code,
  );
}

test('of what pages are rendered by, nothing asks for a response any more', () => {
  const files = globSync('runtime/server/{escape.js,render/**/*.js}', { cwd: ASTRO });
  const asking = files.filter((file) => spared(file).includes('instanceof Response'));
  // A whole page, for a server.
  expect(asking).toEqual(['runtime/server/render/page.js']);
});

test('a response is still known as one', async () => {
  const asked = 'export const isResponse = (value) => value instanceof Response;';
  const code = transforms()[0]?.handler(asked) ?? '';
  const { isResponse } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(isResponse(new Response('text'))).toBe(true);
  for (const other of ['text', new Uint8Array(), {}, null, undefined, [], 1])
    expect(isResponse(other)).toBe(false);
});

test('the policy is there without a schema', async () => {
  const code = spared('core/csp/config.js');
  expect(code).not.toContain('zod');
  const { ALGORITHMS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(ALGORITHMS['SHA-256']).toBe('sha256-');
});
