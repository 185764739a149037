import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, get as request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { policyIn } from '../../src/hosting/header-policy.ts';
import { SECURITY_HEADERS, TYPES_BY_ENDING } from '../../src/hosting/header-rules.ts';
import { NGINX_FOLDER } from '../../src/hosting/nginx.ts';
import { fixture, own } from './built-sites.ts';
import { filesIn, pagesIn } from './files-in.ts';
import { serve } from './serve.ts';
import { serveByNginx } from './serve-by-nginx.ts';
import { useChromium } from './use-chromium.ts';
import { watchPolicy } from './watch-policy.ts';

/** Another site: browsers send it reports of what a policy has forbidden, and it shows pages in frames. */
const received: { path: string; body: string }[] = [];
const stranger = createServer(async (request, response) => {
  const path = request.url ?? '';
  const body = await textOf(request);
  received.push({ path, body });
  const framed = new URL(path, 'http://stranger').searchParams.getAll('frame');
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(framed.map((address) => `<iframe src="${address}"></iframe>`).join(''));
});
stranger.listen(0, '127.0.0.1');
await once(stranger, 'listening');
const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
const reports = () => received.filter(({ path }) => path === '/report');

const nginx = {
  own: await serveByNginx(own.out, [
    // The policy of the header once more, as one that only reports.
    `add_header Content-Security-Policy-Report-Only "$site_policy; report-uri ${elsewhere}/report" always;`,
  ]),
  fixture: await serveByNginx(fixture.out),
};
const unhosted = await serve(nginx.own.root);
const unhostedFixture = await serve(fixture.out);
afterAll(async () => {
  await Promise.all([nginx.own.close(), nginx.fixture.close()]);
});
const newPage = useChromium(unhosted.server, unhostedFixture.server, stranger);

const ARTICLE = '/incidents/2021-10-whatsapp/';
const MOVED = '/incidents/2022-05-chirp-and-perch/';

const files = filesIn(own.out).filter((name) => !/^[._]/.test(name) || name.startsWith('_astro'));
/** Where a file of a site is asked for. */
const addressOf = (name: string) => `/${name}`.replace(/\/index\.html$/, '/');
const addresses = files.filter((name) => name !== '404.html').map(addressOf);
const isHashed = (address: string) =>
  /^\/_astro\/|^\/pagefind\/(?:(?:filter|fragment|index)\/|.*\.pf_meta$)/.test(address);

function get(path: string, headers: Record<string, string> = {}, site = nginx.own) {
  // Without this, undici asks for compression by itself.
  const asked = { 'accept-encoding': 'identity', ...headers };
  return fetch(site.origin + path, { headers: asked, redirect: 'manual' });
}

