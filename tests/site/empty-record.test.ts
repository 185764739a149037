import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { newFolder } from './build-in.ts';
import { buildSite } from './build-site.ts';
import { pagesIn } from './files-in.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

const content = newFolder();
for (const name of ['incidents', 'services']) {
  mkdirSync(join(content, name), { recursive: true });
}
const { out } = buildSite(content);
const { origin, server } = await serve(out);
const newPage = useChromium(server);

test('a record that nothing stands in yet is a site whose pages say so', () => {
  const pages = new Map(pagesIn(out).map(({ address, html }) => [address, html]));
  expect(pages.get('/')).toContain(en.home.empty);
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining(['/', '/404.html', '/data/', '/incidents/', '/search/']),
  );
});

test('searching it finds nothing, rather than failing', async () => {
  const page = await newPage();
  await page.goto(`${origin}/search/?q=dns`);
  await expect.poll(() => page.locator('.search-status').textContent()).toBe(en.search.nothing);
});
