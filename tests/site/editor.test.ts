import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OWN_CONTENT } from '../records.ts';
import { offerFolder, takeFolderBack } from './browser-folder.ts';
import { buildFork } from './build-fork.ts';
import { fixture, own } from './built-sites.ts';
import { type DevServer, startDevServer } from './dev-server.ts';
import { filesIn, pagesIn } from './files-in.ts';
import { serveByNginx } from './serve-by-nginx.ts';
import { useChromium } from './use-chromium.ts';
import { watchPolicy } from './watch-policy.ts';

const soon = { timeout: 20_000, interval: 100 };

describe('in the dev server', () => {
  // A repository of its own, as an editor has cloned it; `.git` is what the editor knows one by.
  const repository = mkdtempSync(join(tmpdir(), 'standstill-editor-'));
  const content = join(repository, 'content');
  mkdirSync(join(repository, '.git'));
  writeFileSync(join(repository, '.git/HEAD'), 'ref: refs/heads/main\n');
  cpSync(OWN_CONTENT, content, { recursive: true });

  let server: DevServer;
  beforeAll(async () => {
    server = await startDevServer(content);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(repository, { recursive: true, force: true });
  });
  const newPage = useChromium();

  /** Opens the editor on the repository; what it asked of other hosts, and what its policy refused it, is noted. */
  async function openEditor() {
    const page = await newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      if (origin !== server.origin && origin !== 'null') elsewhere.push(request.url());
    });
    const { violations, errors } = await watchPolicy(page);
    await page.goto(`${server.origin}/edit/`);
    await offerFolder(page, repository);
    await page.reload();
    await page.getByRole('button', { name: 'Work with Local Repository' }).click();
    await page.getByRole('button', { name: 'New' }).waitFor();
    return { page, trouble: () => ({ elsewhere, violations, errors }) };
  }

  const NO_TROUBLE = { elsewhere: [], violations: [], errors: [] };

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(`${server.origin}/edit/#/collections/${path}`);
    await field(page, path.startsWith('services') ? 'name' : 'title').waitFor();
  }

  /** A field of the form. Those further down are drawn once somebody scrolls to them. */
  function field(page: Page, name: string): Locator {
    return page.locator(`[data-key-path="${name}"]`);
  }

  async function scrollTo(page: Page, name: string): Promise<Locator> {
    const wanted = field(page, name);
    await page.mouse.move(700, 600);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 1500);
        return wanted.count();
      }, soon)
      .toBe(1);
    await wanted.scrollIntoViewIfNeeded();
    return wanted;
  }

  async function choose(page: Page, name: string, option: string): Promise<void> {
    await field(page, name).getByRole('combobox').click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Saves, and writes what was saved to the disk. */
  async function save(page: Page): Promise<string[]> {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'New' }).waitFor();
    return takeFolderBack(page, repository);
  }

  function check(): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'check'], {
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }

  const read = (path: string) => readFileSync(join(repository, path), 'utf8');

  /** The lines of a text that another has not, and those that only the other has. */
  function difference(before: string, after: string) {
    const [old, fresh] = [before.split('\n'), after.split('\n')];
    return {
      taken: old.filter((line) => !fresh.includes(line)),
      added: fresh.filter((line) => !old.includes(line)),
      lines: fresh.length - old.length,
    };
  }

  test('a title and a fact that are changed are two lines of the diff, and the record passes its check', async () => {
    const path = 'content/incidents/2021-10-whatsapp.md';
    const before = read(path);
    const { page, trouble } = await openEditor();
    await open(page, 'incidents/entries/2021-10-whatsapp');
    await expect(field(page, 'title').textContent()).resolves.toContain('The headline, up to 110');
    await field(page, 'title').getByRole('textbox').fill('A capacity check: WhatsApp was gone');
    await field(page, 'hours').getByRole('textbox').fill('7.2');
    expect(await save(page)).toEqual([path]);
    expect(difference(before, read(path))).toEqual({
      taken: ['title: A capacity check cut WhatsApp off the internet', 'hours: 7.1'],
      added: ['title: "A capacity check: WhatsApp was gone"', 'hours: 7.2'],
      lines: 0,
    });
    expect(check()).toMatchObject({ status: 0, output: expect.stringContaining('no problems') });
    expect(trouble()).toEqual(NO_TROUBLE);
  });

  test('a write-up in MDX and a service are changed by a line as well', async () => {
    const incident = 'content/incidents/2019-03-whatsapp.mdx';
    const service = 'content/services/aws.yaml';
    const before = [read(incident), read(service)];
    const { page } = await openEditor();
    await open(page, 'incidents-mdx/entries/2019-03-whatsapp');
    await field(page, 'approximate').getByRole('switch').click();
    expect(await save(page)).toEqual([incident]);
    await open(page, 'services/entries/aws');
    await field(page, 'operator').getByRole('textbox').fill('Amazon.com');
    expect(await save(page)).toEqual([service]);
    const [first, second] = [
      difference(before[0] ?? '', read(incident)),
      difference(before[1] ?? '', read(service)),
    ];
    expect(first.taken.length + first.added.length).toBe(1);
    expect(second).toEqual({
      taken: ['operator: Amazon'],
      added: ['operator: Amazon.com'],
      lines: 0,
    });
  });

  test('a write-up made from nothing is a draft that passes its check, named as others are', async () => {
    const { page, trouble } = await openEditor();
    await open(page, 'incidents/new');
    await choose(page, 'service', 'Slack');
    await choose(page, 'month', 'March');
    await field(page, 'year').getByRole('spinbutton').fill('2024');
    await field(page, 'hours').getByRole('textbox').fill('unknown');
    await field(page, 'cause').getByRole('textbox').fill('not disclosed');
    expect(await save(page)).toEqual(['content/incidents/2024-03-slack.md']);
    const text = read('content/incidents/2024-03-slack.md');
    expect(text.slice(0, text.indexOf('\n\n'))).toBe(`---
title: "[Service] outage of [Month, Year]"
service: slack
month: March
year: 2024
hours: unknown
cause: not disclosed
draft: true
---`);
    const { status, output } = check();
    expect(output).toContain('2024-03-slack.md');
    expect(output).not.toMatch(/[1-9]\d* errors?/);
    expect(status).toBe(0);
    const response = await fetch(`${server.origin}/incidents/2024-03-slack/`);
    expect(await response.text()).toContain('Slack outage of March 2024');
    expect(trouble()).toEqual(NO_TROUBLE);
  });

  test('an image that is uploaded lies beside the write-up and appears in the article', async () => {
    const buffer = await sharp({
      create: { width: 64, height: 48, channels: 3, background: '#b02a1f' },
    })
      .png()
      .toBuffer();
    const path = 'content/incidents/2017-05-whatsapp.md';
    const before = read(path);
    const { page, trouble } = await openEditor();
    await open(page, 'incidents/entries/2017-05-whatsapp');
    const cover = await scrollTo(page, 'cover');
    await cover.getByRole('checkbox', { name: /cover/ }).click();
    await field(page, 'cover.src').getByRole('button', { name: 'Browse' }).click();
    const dialog = page.getByRole('dialog');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Upload' }).click();
    await (await chooser).setFiles({ name: 'The Routes 1.PNG', mimeType: 'image/png', buffer });
    await dialog.getByRole('button', { name: 'Insert' }).click();
    // Until then the field is empty, and an entry that lacks it is not saved.
    await field(page, 'cover.src').getByText('the-routes-1.png').waitFor();
    await field(page, 'cover.alt').getByRole('textbox').fill('Routes, withdrawn');
    const text = (await scrollTo(page, 'body')).getByRole('textbox');
    await text.fill(`${await text.inputValue()}\n\n![Routes again](./the-routes-1.png)`);
    const changed = await save(page);
    const [image = ''] = changed.filter((name) => name !== path);
    expect(image).toMatch(/^content\/incidents\/the-routes-1\.png$/i);
    expect(difference(before, read(path))).toMatchObject({
      taken: [],
      added: [
        'cover:',
        `  src: ./${image.split('/').at(-1)}`,
        '  alt: Routes, withdrawn',
        '![Routes again](./the-routes-1.png)',
      ],
    });
    expect(trouble()).toEqual(NO_TROUBLE);
    expect(check().status).toBe(0);

    const article = await newPage();
    await article.goto(`${server.origin}/incidents/2017-05-whatsapp/`);
    for (const name of ['Routes, withdrawn', 'Routes again']) {
      const shown = article.getByRole('img', { name });
      await shown.scrollIntoViewIfNeeded();
      const width = () => shown.evaluate((element) => (element as HTMLImageElement).naturalWidth);
      await expect.poll(width, soon).toBeGreaterThan(0);
    }
  });
});