describe('behind nginx', () => {
  test('every answer has the headers of security: pages, files, redirects and what is not there', async () => {
    const policy = /^ {2}Content-Security-Policy: (.*)$/m.exec(
      readFileSync(join(own.out, '_headers'), 'utf8'),
    )?.[1];
    expect(policy).toContain("frame-ancestors 'none'");
    const asked = [...addresses, '/nowhere/', '/incidents', '/_astro/', '/.git/config'];
    for (const address of asked) {
      const response = await get(address);
      await response.arrayBuffer();
      expect(response.headers.get('content-security-policy'), address).toBe(policy);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect(response.headers.get(name), `${name} of ${address}`).toBe(value);
      }
      expect(response.headers.get('server'), address).toBe('nginx');
    }
  });

  test('every file has its type, and text says its encoding', async () => {
    const types = new Map<string, string | null>();
    for (const address of addresses) {
      const response = await get(address);
      await response.arrayBuffer();
      expect(response.status, address).toBe(200);
      types.set(address, response.headers.get('content-type'));
    }
    for (const [address, type] of types) {
      const name = address.endsWith('/') ? `${address}index.html` : address;
      const ending = name.slice(name.lastIndexOf('.') + 1);
      const isOfItsOwn = /\/(?:rss\.xml|atom\.xml|feed\.json)$|\.schema\.json$/.test(name);
      if (!isOfItsOwn && !name.startsWith('/pagefind/')) {
        expect(type, address).toBe(TYPES_BY_ENDING[ending]);
      }
    }
    expect(types.get('/rss.xml')).toBe('application/rss+xml; charset=utf-8');
    expect(types.get('/services/whatsapp/atom.xml')).toBe('application/atom+xml; charset=utf-8');
    expect(types.get('/feed.json')).toBe('application/feed+json; charset=utf-8');
    expect(types.get('/data/incident.schema.json')).toBe('application/schema+json; charset=utf-8');
    expect(types.get('/data/incidents.csv')).toBe('text/csv; charset=utf-8');
  });

  test.each([
    ['HTML', '/'],
    ['an article', ARTICLE],
    ['a style sheet', addresses.find((address) => address.endsWith('.css')) ?? ''],
    ['a script', '/pagefind/pagefind.js'],
    ['JSON', '/data/incidents.json'],
    ['CSV', '/data/incidents.csv'],
    ['RSS', '/rss.xml'],
    ['Atom', '/services/whatsapp/atom.xml'],
    ['JSON Feed', '/feed.json'],
    ['Markdown', '/incidents/2021-10-whatsapp.md'],
    ['a drawing', '/favicon.svg'],
    ['SQLite', '/data/incidents.sqlite'],
  ])('%s is compressed for who takes that, and caches are told', async (_name, address) => {
    const packed = await packedBytes(nginx.own.origin + address);
    const plain = Buffer.from(await (await get(address)).arrayBuffer());
    expect(packed.encoding).toBe('gzip');
    expect(packed.vary).toBe('Accept-Encoding');
    expect(gunzipSync(packed.bytes).equals(plain)).toBe(true);
    expect(packed.bytes.length).toBeLessThan(plain.length);
    expect((await get(address)).headers.get('content-encoding')).toBeNull();
  });

  test('what is packed already is not packed again', async () => {
    for (const address of addresses.filter((name) => /\.(?:woff2|png|webp)$/.test(name))) {
      const response = await get(address, { 'accept-encoding': 'gzip' });
      await response.arrayBuffer();
      expect(response.headers.get('content-encoding'), address).toBeNull();
    }
  });

  test('what has a digest in its address is kept for good; all else is asked about each time', async () => {
    expect(addresses.filter(isHashed).length).toBeGreaterThan(50);
    for (const address of addresses) {
      const response = await get(address);
      await response.arrayBuffer();
      expect(response.headers.get('cache-control'), address).toBe(
        isHashed(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    }
    // The names that never change, whatever is in them, are not among those kept.
    for (const address of ['/pagefind/pagefind.js', '/pagefind/pagefind-entry.json', ARTICLE]) {
      expect(isHashed(address)).toBe(false);
    }
  });

  test.each(['/', ARTICLE, '/rss.xml', '/feed.json', '/data/incidents.json', '/sitemap.xml'])(
    '%s is not sent again while it is the same',
    async (address) => {
      for (const encoding of ['gzip', 'identity']) {
        const first = await get(address, { 'accept-encoding': encoding });
        await first.arrayBuffer();
        const etag = first.headers.get('etag') ?? '';
        const modified = first.headers.get('last-modified') ?? '';
        for (const known of [{ 'if-none-match': etag }, { 'if-modified-since': modified }]) {
          const again = await get(address, { 'accept-encoding': encoding, ...known });
          expect(again.status, JSON.stringify(known)).toBe(304);
          expect(await again.text()).toBe('');
          expect(again.headers.get('cache-control')).toBe('no-cache');
        }
        const changed = await get(address, {
          'accept-encoding': encoding,
          'if-none-match': '"another"',
        });
        await changed.arrayBuffer();
        expect(changed.status).toBe(200);
      }
    },
  );

  test.each([
    ['nothing of the kind', '/nowhere/'],
    ['an article of nobody', '/incidents/1999-01-nobody/'],
    ['a folder that is no page', '/_astro/'],
    ['a style sheet of an earlier build', '/_astro/Page.00000000.css'],
    ['the page itself', '/404.html'],
    ['what hosts read', '/_headers'],
    ['what hosts read', '/_redirects'],
    ['what nginx reads', `/${NGINX_FOLDER}/policy.map`],
    ['what nginx reads', `/${NGINX_FOLDER}/moved.map`],
    ['a file that is hidden', '/.git/config'],
    ['a file that is hidden', '/data/.env'],
    ['a line break', '/incidents%0d%0aX-Evil:%201/'],
  ])('%s, %s: 404 with its page, which nobody keeps', async (_name, address) => {
    for (const headers of [{}, { 'if-none-match': '*' }]) {
      const response = await get(address, headers);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe(readFileSync(join(own.out, '404.html'), 'utf8'));
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(response.headers.get('x-evil')).toBeNull();
    }
  });

  test('files of hosts are there to be read, and nothing else is hidden', () => {
    const hidden = filesIn(own.out).filter((name) => !files.includes(name));
    expect(hidden).toEqual([
      `${NGINX_FOLDER}/moved.map`,
      `${NGINX_FOLDER}/policy.map`,
      '.nojekyll',
      '_headers',
      '_redirects',
    ]);
  });

  test.each([
    '/2022/chirp-and-perch',
    '/2022/chirp-and-perch/',
    '/old/perch',
    '/old/perch/',
    '/Eski/%C3%87%C3%B6k%C3%BC%C5%9F',
    '/Eski/%C3%87%C3%B6k%C3%BC%C5%9F/',
  ])('the old address %s answers 301 to the article', async (address) => {
    for (const query of ['', '?a=b&c=%20d', '?to=//elsewhere.example/%0d%0aX-Evil:1']) {
      const response = await get(address + query, {}, nginx.fixture);
      expect(response.status).toBe(301);
      expect(response.headers.get('location')).toBe(MOVED + query);
      expect(response.headers.get('x-evil')).toBeNull();
    }
    const host = await get(address, { host: 'elsewhere.example' }, nginx.fixture);
    expect(host.headers.get('location')).toBe(MOVED);
    const followed = await fetch(nginx.fixture.origin + address);
    expect(followed.status).toBe(200);
    expect(await followed.text()).toContain('<article');
  });

  test('an address without its final slash leads to the one that has it', async () => {
    const response = await get('/incidents/2021-10-whatsapp?a=b');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(`${ARTICLE}?a=b`);
  });

  test('scripts of other sites may read the data and the feeds, and no page', async () => {
    const isOpen = (address: string) =>
      /^\/data\/incident|^\/incidents\/[^/]+\.(?:json|md)$|\/(?:rss\.xml|atom\.xml|feed\.json)$/.test(
        address,
      );
    for (const address of [...addresses, '/nowhere/']) {
      const response = await get(address);
      await response.arrayBuffer();
      expect(response.headers.get('access-control-allow-origin'), address).toBe(
        isOpen(address) ? '*' : null,
      );
    }
    for (const address of addresses.filter(isOpen)) expect(address).not.toMatch(/\/$|\.html$/);
  });
});

/** The answer as it comes, not unpacked. */
function packedBytes(url: string) {
  return new Promise<{ bytes: Buffer; encoding?: string; vary?: string }>((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { 'content-encoding': encoding, vary } = response.headers;
        resolve({
          bytes: Buffer.concat(chunks),
          ...(encoding !== undefined && { encoding }),
          ...(vary !== undefined && { vary }),
        });
      });
    }).on('error', reject);
  });
}

