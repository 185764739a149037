import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/check/report.ts';
import { compileReply } from '../../src/markdown/compile-reply.ts';
import { FIXTURE_CONTENT } from '../records.ts';
import { buildFork } from './build-fork.ts';
import { fixture, own } from './built-sites.ts';
import { filesIn, pagesIn } from './files-in.ts';
import { HTML_RULES } from './html-rules.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';
import { watchPolicy } from './watch-policy.ts';

const PAGE = '/incidents/2021-10-chirp/';

/** What a reader can write that is let through, and should do no harm. */
const REPLIES: Record<string, string> = {
  '2021-10-chirp/2021-11-02-ada.md': `---
name: Ada <script>marked=1</script> & Co
date: 2021-11-02
---

&lt;script&gt;marked=1&lt;/script&gt; and \\<img src=x onerror=marked=1>, \`<b onclick=marked=1>\`.

# A heading

[A link](https://ada.example/?a=1&b="2") to <https://ada.example/x>

| ${'wide | '.repeat(30)}
|${'---|'.repeat(30)}
| ${'words | '.repeat(30)}

${'>'.repeat(20)} ${'deep '.repeat(20)}

${'long'.repeat(300)}
`,
  '2021-10-chirp/2021-11-01-salma.md': `---
name: سلمى حداد
date: 2021-11-01T20:15Z
---

انقطعت الخدمة عندنا أيضاً.
`,
  '2024-02-chirp-draft/2024-03-01-eve.md': `---
name: Eve
date: 2024-03-01
---

Too early for anybody to see.
`,
};

function contentWith(replies: Record<string, string>): string {
  const content = mkdtempSync(join(tmpdir(), 'standstill-replies-'));
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  for (const [path, reply] of Object.entries(replies)) {
    const file = join(content, 'replies', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, reply);
  }
  return content;
}

interface Received {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
  path: string;
}

/** Another site, which receives what is sent to it and leads back to where it is asked to. */
const received: Received[] = [];
let site = '';
const receiver = createServer(async (request, response) => {
  const body = await textOf(request);
  const { method, headers, url = '' } = request;
  received.push({ method, headers, body, path: url });
  const back = new URLSearchParams(body).get('return');
  if (back === null) response.writeHead(200, { 'content-type': 'text/html' }).end('<p>There.</p>');
  else {
    const { pathname, hash } = new URL(back);
    response.writeHead(303, { location: site + pathname + hash }).end();
  }
});
receiver.listen(0, '127.0.0.1');
await once(receiver, 'listening');
const elsewhere = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;

const content = contentWith(REPLIES);
const fork = (way: string, locale = 'en') =>
  buildFork(content, { "locale: 'en',": `locale: '${locale}',\n  replies: ${way},` }).out;
const byForm = fork(`{ by: 'form', endpoint: '${elsewhere}/replies' }`);
const byEmail = fork(`{ by: 'email', address: 'editors@standstill.example' }`, 'tr');
const inDiscussion = fork(
  `{ by: 'discussion', address: '${elsewhere}/all?q={id}', frame: '${elsewhere}/frame?id={id}&at={address}' }`,
);
const [form, email, discussion] = await Promise.all([byForm, byEmail, inDiscussion].map(serve));
site = form?.origin ?? '';

const newPage = useChromium(
  ...[form, email, discussion].flatMap((served): Server[] => (served ? [served.server] : [])),
  receiver,
);

async function open(
  origin = '',
  options: { scripts?: boolean; width?: number } = {},
): Promise<Page> {
  const page = await newPage({
    viewport: { width: options.width ?? 1440, height: 900 },
    javaScriptEnabled: options.scripts ?? true,
  });
  await page.goto(origin + PAGE);
  return page;
}

const pageOf = (out: string) => readFileSync(join(out, PAGE, 'index.html'), 'utf8');

describe('a site without replies', () => {
  test.each([
    ['the project’s own', own.out],
    ['the fixture', fixture.out],
  ])('has no trace of them: %s', (_name, out) => {
    for (const { address, html } of pagesIn(out)) {
      expect(html, address).not.toMatch(
        /<form[^>]*method="post"|(?:class|id)="repl(?:y|ies|ied)\b|<iframe/,
      );
    }
    for (const name of filesIn(out).filter((name) => /\.(?:css|js)$/.test(name))) {
      expect(name).not.toMatch(/repl|discussion/i);
      expect(readFileSync(join(out, name), 'utf8'), name).not.toMatch(
        /\.repl(?:y|ies)\b|\.discussion/,
      );
    }
  });
});

