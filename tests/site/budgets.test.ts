import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { own } from './built-sites.ts';
import { launchChromium } from './chromium.ts';
import { serve } from './serve.ts';

const KB = 1024;

const { out } = own;
const html = readFileSync(join(out, 'incidents/2021-10-whatsapp/index.html'), 'utf8');

const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;
const fileAt = (address: string) => readFileSync(join(out, address));
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Scripts that a page starts with, and those they import, wherever they stand. */
function scriptsFrom(addresses: readonly string[], seen = new Set<string>()): string[] {
  for (const address of addresses) {
    if (seen.has(address)) continue;
    seen.add(address);
    const imported = matches(fileAt(address).toString(), /(?:from|import)\s*["']([^"']+\.js)["']/g);
    scriptsFrom(
      imported.map((name) => new URL(name, `http://site${address}`).pathname),
      seen,
    );
  }
  return [...seen];
}

describe('the October 2021 article', () => {
  const sheets = matches(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const styles = sheets.map((address) => fileAt(address).toString());

  test('is 30 KB of HTML at most, gzipped', () => {
    expect(gzipped(html)).toBeLessThanOrEqual(30 * KB);
  });

  test('has 12 KB of style sheets at most, gzipped', () => {
    expect(sheets.length).toBeGreaterThan(0);
    expect(sum(styles.map(gzipped))).toBeLessThanOrEqual(12 * KB);
  });

  test('has 3 KB of script at most, gzipped, before anything is done', () => {
    const inline = matches(html, /<script(?: type="module")?>([\s\S]*?)<\/script>/g);
    const files = scriptsFrom(matches(html, /<script type="module" src="([^"]+)"/g));
    expect(inline.length).toBeGreaterThan(1);
    const sizes = [...inline, ...files.map(fileAt)].map(gzipped);
    expect(sum(sizes)).toBeLessThanOrEqual(3 * KB);
  });

  test('fetches three files of fonts at most, 90 KB together', async () => {
    const { origin, server } = await serve(out);
    const browser = await launchChromium();
    const page = await browser.newPage();
    const fonts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.add(new URL(request.url()).pathname);
    });
    await page.goto(`${origin}/incidents/2021-10-whatsapp/`);
    await page.evaluate(() => document.fonts.ready);
    await browser.close();
    server.close();
    expect(fonts.size).toBeGreaterThan(0);
    expect(fonts.size).toBeLessThanOrEqual(3);
    expect(sum([...fonts].map((address) => fileAt(address).length))).toBeLessThanOrEqual(90 * KB);
  });
});