/** What readers do on a page of each template, beside what they do on all. */
const VISITS: Record<string, (page: Page) => Promise<void>> = {
  '/': async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('x');
  },
  '/about/': async () => {},
  '/causes/': async () => {},
  '/causes/dns/': sortTable,
  '/data/': async () => {},
  '/incidents/': async (page) => {
    await page.locator('.filter select[name=service]').selectOption('whatsapp');
    await page.locator('.filter select[name=year]').selectOption('2021');
    await expect.poll(() => page.locator('table.record tbody tr').count()).toBeLessThan(5);
    await sortTable(page);
  },
  '/incidents/2/': async () => {},
  [ARTICLE]: async (page) => {
    await page.locator('[data-phase="investigation"] .prose sup.cite a').first().click();
    await page.locator(':popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.cite-page summary').click();
    await page.locator('[data-copy]').first().click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  },
  // MDX, with components of its own.
  '/incidents/2019-03-whatsapp/': async () => {},
  '/nowhere/': async () => {},
  '/search/?q=routing+table': async (page) => {
    await page.locator('.results mark').first().waitFor();
    await page.locator('#search-field').fill('');
    await page.locator('#search-field').pressSequentially('backbone');
    await page.locator('select[name=year]').selectOption('2021');
    await page.locator('select[name=sort]').selectOption('length');
    await expect.poll(() => page.locator('.results mark').count()).toBeGreaterThan(0);
  },
  '/services/': async () => {},
  '/services/whatsapp/': sortTable,
  '/style/': async () => {},
  '/years/': async () => {},
  '/years/2021/': sortTable,
};