describe('published replies', () => {
  test('stand below the article in time order, each with an address of its own, and are counted there', async () => {
    const page = await open(site);
    const names = await page.locator('.replies bdi').allTextContents();
    expect(names).toEqual(['سلمى حداد', 'Ada <script>marked=1</script> & Co']);
    expect(await page.locator('#replies').textContent()).toBe('2 replies');
    const links = page.locator('.reply-by a');
    for (const index of [0, 1]) {
      await links.nth(index).click();
      const target = page.locator('.replies li:target');
      expect(await target.locator('bdi').textContent()).toBe(names[index]);
    }
    await page.context().close();
  });

  test('are no part of the article', () => {
    const [byline] = /<p class="byline">[\s\S]*?<\/p>/.exec(pageOf(fixture.out)) ?? [];
    expect(byline).toBeDefined();
    expect(pageOf(byForm)).toContain(byline);
    const text = pageOf(byForm);
    expect(text.indexOf('id="replies"')).toBeGreaterThan(text.indexOf('class="cite-page"'));
    expect(text.match(/2 replies/g)).toHaveLength(1);
  });

  test('are not published before their write-up is', () => {
    for (const name of filesIn(byForm).filter((name) => /\.(?:html|json|js)$/.test(name))) {
      expect(readFileSync(join(byForm, name), 'utf8'), name).not.toContain('Too early for anybody');
    }
  });

  test('run nothing, fetch nothing, and keep to their width', async () => {
    for (const width of [360, 1440]) {
      const page = await open(site, { width });
      const strangers: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(site)) strangers.push(request.url());
      });
      await page.reload({ waitUntil: 'networkidle' });
      expect(await page.evaluate(() => 'marked' in globalThis)).toBe(false);
      expect(
        await page.locator('.replies :is(script, img, iframe, [onclick], h1, h3)').count(),
      ).toBe(0);
      expect(
        await page.locator('.replies a[href*="ada.example"]').first().getAttribute('rel'),
      ).toBe('nofollow ugc noopener');
      for (const direction of ['ltr', 'rtl']) {
        const overflow = await page.evaluate((dir) => {
          document.documentElement.dir = dir;
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        }, direction);
        expect(overflow, `${direction} at ${width} px`).toBeLessThanOrEqual(0);
      }
      expect(strangers).toEqual([]);
      await page.context().close();
    }
  });

  test('are printed, and the form is not', async () => {
    const page = await open(site);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.replies li').first().isVisible()).toBe(true);
    expect(await page.locator('.reply').isVisible()).toBe(false);
    await page.context().close();
  });
});

/** What a moderator may commit by mistake, and where it is refused. */
const HOSTILE: [reply: string, line: number, code: string][] = [
  ['<script>marked=1</script>', 6, 'reply-markup'],
  ['<img src=x onerror="marked=1">', 6, 'reply-markup'],
  ['x <svg/onload=marked=1> <b onmouseover=marked=1>y</b>', 6, 'reply-markup'],
  ['<iframe srcdoc="<script>parent.marked=1</script>"></iframe>', 6, 'reply-markup'],
  ['[x](javascript:marked=1)', 6, 'reply-markup'],
  ['[x](java&#115;cript:marked=1)', 6, 'reply-markup'],
  ['[x](data:text/html,<script>opener.marked=1</script>)', 6, 'reply-markup'],
  ['![x](https://stranger.example/x.png)', 6, 'reply-markup'],
  ['x &#x202e; y', 6, 'reply-invisible'],
  ['write to eve@example.org', 6, 'reply-email'],
  ['see [this](/incidents/nowhere/)', 6, 'link-broken'],
  [`${'>'.repeat(3000)} x`, 6, 'nesting-too-deep'],
  ['x '.repeat(20_000), 6, 'reply-long'],
];

