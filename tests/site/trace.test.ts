import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { own } from './built-sites.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

const { origin, server } = await serve(own.out);

const newPage = useChromium(server);
let page: Page;

afterEach(async () => {
  await page.context().close();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await newPage(options);
  await page.goto(origin + address);
}

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
const shown = () => page.locator('svg.trace:visible');
/** Where the tremors that are shown lead. */
const tremors = () =>
  shown()
    .locator('a.tremor')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
const rows = () =>
  page
    .locator('table.record tbody td a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));

describe.each([
  ['on a wide screen', {}],
  ['on a phone', phone],
])('the trace of the record %s', (_where, options) => {
  test('is one drawing, with a tremor for each outage that the table tells', async () => {
    await open('/', options);
    expect(await shown().count()).toBe(1);
    expect(new Set(await tremors())).toEqual(new Set(await rows()));
  });

  test('names each tremor: its service, its day, its length, its title', async () => {
    await open('/', options);
    const tremor = shown().locator('a.tremor[href="/incidents/2021-10-whatsapp/"]');
    expect(await tremor.locator('title').textContent()).toBe(
      'WhatsApp, 4 October 2021, about 7 hours: A capacity check cut WhatsApp off the internet',
    );
    await tremor.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/incidents/2021-10-whatsapp/');
  });
});

test('on a wide screen each line leads to its service', async () => {
  await open('/');
  const line = page.getByRole('link', { name: 'WhatsApp', exact: true }).first();
  expect(await line.getAttribute('href')).toBe('/services/whatsapp/');
});

test('the drawing can be skipped from the keyboard', async () => {
  await open('/');
  await page.locator('.trace-figure .skip').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('table')?.className)).toContain(
    'record',
  );
});

test('prints in black, its patterns kept', async () => {
  await open('/');
  await page.emulateMedia({ media: 'print' });
  const strokes = await shown()
    .locator('.tremor-wave')
    .evaluateAll((waves) => [...new Set(waves.map((wave) => getComputedStyle(wave).stroke))]);
  expect(strokes).toEqual(['rgb(0, 0, 0)']);
  const fills = await shown()
    .locator('[data-cause="configuration-change"] .tremor-outline')
    .evaluateAll((outlines) => [...new Set(outlines.map((one) => getComputedStyle(one).fill))]);
  expect(fills).toEqual(['url("#cause-configuration-change")']);
});

describe('the page of a service', () => {
  test('answers in its first sentence', async () => {
    await open('/services/whatsapp/');
    expect(await page.locator('h1').textContent()).toBe('When was WhatsApp down?');
    expect(await page.locator('#answer').textContent()).toMatch(
      /^\s*WhatsApp was last down on 12 April 2025, for about 3 hours 20 minutes\.\s*$/,
    );
  });

  test('counts the time since when it is read', async () => {
    page = await newPage();
    await page.clock.install({ time: Date.parse('2025-06-20T12:00Z') });
    await page.goto(`${origin}/services/whatsapp/`);
    expect(await page.locator('.since').textContent()).toContain('(2 months ago)');
  });

  test('says the day alone where scripts are off', async () => {
    await open('/services/whatsapp/', { javaScriptEnabled: false });
    expect(await page.locator('.since time').textContent()).toMatch(/^\s*12 April 2025\s*$/);
  });

  test.each([
    ['on a wide screen', {}],
    ['on a phone', phone],
  ])('draws its outages and no others %s', async (_where, options) => {
    await open('/services/cloudflare/', options);
    expect(await shown().count()).toBe(1);
    expect((await tremors()).toSorted()).toEqual((await rows()).toSorted());
  });
});

describe.each([
  ['on a wide screen', {}],
  ['on a phone', phone],
])('the trace of a day %s', (_where, options) => {
  test('has a tick for each entry of its hours, which leads to its line', async () => {
    await open('/incidents/2021-10-whatsapp/', options);
    const ticks = shown().locator('a.day-tick');
    expect(await ticks.count()).toBeGreaterThan(10);
    for (const tick of await ticks.all()) {
      const href = (await tick.getAttribute('href')) ?? '';
      const entry = page.locator(`.timeline [id="${href.slice(1)}"]`);
      const time = await entry.locator('time').textContent();
      expect(await tick.locator('title').textContent()).toContain(`, ${time} UTC: `);
    }
  });
});
