import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIXTURE_CONTENT } from '../records.ts';
import { project } from './built-sites.ts';
import { launchChromium } from './chromium.ts';
import { type DevServer, startDevServer } from './dev-server.ts';

const content = mkdtempSync(join(tmpdir(), 'standstill-dev-'));
cpSync(FIXTURE_CONTENT, content, { recursive: true });

let server: DevServer;
let origin = '';

beforeAll(async () => {
  server = await startDevServer(content);
  origin = server.origin;
});

afterAll(async () => {
  await server.stop();
  rmSync(content, { recursive: true, force: true });
});

async function read(path: string): Promise<string> {
  const response = await fetch(origin + path);
  return response.text();
}

async function statusOf(path: string): Promise<number> {
  const response = await fetch(origin + path);
  return response.status;
}

function fileOf(name: string): string {
  return join(content, 'incidents', name);
}

/** Edits a write-up as an editor's program would: reads, changes, writes. */
function edit(name: string, from: string, to: string): void {
  const file = fileOf(name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const soon = { timeout: 20_000, interval: 200 };

test('shows drafts and scheduled write-ups, marked as such', async () => {
  expect(await read('/incidents/2024-02-chirp-draft/')).toContain(
    'Draft. This page is not part of the published site.',
  );
  expect(await read('/incidents/2024-02-chirp-scheduled/')).toContain('Scheduled.');
});

test('answers where feeds and data files are, drafts included', async () => {
  const response = await fetch(`${origin}/incidents/2024-02-chirp-draft.json`);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(await response.json()).toMatchObject({ id: '2024-02-chirp-draft', beginning: '2024-02' });
  // The text of a write-up in MDX is on its page alone.
  expect(await read('/incidents/2022-05-chirp-and-perch.md')).toContain('- Others 3 hours');
  expect(await read('/rss.xml')).toContain('<rss version="2.0"');
  expect(await read('/data/incidents.csv')).toMatch(/^id,url,title/);
  expect(await read('/data/')).toContain('incidents.sqlite');
  expect(await statusOf('/incidents/no-such-outage.json')).toBe(404);
});

test('shows an edit without a restart', async () => {
  const page = '/incidents/2024-02-chirp-draft/';
  edit('2024-02-chirp-draft.md', 'One.', 'One, edited.');
  await expect.poll(() => read(page), soon).toContain('One, edited.');
});

test('marks a blank in place, names it in the terminal, and forgets it once it is filled', async () => {
  const page = '/incidents/2024-02-chirp-draft/';
  edit('2024-02-chirp-draft.md', 'Two.', 'Two, said [name].');
  await expect.poll(() => read(page), soon).toContain('<mark class="placeholder">[name]</mark>');
  expect(server.output()).toContain('`[name]` is a blank that was never filled.');
  edit('2024-02-chirp-draft.md', '[name]', 'she');
  await expect.poll(() => read(page), soon).toContain('Two, said she.');
});

test('tells the code editor which files are write-ups, and of new ones as they come', async () => {
  const manifest = join(project, '.astro/collections/collections.json');
  const known = () =>
    Object.keys((JSON.parse(readFileSync(manifest, 'utf8')) as { entries: object }).entries);
  const addressOf = (name: string) => pathToFileURL(fileOf(name)).href.toLowerCase();
  await read('/');
  expect(known()).toContain(addressOf('2024-02-chirp-draft.md'));
  const added = '2024-03-Chirp-Added.md';
  expect(known()).not.toContain(addressOf(added));
  writeFileSync(fileOf(added), '---\ntitle: Not yet\n---\n');
  await expect.poll(known, soon).toContain(addressOf(added));
  rmSync(fileOf(added));
  await expect.poll(known, soon).not.toContain(addressOf(added));
});

const CANNOT_BE_SHOWN = 'This write-up cannot be shown yet';

test('shows what is wrong with a write-up that cannot be shown, and the article once it is mended', async () => {
  const page = '/incidents/2024-02-chirp-draft/';
  const file = '2024-02-chirp-draft.md';
  for (const _ of ['once', 'again']) {
    edit(file, 'hours: 1', 'hours: one');
    await expect.poll(() => read(page), soon).toContain(CANNOT_BE_SHOWN);
    const problems = await read(page);
    expect(problems).toContain(`${fileOf(file)}:6:8`);
    expect(problems).toContain('expected a number of hours');
    expect(problems).toMatch(/hours: <mark[^>]*>one<\/mark>/);
    expect(problems).toContain('<meta name="robots" content="noindex"');
    expect(server.output()).toContain('`hours` is "one"');
    expect(await read('/incidents/2021-10-chirp/')).toContain('The Chirp outage of October 2021');
    edit(file, 'hours: one', 'hours: 1');
    await expect.poll(() => read(page), soon).toContain('A draft that nobody may see yet');
    expect(await read(page)).not.toContain(CANNOT_BE_SHOWN);
  }
});

test('shows an article or what is wrong with it, and never an error of its own in between', async () => {
  const statuses = new Set<number>();
  const until = async (shown: string) => {
    const last = Date.now() + soon.timeout;
    while (Date.now() < last) {
      const response = await fetch(`${origin}/incidents/2024-02-chirp-draft/`);
      statuses.add(response.status);
      if ((await response.text()).includes(shown)) return;
    }
    throw new Error(`The page never showed “${shown}”.`);
  };
  await until('A draft that nobody may see yet');
  for (let round = 0; round < 12; round += 1) {
    edit('2024-02-chirp-draft.md', 'hours: 1', 'hours: one');
    await until(CANNOT_BE_SHOWN);
    edit('2024-02-chirp-draft.md', 'hours: one', 'hours: 1');
    await until('A draft that nobody may see yet');
  }
  expect([...statuses]).toEqual([200]);
}, 60_000);

test('lists the write-ups that cannot be shown beside the others', async () => {
  edit('2024-02-chirp-draft.md', 'year: 2024', 'year: MMXXIV');
  await expect.poll(() => read('/incidents/'), soon).toContain('Not shown yet');
  expect(await read('/incidents/')).toMatch(
    /<a href="\/incidents\/2024-02-chirp-draft\/"[^>]*>[^<]*2024-02-chirp-draft\.md<\/a>/,
  );
  edit('2024-02-chirp-draft.md', 'year: MMXXIV', 'year: 2024');
  await expect.poll(() => read('/incidents/'), soon).not.toContain('Not shown yet');
});

test('outlives MDX that cannot be parsed, and components that are not there', async () => {
  const file = '2022-05-chirp-and-perch.mdx';
  const page = '/incidents/2022-05-chirp-and-perch/';
  for (const [right, wrong, code] of [
    ['It came back after', '{It came back after', 'mdx-syntax'],
    ['<Estimates', '<Estimate', 'mdx-component-unknown'],
  ] as const) {
    expect(await read(page)).toContain('fail together');
    edit(file, right, wrong);
    await expect.poll(() => read(page), soon).toContain(code);
    expect(await statusOf('/')).toBe(200);
    edit(file, wrong, right);
    await expect.poll(() => read(page), soon).toContain('fail together');
  }
});

test('names a service anew in MDX too', async () => {
  const page = '/incidents/2022-05-chirp-and-perch/';
  const file = join(content, 'services/perch.yaml');
  const before = readFileSync(file, 'utf8');
  edit('2022-05-chirp-and-perch.mdx', 'Nothing was planned.', 'Nothing was planned at [Service].');
  await expect.poll(() => read(page), soon).toContain('planned at Chirp and Perch.');
  writeFileSync(file, before.replace('name: Perch', 'name: Roost'));
  await expect.poll(() => read(page), soon).toContain('planned at Chirp and Roost.');
  writeFileSync(file, before);
  await expect.poll(() => read(page), soon).toContain('planned at Chirp and Perch.');
});

test('outlives broken files beside the write-ups', async () => {
  const [service, prose] = [join(content, 'services/chirp.yaml'), join(content, 'pages/about.md')];
  const before = [readFileSync(service), readFileSync(prose)] as const;
  writeFileSync(service, 'name: [');
  writeFileSync(prose, Buffer.from([0x23, 0x20, 0xff]));
  await expect.poll(server.output, soon).toContain('service-syntax');
  await expect.poll(server.output, soon).toContain('not-utf8');
  for (const page of ['/', '/about/', '/incidents/2021-10-chirp/']) {
    expect(await statusOf(page), page).toBe(200);
  }
  writeFileSync(service, before[0]);
  writeFileSync(prose, before[1]);
  await expect.poll(() => read('/about/'), soon).toContain('<h1');
});

test('outlives an image that is missing or broken, and shows it once it is whole', async () => {
  const page = '/incidents/2023-01-chirp/';
  const shown = /<img src="[^"]*nest\.png[^"]*" width=/;
  edit('2023-01-chirp.md', 'perch.png', 'nest.png');
  await expect.poll(() => read(page), soon).toContain('nest.png');
  expect(await read(page)).not.toMatch(shown);
  writeFileSync(fileOf('nest.png'), 'not an image');
  await expect.poll(server.output, soon).toContain('is no image that can be read');
  for (const address of ['/', page, '/incidents/2021-10-chirp/']) {
    expect(await statusOf(address), address).toBe(200);
  }
  cpSync(fileOf('perch.png'), fileOf('nest.png'));
  await expect.poll(() => read(page), soon).toMatch(shown);
  edit('2023-01-chirp.md', 'nest.png', 'perch.png');
  await expect.poll(() => read(page), soon).not.toContain('nest.png');
});

test('notices write-ups that come, move and go', async () => {
  cpSync(fileOf('2023-01-chirp.md'), fileOf('another.md'));
  await expect.poll(() => read('/incidents/another/'), soon).toContain('A short silence');
  renameSync(fileOf('another.md'), fileOf('yet-another.md'));
  await expect.poll(() => read('/incidents/yet-another/'), soon).toContain('A short silence');
  await expect.poll(() => statusOf('/incidents/another/'), soon).toBe(404);
  rmSync(fileOf('yet-another.md'));
  await expect.poll(() => statusOf('/incidents/yet-another/'), soon).toBe(404);
});

test('ends with the last of many edits, however quickly they come', async () => {
  const page = '/incidents/2024-02-chirp-draft/';
  const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  for (const [index, ms] of [0, 5, 90, 20, 120, 60, 85, 0, 200, 30].entries()) {
    edit('2024-02-chirp-draft.md', 'hours: 1', 'hours: one');
    await pause(ms);
    edit('2024-02-chirp-draft.md', 'hours: one', 'hours: 1');
    edit('2024-02-chirp-draft.md', 'Four', `Four and ${index}, four`);
    await pause(ms);
  }
  await expect.poll(() => read(page), soon).toContain('Four and 9, four and 8');
  edit('2024-02-chirp-draft.md', 'hours: 1', 'hours: one');
  await expect.poll(() => read(page), soon).toContain(CANNOT_BE_SHOWN);
  edit('2024-02-chirp-draft.md', 'hours: one', 'hours: 1');
  await expect.poll(() => read(page), soon).not.toContain(CANNOT_BE_SHOWN);
});

/** The element in which the toolbar keeps the panel. */
const PANEL_HOST = 'astro-dev-toolbar-app-canvas[data-app-id="standstill:problems"]';

describe('the panel of problems', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
  });

  afterEach(() => page.context().close());

  afterAll(() => browser.close());

  const panel = () => page.locator(`astro-dev-toolbar ${PANEL_HOST} section`);
  const button = () =>
    page.locator('astro-dev-toolbar #dev-bar button[data-app-id="standstill:problems"]');

  const levelOnToolbar = () => button().locator('.notification').getAttribute('data-level');

  /** Opens a page and the panel, as an editor does: towards the toolbar at the foot of the window. */
  async function openPanel(path: string): Promise<void> {
    await visit(path);
    await page.mouse.move(640, 895);
    await expect
      .poll(async () => {
        if (!(await panel().isVisible())) await button().click();
        return panel().isVisible();
      }, soon)
      .toBe(true);
  }

  /** Opens a page until its toolbar is there: the server may load it anew meanwhile, having read a change. */
  async function visit(path: string): Promise<void> {
    const opened = async () => {
      await page.goto(origin + path, { timeout: 5_000 });
      await button().waitFor({ timeout: 5_000 });
    };
    await expect
      .poll(
        () =>
          opened().then(
            () => true,
            () => false,
          ),
        { timeout: 30_000, interval: 200 },
      )
      .toBe(true);
  }

  test('lists the problems of the page and forgets those that are mended, without a reload by hand', async () => {
    await openPanel('/incidents/2023-01-chirp/');
    edit('2023-01-chirp.md', 'service: chirp', 'service: wren');
    for (const words of [
      'There is no service wren.',
      'A new one needs a file services/wren.yaml',
      `${fileOf('2023-01-chirp.md')}:3:10`,
      'service-unknown',
      /1 error, .* on this page\./,
    ]) {
      await expect.poll(() => panel().textContent(), soon).toMatch(words);
    }
    await expect.poll(() => button().textContent(), soon).toMatch(/Problems: 1 error/);
    await expect.poll(levelOnToolbar, soon).toBe('error');

    writeFileSync(join(content, 'services/wren.yaml'), 'name: Wren\n');
    await expect.poll(() => panel().textContent(), soon).not.toContain('There is no service');
    await expect.poll(() => page.locator('.eyebrow').textContent(), soon).toContain('Wren');
    edit('2023-01-chirp.md', 'service: wren', 'service: chirp');
    rmSync(join(content, 'services/wren.yaml'));
    await expect.poll(() => page.locator('.eyebrow').textContent(), soon).toContain('Chirp');
  });

  test('tells of the other files and leads to their pages', async () => {
    edit('2024-02-chirp-draft.md', 'hours: 1', 'hours: one');
    await openPanel('/404-of-a-page/');
    await expect.poll(() => panel().textContent(), soon).toContain('No problems on this page.');
    await expect.poll(() => panel().textContent(), soon).toMatch(/1 error, .* other files\./);
    await panel().getByRole('link', { name: '2024-02-chirp-draft.md' }).click();
    await page.waitForURL('**/incidents/2024-02-chirp-draft/');
    expect(await page.locator('main h1').textContent()).toBe(CANNOT_BE_SHOWN);
    await expect.poll(() => panel().textContent(), soon).toContain('1 error');
  });

  test('is accessible, as is the page of a write-up that cannot be shown', async () => {
    await openPanel('/incidents/2024-02-chirp-draft/');
    await expect.poll(() => panel().textContent(), soon).toContain('1 error');
    for (const { colorScheme, width } of [
      { colorScheme: 'light', width: 1280 },
      { colorScheme: 'dark', width: 360 },
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const results = await new AxeBuilder({ page })
        .include('main')
        .include({ fromShadowDom: ['astro-dev-toolbar', PANEL_HOST, 'section'] })
        .analyze();
      expect(
        results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

  test('closes from the keyboard and stays closed', async () => {
    await openPanel('/incidents/2024-02-chirp-draft/');
    await panel().getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => panel().isVisible(), soon).toBe(false);
    await visit('/incidents/2024-02-chirp-draft/');
    await expect.poll(levelOnToolbar, soon).toBe('error');
    expect(await panel().isVisible()).toBe(false);
    edit('2024-02-chirp-draft.md', 'hours: one', 'hours: 1');
    await expect.poll(() => page.locator('main h1').textContent(), soon).toContain('A draft');
  });
});

test('tells what is wrong with a reply, and shows none where the site has no replies', async () => {
  const folder = join(content, 'replies/2021-10-chirp');
  mkdirSync(folder, { recursive: true });
  const reply = '---\nname: Ada\ndate: 2021-11-01\n---\n\nIt was so in Lisbon.\n';
  writeFileSync(join(folder, 'ada.md'), reply);
  writeFileSync(join(folder, 'eve.md'), reply.replace('Lisbon', 'Lisbon, says eve@example.org'));
  await expect.poll(server.output, soon).toContain(`${join(folder, 'eve.md')}:6:`);
  expect(server.output()).toContain('This is an e-mail address');
  expect(await read('/incidents/2021-10-chirp/')).not.toContain('Lisbon');
  rmSync(folder, { recursive: true });
});