describe('hostile replies', () => {
  const file = (body: string) => `---\nname: Eve\ndate: 2021-11-03\n---\n\n${body}\n`;
  const refused = contentWith({
    ...Object.fromEntries(
      HOSTILE.map(([body], index) => [`2021-10-chirp/${index}.md`, file(body)]),
    ),
    '2021-10-chirp/bytes.md': '\uFFFD',
    '2021-10-chirp/yaml.md': '---\nname: [\ndate: 2021-11-03\n---\n\nx\n',
    '2021-10-chirp/email.md':
      '---\nname: Eve\ndate: 2021-11-03\nemail: eve@example.org\n---\n\nx\n',
    '2021-10-chirp/future.md': '---\nname: Eve\ndate: 2921-11-03\n---\n\nx\n',
    '2021-10-chrip/folder.md': file('x'),
  });
  writeFileSync(join(refused, 'replies/2021-10-chirp/bytes.md'), Uint8Array.of(0x2d, 0xff, 0xfe));
  const env = { ...process.env, CONTENT_DIR: refused };
  const check = (format: string) =>
    spawnSync('node', ['src/cli/check.ts', '--format', format], { env, encoding: 'utf8' });

  test('are refused with their lines', () => {
    const { status, stdout } = check('json');
    expect(status).toBe(1);
    const told = new Map(
      (JSON.parse(stdout) as Report).files.map(({ path, problems }) => [
        path.replace(/^.*\/replies\//, ''),
        problems.map(({ line, code }) => [line, code]),
      ]),
    );
    for (const [index, [body, line, code]] of HOSTILE.entries()) {
      expect(told.get(`2021-10-chirp/${index}.md`), body.slice(0, 60)).toContainEqual([line, code]);
    }
    expect(told.get('2021-10-chirp/bytes.md')).toEqual([[1, 'not-utf8']]);
    expect(told.get('2021-10-chirp/yaml.md')?.[0]?.[1]).toBe('frontmatter-syntax');
    expect(told.get('2021-10-chirp/email.md')).toEqual([[4, 'reply-email']]);
    expect(told.get('2021-10-chirp/future.md')).toEqual([[3, 'date-in-future']]);
    expect(told.get('2021-10-chrip/folder.md')).toEqual([[1, 'reply-misplaced']]);
  });

  test.each(['pretty', 'github', 'sarif'])('are told in the form %s, too', (format) => {
    const { status, stdout } = check(format);
    expect(status).toBe(1);
    expect(stdout).toContain('replies/2021-10-chirp/email.md');
    expect(stdout).toContain('reply-email');
  });

  test('stop a build', () => {
    const out = mkdtempSync(join(tmpdir(), 'standstill-refused-'));
    const { status, stderr } = spawnSync('node', ['src/cli/build.ts'], {
      env: { ...env, OUT_DIR: out },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/replies\/2021-10-chirp\/0\.md:6:1 error/);
    expect(filesIn(out)).toEqual([]);
  });

  test('would run nothing even if they were shown', async () => {
    const page = await open(site);
    const strangers: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(site).origin)) strangers.push(request.url());
    });
    const html = HOSTILE.map(([body]) => compileReply(file(body), 'replies/x/eve.md').html).join(
      '',
    );
    const hostile = new URL('/hostile/', site).href;
    // A page without the policy that would keep all of this from running by itself.
    await page.route(hostile, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><title>x</title>${html}`,
      }),
    );
    await page.goto(hostile, { waitUntil: 'networkidle' });
    for (const link of await page.locator('a').all()) await link.hover();
    expect(await page.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
    expect(await page.evaluate(() => 'marked' in globalThis)).toBe(false);
    expect(strangers).toEqual([]);
    await page.context().close();
  });
});

describe('the form', () => {
  test('is filled and sent by the keyboard alone, without scripts', async () => {
    const page = await open(site, { scripts: false });
    received.length = 0;
    await page.locator('#reply-name').focus();
    await page.keyboard.type('Ada & Söhne');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ada@example.org');
    await page.keyboard.press('Tab');
    await page.keyboard.type('It was so; 100 % = "all".');
    await page.keyboard.press('Enter');
    await page.keyboard.type('İyi günler 🙂');
    await page.keyboard.press('Tab');
    expect(
      await page.locator('.reply button').evaluate((node) => node.matches(':focus-visible')),
    ).toBe(true);
    await page.keyboard.press('Enter');
    const thanks = page.locator('#replied');
    await thanks.waitFor({ state: 'visible' });
    expect(await thanks.textContent()).toContain('Thank you');

    expect(received).toHaveLength(1);
    const [{ method, path, headers, body } = {} as Received] = received;
    expect([method, path]).toEqual(['POST', '/replies']);
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(body)]).toEqual([
      ['incident', '2021-10-chirp'],
      ['return', `https://standstill.example${PAGE}#replied`],
      ['name', 'Ada & Söhne'],
      ['email', 'ada@example.org'],
      ['website', ''],
      ['reply', 'It was so; 100 % = "all".\r\nİyi günler 🙂'],
    ]);
    await page.context().close();
  });

  test('is not sent while something is missing, and says what is required and where it goes', async () => {
    const page = await open(site, { scripts: false });
    received.length = 0;
    await page.getByLabel('Name (required)').fill('Ada');
    await page.getByLabel('Reply (required)').fill('x');
    await page.getByLabel('E-mail (required)').fill('no address');
    await page.getByRole('button', { name: 'Send the reply' }).click();
    expect(
      await page.getByLabel('E-mail (required)').evaluate((node) => node.matches(':invalid')),
    ).toBe(true);
    expect(received).toEqual([]);
    const words = await page.locator('.reply').textContent();
    expect(words).toContain('Never published');
    expect(words).toContain(new URL(elsewhere).host);
    expect(await page.locator('#replied').isVisible()).toBe(false);
    await page.context().close();
  });

  test('has a field for robots that nobody meets: not seen, not reached, not read out', async () => {
    const page = await open(site);
    const decoy = page.locator('[name="website"]');
    expect(await decoy.isVisible()).toBe(false);
    expect(await page.locator('.reply').getByRole('textbox').count()).toBe(3);
    const tree = await page.locator('.reply').ariaSnapshot();
    expect(tree).toContain('E-mail (required)');
    expect(tree).not.toContain('Leave this field empty');
    await page.context().close();
  });
});

