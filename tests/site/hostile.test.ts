import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/archive/compile-content.ts';
import { readContent } from '../../src/archive/read-content.ts';
import { isError } from '../../src/incident/problems.ts';
import { HOSTILE_HTML } from '../markdown/hostile-html.ts';
import { FIXTURE_CONTENT } from '../records.ts';
import { buildSite } from './build-site.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

const RUN = '<img src=/favicon.svg onload=marked=1>';
const SIGNS = `${RUN}</title></script><script>marked=1</script><!--<script>" onload="marked=1' &lt;`;
const yaml = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A write-up that says hostile things in each of its fields, and has a body. */
const writeUp = (body: string, title = 'T') => `---
title: ${yaml(title)}
service: chirp
started: 2020-03-04
resolved: 2020-03-04
month: 3
year: 2020
hours: 7
cause: ${yaml(`a slip ${SIGNS}`)}
summary: ${yaml(`It failed. ${SIGNS}`)}
regions: [${yaml(SIGNS)}]
affected: [${yaml(SIGNS)}]
authors: [${yaml(SIGNS)}]
figures: [{ value: 7, label: ${yaml(SIGNS)}, source: a }]
timeline: [{ at: 2020-03-04T10:00Z, event: ${yaml(SIGNS)}, source: a }]
actions: [{ action: ${yaml(SIGNS)}, status: done, source: a }]
corrections: [{ date: 2020-03-06, note: ${yaml(SIGNS)} }]
sources:
  - { id: a, title: ${yaml(SIGNS)}, publisher: ${yaml(SIGNS)}, url: 'https://a.example/?"><script>marked=1</script>' }
---

## Prelude

${body}

## Impact

A zebra ${SIGNS} crossed.

### ${SIGNS}

The end of it.

## Investigation

What it was.

## Fallout

What came of it.

## Recovery

How it ended.
`;

const content = mkdtempSync(join(tmpdir(), 'standstill-hostile-'));
cpSync(FIXTURE_CONTENT, content, { recursive: true });
const file = (name: string) => join(content, 'incidents', name);
writeFileSync(
  join(content, 'services/chirp.yaml'),
  `name: ${yaml(`Chirp ${SIGNS}`)}\noperator: ${yaml(SIGNS)}\nkind: ${yaml(SIGNS)}\nalso: [${yaml(SIGNS)}]\n`,
);

/** What passes the check, so that it can come to be published. */
const cases = Object.values(HOSTILE_HTML).flat();
const published = await (async () => {
  cases.forEach((html, index) => {
    writeFileSync(file(`case-${index}.md`), writeUp(html));
  });
  const { problems } = compileContent(await readContent(content, 'public'), {
    today: '2026-11-24',
  });
  cases.forEach((_html, index) => {
    rmSync(file(`case-${index}.md`));
  });
  const refused = new Set(problems.filter(isError).map(({ path }) => path.replace(/^.*\//, '')));
  return cases.filter((_html, index) => !refused.has(`case-${index}.md`));
})();

writeFileSync(
  file('2020-03-hostile.md'),
  writeUp(
    `Before.\n\n${published.join('\n\nBetween.\n\n')}`,
    `Zebra ${RUN}</title><script>marked=1</script>`,
  ),
);
const { out } = buildSite(content);
const { origin, server } = await serve(out);
const newPage = useChromium(server);

/** Opens a page without its policy, which would hold all of this by itself. */
async function open(address: string): Promise<{ page: Page; strangers: string[] }> {
  const page = await newPage({ bypassCSP: true });
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) strangers.push(request.url());
  });
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  return { page, strangers };
}

/** What ran or could run, after everything in the page has been told of all that handlers wait for. */
function ran(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const node of document.querySelectorAll('*')) {
      for (const { name, value } of node.attributes) {
        if (/^on|^style$|^srcdoc$|^formaction$/.test(name)) found.push(`${name}=${value}`);
        if (/^\s*(?:javascript|data|vbscript):/i.test(value) && !/^(?:title|content)$/.test(name))
          found.push(`${name}=${value}`);
      }
      for (const type of ['load', 'error', 'focus', 'mouseover', 'toggle', 'start', 'begin']) {
        node.dispatchEvent(new Event(type));
      }
    }
    if ('marked' in window) found.push('marked');
    return found;
  });
}

test('much of what is hostile passes the check, and is published here', () => {
  expect(published.length).toBeGreaterThan(60);
});

describe('a hostile write-up runs nothing and loads nothing from elsewhere', () => {
  test.each([
    '/incidents/2020-03-hostile/',
    '/',
    '/incidents/?service=chirp',
    '/services/',
    '/services/chirp/',
    '/causes/unknown/',
    '/years/2020/',
    '/search/?q=zebra',
  ])('%s', async (address) => {
    const { page, strangers } = await open(address);
    if (address.includes('?q=')) await page.locator('.results mark').first().waitFor();
    if (address.includes('service=')) {
      await expect.poll(() => page.locator('.filter-status').textContent()).not.toBe('');
    }
    expect(await page.locator('main').textContent()).toContain('<script>marked=1</script>');
    expect(await ran(page)).toEqual([]);
    expect(
      await page
        .locator(
          'main :is(script:not([type="module"], [type="application/ld+json"]), iframe, object, embed, base, meta, link, style, form[action^="https"])',
        )
        .count(),
    ).toBe(0);
    expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
    expect(page.url()).toBe(origin + address);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  test('the page keeps its frame, its parts and what stands below', async () => {
    const { page } = await open('/incidents/2020-03-hostile/');
    expect(await page.locator('body > .page > main#main').count()).toBe(1);
    expect(await page.locator('main section[data-phase]').count()).toBe(5);
    expect(await page.locator('section[data-phase="impact"]').textContent()).toContain(
      'The end of it.',
    );
    expect(await page.locator('main .sources li').count()).toBe(1);
    expect(await page.locator('body > .page > footer').count()).toBe(1);
    for (const block of await page.locator('script[type="application/ld+json"]').all()) {
      JSON.parse((await block.textContent()) ?? '');
    }
    await page.context().close();
  });

  test('neither does what its feeds bring to readers', async () => {
    const { items } = JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8')) as {
      items: { id: string; content_html: string }[];
    };
    const hostile = items.find(({ id }) => id.includes('2020-03-hostile'));
    const page = await newPage();
    const requests: string[] = [];
    await page.route(`${origin}/feed-reader`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>x</title>${hostile?.content_html}`,
      }),
    );
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${origin}/feed-reader`, { waitUntil: 'networkidle' });
    expect(await page.textContent('body')).toContain('The end of it.');
    expect(await ran(page)).toEqual([]);
    expect(requests.filter((url) => url.includes('stranger'))).toEqual([]);
    await page.context().close();
  });
});

test('what is hostile would be seen to run', async () => {
  const page = await newPage();
  await page.route(`${origin}/bare`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>x</title>${RUN}<a href="javascript:marked=1">x</a>`,
    }),
  );
  await page.goto(`${origin}/bare`, { waitUntil: 'networkidle' });
  expect(await ran(page)).toEqual(['onload=marked=1', 'href=javascript:marked=1', 'marked']);
  await page.context().close();
});
