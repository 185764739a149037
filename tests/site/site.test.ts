import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { REMEMBERED_SCHEME } from '../../src/browser/remembered-scheme.ts';
import { policyIn } from '../../src/hosting/header-policy.ts';
import { hashOf } from '../../src/hosting/page-policy.ts';
import { PHASE_IDS } from '../../src/incident/phases.ts';
import { FIXTURE_CONTENT, OWN_CONTENT } from '../records.ts';
import { newFolder } from './build-in.ts';
import { buildSite } from './build-site.ts';
import { fixture, own, project } from './built-sites.ts';
import { filesIn, pagesIn } from './files-in.ts';
import { HTML_RULES } from './html-rules.ts';

const sites = [
  ['the project’s own record', own],
  ['the fixture record', fixture],
] as const;

const pageOf = (out: string, address: string) =>
  readFileSync(join(out, address, 'index.html'), 'utf8');
const phasesOf = (html: string) =>
  [...html.matchAll(/<section[^>]* data-phase="([a-z]+)"/g)].map((match) => match[1]);
const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);

describe.each(sites)('%s', (_name, { out, status, output }) => {
  const pages = pagesIn(out);

  test('builds without an error or a warning', () => {
    // The content's own warnings are counted in one line.
    expect(output.replace(/^\d+ write-ups checked: .*$/m, '')).not.toMatch(/warn|error /i);
    expect(status).toBe(0);
  });

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate(HTML_RULES);
    for (const { address } of pages) {
      const report = await validator.validateFile(
        join(out, address.endsWith('/') ? `${address}index.html` : address),
      );
      expect(
        report.results.flatMap(({ messages }) => messages),
        address,
      ).toEqual([]);
    }
  });

  test('has no dead link or fragment', () => {
    const ids = new Map(pages.map(({ address, html }) => [address, new Set(idsOf(html))]));
    for (const { address, html } of pages) {
      for (const [, href = ''] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const target = new URL(href.replaceAll('&amp;', '&'), `http://site${address}`);
        if (target.host !== 'site') continue;
        const page = ids.get(decodeURI(target.pathname));
        if (page === undefined) {
          expect(existsSync(join(out, target.pathname)), `${address} links to ${href}`).toBe(true);
        } else if (target.hash !== '') {
          expect(page.has(target.hash.slice(1)), `${address} links to ${href}`).toBe(true);
        }
      }
    }
  });

  test('gives every page a title and every element an id of its own', () => {
    const shown = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
    const titles = shown.map(({ html }) => /<title>([^<]+)<\/title>/.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(shown.length);
    for (const { address, html } of pages) {
      const ids = idsOf(html);
      expect(new Set(ids).size, address).toBe(ids.length);
    }
  });

  test('leaves no blank anywhere but in code', () => {
    // The search index is packed, and holds the words of code without saying that they are code.
    const packed = /\.(?:woff2|webp|png|sqlite)$|^pagefind\//;
    for (const name of filesIn(out).filter((file) => !packed.test(file))) {
      const code = name.endsWith('.md')
        ? /```[\s\S]*?```|`[^`]*`/g
        : /<code[^>]*>[\s\S]*?<\/code>/g;
      const prose = readFileSync(join(out, name), 'utf8')
        .replaceAll('<![CDATA[', '')
        .replaceAll(code, '');
      expect(prose, name).not.toMatch(/\[(?:month|year|x|hours|cause|service|specific)[^\]]*\]/i);
    }
  });

  test('lets nothing wait for a script but for the one that keeps the colours from flashing', () => {
    const inline = /<script(?! type="application\/ld\+json")([^>]*)>([\s\S]*?)<\/script>/g;
    for (const { address, html } of pages) {
      const policy = policyIn(html) ?? '';
      const scripts = [...html.matchAll(inline)].map(([, type = '', script = '']) => ({
        type: type.trim(),
        script,
      }));
      const blocking = scripts.filter(({ type }) => !type.startsWith('type="module"'));
      expect(blocking, address).toEqual([{ type: '', script: REMEMBERED_SCHEME }]);
      for (const { type, script } of scripts) {
        const isFile = type.includes('src="/_astro/');
        if (!isFile) expect(policy, address).toContain(hashOf(script));
      }
    }
  });
});

describe('a template article, once it has frontmatter', () => {
  const html = pageOf(fixture.out, 'incidents/2021-10-chirp');

  test('comes out as its six parts, in order', () => {
    expect(phasesOf(html)).toEqual(PHASE_IDS);
  });

  test('has its blanks filled from the four facts', () => {
    expect(html).toContain('<h1>The Chirp outage of October 2021, explained</h1>');
    expect(html).toContain(
      'The outage of October 2021\nlasted for approximately 7 hours because of a routing table that was emptied by mistake, and',
    );
    expect(html).toContain('<p>About 7 hours is a long time to wait');
    expect(html).toContain('<td>Paper, for about 7 hours</td>');
    expect(html).toContain('<li>About 7 hours of logs were read.</li>');
    expect(html).toContain('on Chirp will last longer than\nabout 7 hours.');
  });

  test('keeps its introduction before and its closing words after the parts', () => {
    const [lead, coda] = [html.indexOf('data-lead'), html.indexOf('data-coda')];
    expect(lead).toBeGreaterThan(0);
    expect(lead).toBeLessThan(html.indexOf('data-phase="prelude"'));
    expect(coda).toBeGreaterThan(html.indexOf('data-phase="postmortem"'));
    expect(html.slice(coda)).toContain('is over. What it taught');
  });

  test('drops the numerals that the page sets itself', () => {
    expect(html).toContain(
      '<h2 id="the-day-everything-stood-still">The Day Everything Stood Still</h2>',
    );
  });

  test('answers when, how long and why before anything else', () => {
    const text = html.slice(html.indexOf('<h1>')).replaceAll(/<[^>]+>/g, '');
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /^The Chirp outage of October 2021, explained Chirp was down for about 7 hours in October 2021. The cause: a routing table that was emptied by mistake. /,
    );
  });
});

describe('a write-up in MDX', () => {
  const html = pageOf(fixture.out, 'incidents/2022-05-chirp-and-perch');

  test('has the same parts and furniture as one in Markdown', () => {
    expect(phasesOf(html)).toEqual(PHASE_IDS.slice(0, 5));
    expect(html).toContain('id="figure-1"');
    expect(html).toContain('id="event-3"');
    expect(html).toContain('id="action-1"');
    expect(html).toContain('It came back after 2 hours 30 minutes.');
  });

  test('renders the component in its body', () => {
    expect(html).toContain('<figcaption>How long it lasted</figcaption>');
  });

  test('numbers citations and leads back from each source', () => {
    expect(html).toMatch(/<a href="#source-courier"[^>]*id="cite-courier-1"[^>]*>2<\/a>/);
    expect(html).toMatch(
      /<li id="source-gazette">[\s\S]*href="#cite-gazette-2"[\s\S]*href="#event-1"/,
    );
  });

  test('says dates in UTC, at the precision they have', () => {
    expect(html).toContain('<time datetime="2022-05-31T22:00Z">31 May 2022, 22:00 UTC</time>');
    expect(html).toContain('datetime="2022-06"');
  });

  test('carries its images with it', () => {
    expect(html).toMatch(/<img src="\/_astro\/perch[^"]+\.webp" alt="A perch without a bird"/);
  });
});

describe('odd shapes', () => {
  const html = pageOf(fixture.out, 'incidents/2023-01-chirp');

  test('an unknown length and an undisclosed cause are said to be so', () => {
    expect(html).toContain('Nobody has said for how long.');
    expect(html).toContain('The cause has not been disclosed.');
  });

  test('scripts in raw HTML are gone, the rest is kept', () => {
    expect(html).toContain('<details><summary>More</summary>Raw HTML is <b>cleaned</b>');
    expect(html).not.toContain('alert(1)');
  });

  test('a heading that bears the name of a part of the page keeps out of its way', () => {
    expect(html).toContain('<h3 id="about-sources">Sources</h3>');
    expect(html).toContain('<h2 id="sources">Sources</h2>');
  });
});

test('drafts and scheduled write-ups are absent everywhere', () => {
  for (const { address, html } of pagesIn(fixture.out)) {
    expect(address).not.toContain('2024-02');
    expect(html, address).not.toMatch(/nobody may see yet|day has not come/);
  }
});

test('old addresses lead to the new one', () => {
  for (const alias of ['2022/chirp-and-perch', 'old/perch']) {
    const html = pageOf(fixture.out, alias);
    expect(html).toContain('content="0;url=/incidents/2022-05-chirp-and-perch/"');
    expect(html).toContain('href="/incidents/2022-05-chirp-and-perch/"');
  }
});

test('the record is listed newest first', () => {
  // The row before the table is the mould for those that its filters put in.
  const [, html = ''] = pageOf(fixture.out, 'incidents').split('</template>');
  const addresses = [...html.matchAll(/<a href="(\/incidents\/[^"]+\/)"/g)].map(([, href]) => href);
  expect(addresses).toEqual([
    '/incidents/2023-01-chirp/',
    '/incidents/2022-05-chirp-and-perch/',
    '/incidents/2021-10-chirp/',
  ]);
});

test('a build over an earlier one replaces it whole, with the same bytes for the same input', () => {
  const again = buildSite(FIXTURE_CONTENT, fixture.out);
  expect(again.status).toBe(0);
  const elsewhere = buildSite(FIXTURE_CONTENT, newFolder());
  expect(filesIn(again.out)).toEqual(filesIn(elsewhere.out));
  for (const name of filesIn(again.out)) {
    expect(
      readFileSync(join(again.out, name)).equals(readFileSync(join(elsewhere.out, name))),
      name,
    ).toBe(true);
  }
});

test('builds over what the dev server left behind of a write-up that is gone', () => {
  const left = join(project, '.astro/content-modules.mjs');
  const query =
    'astro%3Acontent-layer-deferred-module=&fileName=gone.mdx&astroContentModuleFlag=true';
  buildSite(OWN_CONTENT, own.out);
  writeFileSync(
    left,
    `export default new Map([["gone.mdx", () => import("astro:content-layer-deferred-module?${query}")]]);`,
  );
  expect(buildSite(OWN_CONTENT, own.out).status).toBe(0);
});