describe.each([
  ['by form', byForm, form?.origin],
  ['by e-mail, in Turkish', byEmail, email?.origin],
  ['in a discussion', inDiscussion, discussion?.origin],
])('replies %s', (_name, out, origin) => {
  test('are valid HTML', async () => {
    const report = await new HtmlValidate(HTML_RULES).validateString(pageOf(out));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('are accessible in both schemes, on a phone and on a wide screen', async () => {
    const page = await open(origin);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1440]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          `${colorScheme}, ${width} px`,
        ).toEqual([]);
        const targets = page.locator('.reply :is(input:not([type="hidden"]), textarea, button, a)');
        for (const target of await targets.all()) {
          if (!(await target.isVisible())) continue;
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(24);
        }
      }
    }
    await page.context().close();
  });
});

test('an e-mail is begun by a link that needs no script, in the words of the site', async () => {
  const page = await open(email?.origin, { scripts: false });
  const link = page.locator('.reply a');
  expect(await link.textContent()).toBe('E-posta gönder: editors@standstill.example');
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.protocol + address.pathname).toBe('mailto:editors@standstill.example');
  expect(address.searchParams.get('subject')).toMatch(/^Yanıt: .*Chirp/);
  expect(address.searchParams.get('body')).toBe(`Sayfa: https://standstill.example${PAGE}\r\n\r\n`);
  expect(await page.locator('#replies').textContent()).toBe('2 yanıt');
  expect(await page.locator('.reply form').count()).toBe(0);
  await page.context().close();
});

describe('a discussion', () => {
  test('is fetched once it is asked for, and not before', async () => {
    const page = await open(discussion?.origin);
    received.length = 0;
    await page.reload({ waitUntil: 'networkidle' });
    expect(received).toEqual([]);
    const button = page.locator('.discussion button');
    expect(await button.textContent()).toContain(new URL(elsewhere).host);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.frameLocator('.discussion iframe').getByText('There.').waitFor();
    const { searchParams } = new URL(received[0]?.path ?? '', elsewhere);
    expect(searchParams.get('id')).toBe('2021-10-chirp');
    expect(searchParams.get('at')).toBe(`https://standstill.example${PAGE}`);
    await page.context().close();
  });

  test('is a link where there are no scripts', async () => {
    const page = await open(discussion?.origin, { scripts: false });
    expect(await page.locator('.discussion a').getAttribute('href')).toBe(
      `${elsewhere}/all?q=2021-10-chirp`,
    );
    expect(await page.locator('.discussion button').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the policy of the pages', () => {
  test('lets the form be sent to its endpoint, and nothing else anywhere', async () => {
    const page = await newPage();
    const told = await watchPolicy(page);
    received.length = 0;
    await page.goto(site + PAGE);
    await page.getByLabel('Name (required)').fill('Ada');
    await page.getByLabel('E-mail (required)').fill('ada@example.org');
    await page.getByLabel('Reply (required)').fill('It was so.');
    await page.getByRole('button', { name: 'Send the reply' }).click();
    await page.locator('#replied').waitFor({ state: 'visible' });
    expect(received).toHaveLength(1);
    expect(told).toEqual({ violations: [], errors: [] });

    await page.locator('.reply form').evaluate((node) => {
      const form = node as HTMLFormElement;
      form.action = 'https://stranger.example/';
      form.submit();
    });
    await expect
      .poll(() => told.violations.map(({ directive }) => directive))
      .toEqual(['form-action']);
    await page.context().close();
  });

  test('lets the discussion be shown, and no other frame', async () => {
    const page = await newPage();
    const told = await watchPolicy(page);
    await page.goto((discussion?.origin ?? '') + PAGE);
    await page.locator('.discussion button').click();
    await page.frameLocator('.discussion iframe').getByText('There.').waitFor();
    expect(told).toEqual({ violations: [], errors: [] });

    await page.locator('.discussion iframe').evaluate((node) => {
      (node as HTMLIFrameElement).src = 'https://stranger.example/';
    });
    await expect
      .poll(() => told.violations.map(({ directive }) => directive))
      .toEqual(['frame-src']);
    await page.context().close();
  });

  test('is kept where an e-mail is begun', async () => {
    const page = await newPage();
    const told = await watchPolicy(page);
    await page.goto((email?.origin ?? '') + PAGE, { waitUntil: 'networkidle' });
    expect(told).toEqual({ violations: [], errors: [] });
    await page.context().close();
  });
});