describe('on a published site', () => {
  test('there is none, unless the configuration turns it on', () => {
    for (const { out } of [own, fixture]) {
      expect(filesIn(out).filter((name) => /edit|sveltia/i.test(name))).toEqual([]);
      const texts = filesIn(out).filter((name) => /\.(?:html|js|css|xml|txt|map)$|^_/.test(name));
      for (const name of texts) {
        const text = readFileSync(join(out, name), 'utf8');
        expect(text, name).not.toContain('href="/edit/');
        expect(text, name).not.toContain('sveltia');
      }
    }
  });

  describe('that turns it on', async () => {
    const built = buildFork(OWN_CONTENT, {
      "locale: 'en',\n}":
        "locale: 'en',\n  editor: { forge: 'github', repository: 'owner/name', branch: 'main' },\n}",
    });
    // With its headers, which every policy has to get through.
    const site = await serveByNginx(built.out);
    afterAll(() => site.close());
    const newPage = useChromium();

    test('it asks for a token of the forge, and its policy keeps it from other hosts', async () => {
      const page = await newPage();
      const { violations } = await watchPolicy(page);
      await page.goto(`${site.origin}/edit/`);
      await page.getByRole('button', { name: 'Sign In Using Access Token' }).waitFor();
      // Its styles, icons and fonts are there: the button is as wide as its style sheet says.
      const button = page.getByRole('button', { name: 'Sign In Using Access Token' });
      expect((await button.boundingBox())?.width).toBe(320);
      const fonts = () =>
        page.evaluate(() =>
          [...document.fonts]
            .filter(({ status }) => status === 'loaded')
            .map((font) => font.family),
        );
      await expect.poll(fonts, soon).toContain('"Source Sans 3"');
      // It would ask how GitHub fares; nothing else is refused.
      expect(new Set(violations.map(({ blocked }) => blocked))).toEqual(
        new Set(['https://www.githubstatus.com/api/v2/status.json']),
      );
    });

    test('engines are told to leave it alone, and other pages are as they were', () => {
      const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
      expect(read(built.out, 'edit/index.html')).toContain(
        '<meta name="robots" content="noindex">',
      );
      for (const name of filesIn(built.out).filter((file) => /^sitemap.*\.xml$/.test(file))) {
        expect(read(built.out, name)).not.toContain('/edit/');
      }
      const others = pagesIn(built.out).filter(({ address }) => address !== '/edit/');
      expect(others).toEqual(pagesIn(own.out));
    });
  });
});