async function sortTable(page: Page): Promise<void> {
  await page.locator('th button').last().click();
  await page.locator('th[aria-sort]').waitFor();
}

/** A page by the template it is made of. */
const templateOf = (address: string) =>
  address
    .replace(/^\/nowhere\/$/, '/404.html')
    .replace(/\?.*$/, '')
    .replace(/(?<=^\/(?:incidents|services)\/)\d{1,3}\/$/, '#/')
    .replace(/(?<=^\/services\/[^/]+\/)\d{1,3}\/$/, '#/')
    .replace(/(?<=^\/(?:incidents|services|causes|years)\/)(?!#)[^/]+(?=\/)/, '*');

async function visit(origin: string, address: string) {
  const page = await newPage();
  const told = await watchPolicy(page);
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  await VISITS[address]?.(page);
  await page.locator('.theme-switch').click();
  const { violations, errors } = told;
  await page.context().close();
  // The browser says of a page that is not there that it is not there.
  return { violations, errors: errors.filter((error) => !error.includes('status of 404')) };
}

describe('the policy of pages', () => {
  test('is tried on a page of each template', () => {
    const visited = new Set(Object.keys(VISITS).map(templateOf));
    const missed = pagesIn(own.out).filter(({ address }) => !visited.has(templateOf(address)));
    expect(missed.map(({ address }) => address)).toEqual([]);
  });

  test.each(Object.keys(VISITS))(
    'is kept by %s: behind nginx no event, no report, no word in the console',
    async (address) => {
      received.length = 0;
      expect(await visit(nginx.own.origin, address)).toEqual({ violations: [], errors: [] });
      expect(received).toEqual([]);
    },
  );

  test.each(Object.keys(VISITS))(
    'is kept by %s where it stands in the page alone',
    async (address) => {
      expect(await visit(unhosted.origin, address)).toEqual({ violations: [], errors: [] });
    },
  );

  test('is kept by a page that has moved, which leads on', async () => {
    const page = await newPage();
    const told = await watchPolicy(page);
    await page.goto(`${unhostedFixture.origin}/old/perch/`);
    await page.waitForURL(`**${MOVED}`);
    expect(told).toEqual({ violations: [], errors: [] });
    await page.context().close();
  });

  test('stands in every page, and needs no exception: nothing is inline but what it names', () => {
    for (const { out } of [own, fixture]) {
      for (const { address, html } of pagesIn(out)) {
        const policy = policyIn(html) ?? '';
        expect(policy, address).toContain("default-src 'none'");
        expect(policy, address).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*/);
        expect(policy.includes('wasm-unsafe-eval'), address).toBe(address === '/search/');
        expect(policy.includes('require-trusted-types-for'), address).toBe(address !== '/search/');
        // It holds for what comes after it: at the least, all that an article can hold.
        const [head = ''] = html.split('</head>');
        expect(policyIn(head), address).toBe(policy);
        const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
        for (const tag of tags) {
          expect(tag, address).not.toMatch(/\s(?:on[a-z]+|style|srcdoc)\s*=|javascript:|^<style/i);
        }
      }
    }
  });
});

const META_POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/** What somebody would put into a page who could. */
const INJECTED = `<script>window.ran = 1</script>
  <style>main { outline: 3px solid }</style>
  <p style="color: red" id="styled">x</p>
  <img src="${elsewhere}/x.png" alt="" onerror="window.ran = 2">
  <iframe srcdoc="&lt;script&gt;parent.ran = 3&lt;/script&gt;"></iframe>
  <a href="javascript:window.ran = 4" id="led">x</a>
  <base href="${elsewhere}/">
  <script src="${elsewhere}/x.js"></script>
  <form action="${elsewhere}/" id="sent"></form>`;

describe.each([
  ['the header and the page', { header: true, meta: true }],
  ['the header alone', { header: true, meta: false }],
  ['the page alone', { header: false, meta: true }],
])('what is put into a page, with the policy of %s', (_name, { header, meta }) => {
  test('is kept from running, and would have been seen', async () => {
    const article = readFileSync(join(own.out, ARTICLE, 'index.html'), 'utf8');
    const injected = article.replace('<main id="main">', `$&${INJECTED}`);
    const html = meta ? injected : injected.replace(META_POLICY, '');
    expect(policyIn(html) !== undefined).toBe(meta);
    mkdirSync(join(nginx.own.root, 'injected'), { recursive: true });
    writeFileSync(join(nginx.own.root, 'injected/index.html'), html);
    const url = `${header ? nginx.own.origin : unhosted.origin}/injected/`;

    received.length = 0;
    const page = await newPage();
    const { violations, errors } = await watchPolicy(page);
    await page.goto(url);
    await page.locator('#led').click();
    const enforced = () =>
      new Set(
        violations
          .filter(({ disposition }) => disposition === 'enforce')
          .map(({ directive }) => directive),
      );
    await expect
      .poll(() => [...enforced()].sort())
      .toEqual([
        'base-uri',
        'img-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
        'style-src-elem',
      ]);
    expect(errors.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('#styled').evaluate((node) => getComputedStyle(node).color)).not.toBe(
      'rgb(255, 0, 0)',
    );
    expect(await page.evaluate(() => document.baseURI)).toBe(url);
    // Last, since a navigation that is refused keeps the page waiting for it.
    await page.evaluate(() => (document.querySelector('#sent') as HTMLFormElement).submit());
    await expect.poll(() => [...enforced()]).toContain('form-action');
    if (header) await expect.poll(() => reports().length).toBeGreaterThan(4);
    expect(received.filter((request) => !header || request.path !== '/report')).toEqual([]);
    await page.context().close();
  });
});

test('no other site can put a page into a frame of its own', async () => {
  const page = await newPage();
  // The second has no header, which alone can forbid this.
  const [hosted, bare] = [nginx.own, unhosted].map(({ origin }) => `${origin}/about/`);
  await page.goto(`${elsewhere}/?frame=${hosted}&frame=${bare}`, { waitUntil: 'networkidle' });
  const shown = page.frames().map((frame) => frame.url());
  expect(shown).toContain(bare);
  expect(shown).not.toContain(hosted);
  await page.context().close();
});
