import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { SiteConfig } from '../../src/site.config.ts';
import { CONTENT_AT_HAND } from '../records.ts';
import { buildIn } from './build-in.ts';
import { filesIn, pagesIn } from './files-in.ts';
import { HTML_RULES } from './html-rules.ts';

/*
 * The site that this project publishes, whoever's it is: its own content, with its own configuration. All other tests
 * of sites are about the program, and have a configuration and records of theirs.
 */

const root = resolve(import.meta.dirname, '../..');
const site = configuration();
const { out, output } = buildIn(root, CONTENT_AT_HAND);
const pages = pagesIn(out);
const read = (path: string) => readFileSync(join(out, path), 'utf8');

/** Asked of Node, since tests get the configuration that is theirs. */
function configuration(): SiteConfig {
  const ask = `import { siteConfig } from './src/site.config.ts'; console.log(JSON.stringify(siteConfig));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', ask], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(stdout);
}

test('is built without a warning of the program', () => {
  expect(output.replace(/^\d+ write-ups? checked: .*$/m, '')).not.toMatch(/warn|error /i);
});

test('has pages that are valid, in its language, under its name and at its address', async () => {
  const validator = new HtmlValidate(HTML_RULES);
  expect(pages.length).toBeGreaterThan(5);
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages),
      address,
    ).toEqual([]);
    const [, language] = /<html lang="([^"]+)"/.exec(html) ?? [];
    expect(language, address).toBe(site.locale);
    const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
    if (canonical !== undefined) expect(new URL(canonical).origin).toBe(site.address);
  }
  expect(JSON.parse(read('site.webmanifest')).name).toBe(site.name);
  expect(read('index.html')).toContain(`<link rel="canonical" href="${site.address}/"`);
});

test('says nothing of an address that is not its own', () => {
  const text = /\.(?:html|xml|json|jsonl|csv|md|txt|webmanifest|map)$/;
  const example = 'https://standstill.example';
  const strangers = filesIn(out)
    .filter((name) => text.test(name) && read(name).includes(example))
    .filter(() => site.address !== example);
  expect(strangers).toEqual([]);
});

test('links to nothing that is not there', () => {
  for (const { address, html } of pages) {
    for (const [, href = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), `http://site${address}`);
      if (target.host !== 'site') continue;
      const file = decodeURI(target.pathname).replace(/\/$/, '/index.html');
      expect(existsSync(join(out, file)), `${address} links to ${href}`).toBe(true);
    }
  }
});
