import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generateContent } from '../../bench/generate.ts';
import { buildSite } from './build-site.ts';
import { pagesIn } from './files-in.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

interface Outage {
  service: string;
  category: string;
  year: number;
  hours: number;
  started: string;
}

const OUTAGES = 120;
const content = join(mkdtempSync(join(tmpdir(), 'standstill-')), 'content');
generateContent(content, OUTAGES);
const outages = readdirSync(join(content, 'incidents')).map((name): Outage => {
  const text = readFileSync(join(content, 'incidents', name), 'utf8');
  return parse(text.split('---\n')[1] ?? '');
});
const { out } = buildSite(content);
const { origin, server } = await serve(out);

/** A service and a year that have outages together, and a cause that none of the service's has. */
const [{ service, year } = { service: '', year: 0 }] = outages;
const ofService = outages.filter((outage) => outage.service === service);
const ofBoth = ofService.filter((outage) => outage.year === year);
const otherCause = outages.find(
  ({ category }) => !ofService.some((outage) => outage.category === category),
)?.category;

const newPage = useChromium(server);

/** Opens a page for a test and closes it after. */
async function on(
  address: string,
  use: (page: Page, requests: string[]) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await newPage(options);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(origin + address);
  await page.waitForLoadState('networkidle');
  await use(page, requests);
  await page.context().close();
}

const rows = (page: Page) => page.locator('table.record tbody tr');
const status = (page: Page) => page.getByRole('status').textContent();
const filter = (page: Page, name: string) => page.locator(`.filter select[name=${name}]`);
const pageNav = (page: Page) => page.getByRole('navigation', { name: 'Pages of this list' });
const query = (page: Page) => new URL(page.url()).search;

describe('the pages of the record', () => {
  test('hold every outage once, and lead from one to the next and back', async () => {
    await on('/incidents/', async (page) => {
      const found = new Set<string>();
      const counts: number[] = [];
      for (;;) {
        const links = await rows(page)
          .locator('a')
          .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
        counts.push(links.length);
        for (const link of links) found.add(link);
        const next = pageNav(page).getByRole('link', { name: 'Next page' });
        if ((await next.count()) === 0) break;
        await next.click();
      }
      expect(counts).toEqual([50, 50, 20]);
      expect(found.size).toBe(OUTAGES);
      expect(await pageNav(page).textContent()).toContain('Page 3 of 3');
      expect(await page.title()).toContain('Incidents, page 3');
      await pageNav(page).getByRole('link', { name: 'Previous page' }).click();
      expect(new URL(page.url()).pathname).toBe('/incidents/2/');
    });
  });

  test('have a title and a description of their own, as every page has, in the length that engines show', () => {
    const pages = pagesIn(out);
    const titles = pages.map(({ html }) => /<title>([^<]+)</.exec(html)?.[1]);
    const descriptions = pages.map(
      ({ html }) => /name="description" content="([^"]+)"/.exec(html)?.[1],
    );
    expect(new Set(titles).size).toBe(pages.length);
    expect(new Set(descriptions).size).toBe(pages.length);
    for (const title of titles) expect(title?.length).toBeLessThanOrEqual(60);
    for (const description of descriptions) expect(description?.length).toBeLessThanOrEqual(155);
  });
});

describe('filters', () => {
  test('search the whole record, keep the choice in the address and say how many were found', async () => {
    await on('/incidents/', async (page, requests) => {
      expect(await status(page)).toBe('');
      expect(requests).not.toContain('/incidents/rows.json');
      await filter(page, 'service').selectOption(service);
      await expect.poll(() => rows(page).count()).toBe(ofService.length);
      expect(requests.filter((path) => path === '/incidents/rows.json')).toHaveLength(1);
      expect(query(page)).toBe(`?service=${service}`);
      expect(await status(page)).toBe(`${ofService.length} of ${OUTAGES} outages`);
      expect(await pageNav(page).isVisible()).toBe(false);

      await filter(page, 'year').selectOption(String(year));
      await expect.poll(() => rows(page).count()).toBe(ofBoth.length);
      expect(query(page)).toBe(`?service=${service}&year=${year}`);
      expect(requests.filter((path) => path === '/incidents/rows.json')).toHaveLength(1);
    });
  });

  test('are restored from the address, survive a reload and go back and forward', async () => {
    await on(`/incidents/?service=${service}`, async (page) => {
      await expect.poll(() => rows(page).count()).toBe(ofService.length);
      expect(await filter(page, 'service').inputValue()).toBe(service);
      await filter(page, 'year').selectOption(String(year));
      await expect.poll(() => rows(page).count()).toBe(ofBoth.length);
      await page.reload();
      await expect.poll(() => rows(page).count()).toBe(ofBoth.length);
      expect(await filter(page, 'year').inputValue()).toBe(String(year));
      await page.goBack();
      await expect.poll(() => rows(page).count()).toBe(ofService.length);
      expect(await filter(page, 'year').inputValue()).toBe('');
      await page.goForward();
      await expect.poll(() => rows(page).count()).toBe(ofBoth.length);
    });
  });

  test.each([
    ['under-1h', ({ hours }: Outage) => hours < 1],
    ['1-6h', ({ hours }: Outage) => hours >= 1 && hours < 6],
    ['over-24h', ({ hours }: Outage) => hours > 24],
  ])('know the length %s', async (band, fits) => {
    await on(`/incidents/?length=${band}`, async (page) => {
      await expect.poll(() => rows(page).count()).toBe(outages.filter(fits).length);
    });
  });

  test('put in rows that are marked up as those of the page', async () => {
    await on('/incidents/', async (page) => {
      const [newest] = outages.toSorted((a, b) => (a.started < b.started ? 1 : -1));
      const row = rows(page).first();
      const own = await row.evaluate((node) => node.outerHTML);
      await filter(page, 'year').selectOption(String(newest?.year));
      await expect.poll(() => status(page)).not.toBe('');
      expect(await row.evaluate((node) => node.outerHTML)).toBe(own);
    });
  });

  test('say so where nothing is found, and are cleared', async () => {
    await on(`/incidents/?service=${service}&cause=${otherCause}`, async (page) => {
      await expect.poll(() => status(page)).toContain('No outage in the record');
      expect(await page.locator('table.record').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Clear' }).click();
      await expect.poll(() => rows(page).count()).toBe(50);
      expect(query(page)).toBe('');
      expect(await status(page)).toBe('');
      expect(await pageNav(page).isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Clear' }).isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
        'service',
      );
    });
  });

  test('pass over a value that the record does not know', async () => {
    await on('/incidents/?service=nobody', async (page) => {
      expect(await rows(page).count()).toBe(50);
      expect(await filter(page, 'service').inputValue()).toBe('');
    });
  });

  test('say so where the record cannot be fetched, and try again', async () => {
    await on('/incidents/', async (page) => {
      await page.route('**/rows.json', (route) => route.abort());
      await filter(page, 'service').selectOption(service);
      await expect.poll(() => status(page)).toContain('could not be fetched');
      expect(await rows(page).count()).toBe(50);
      await page.unroute('**/rows.json');
      await page.getByRole('button', { name: 'Show' }).click();
      await expect.poll(() => rows(page).count()).toBe(ofService.length);
    });
  });

  test('lead from a later page to the first, where the rows are', async () => {
    await on('/incidents/2/', async (page) => {
      await filter(page, 'service').selectOption(service);
      await page.waitForURL(`**/incidents/?service=${service}`);
      await expect.poll(() => rows(page).count()).toBe(ofService.length);
    });
  });

  test('make one step of the history of a walk through the options with the keyboard', async () => {
    await on('/incidents/', async (page) => {
      const before = await page.evaluate(() => history.length);
      await filter(page, 'year').focus();
      for (const year of ['2013', '2014', '2015']) await filter(page, 'year').selectOption(year);
      expect(await page.evaluate(() => history.length)).toBe(before + 1);
    });
  });
});

describe('sorting', () => {
  const sorted = (page: Page) => page.locator('th[aria-sort]');

  test('by length and back, by the keyboard too', async () => {
    await on('/incidents/', async (page) => {
      const hours = () =>
        rows(page).evaluateAll((all) =>
          all.map((row) => Number((row as HTMLElement).dataset.hours)),
        );
      const before = await hours();
      expect(await sorted(page).textContent()).toBe('When (UTC)');
      expect(await sorted(page).getAttribute('aria-sort')).toBe('descending');
      await page.getByRole('button', { name: 'How long' }).click();
      expect(await hours()).toEqual(before.toSorted((a, b) => b - a));
      expect(await sorted(page).getAttribute('aria-sort')).toBe('descending');
      await page.keyboard.press('Enter');
      expect(await hours()).toEqual(before.toSorted((a, b) => a - b));
      expect(await sorted(page).getAttribute('aria-sort')).toBe('ascending');
    });
  });

  test('by service and by time', async () => {
    await on('/incidents/', async (page) => {
      const names = () => page.locator('.record-service').allTextContents();
      const times = () =>
        page
          .locator('.record-when time')
          .evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime));
      const before = await times();
      await page.getByRole('button', { name: 'Service' }).click();
      const byName = new Intl.Collator('en', { numeric: true }).compare;
      expect(await names()).toEqual((await names()).toSorted(byName));
      await page.getByRole('button', { name: 'When' }).click();
      expect(await times()).toEqual(before);
      await page.getByRole('button', { name: 'When' }).click();
      expect(await times()).toEqual(before.toReversed());
    });
  });

  test('holds for the rows that a filter puts in', async () => {
    await on('/incidents/', async (page) => {
      await page.getByRole('button', { name: 'How long' }).click();
      await filter(page, 'service').selectOption(service);
      await expect.poll(() => rows(page).count()).toBe(ofService.length);
      const hours = await rows(page).evaluateAll((all) =>
        all.map((row) => Number((row as HTMLElement).dataset.hours)),
      );
      expect(hours).toEqual(hours.toSorted((a, b) => b - a));
    });
  });

  test('is there on a phone, with targets large enough', async () => {
    await on(
      '/incidents/',
      async (page) => {
        const buttons = page.locator('th button');
        expect(await buttons.count()).toBe(3);
        for (const button of await buttons.all()) {
          expect(await button.isVisible()).toBe(true);
          expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
        }
        await page.getByRole('button', { name: 'How long' }).click();
        expect(await sorted(page).textContent()).toBe('How long');
      },
      { viewport: { width: 360, height: 800 } },
    );
  });
});

test('without scripts there are links instead of the form, and plain heads', async () => {
  await on(
    '/incidents/',
    async (page) => {
      expect(await page.locator('form.filter').isVisible()).toBe(false);
      const ways = page.getByRole('navigation', { name: 'Ways into the record' });
      expect(await ways.getByRole('link', { name: String(year) }).isVisible()).toBe(true);
      expect(await page.locator('th button').count()).toBe(0);
      await ways.getByRole('link', { name: 'DNS' }).click();
      expect(new URL(page.url()).pathname).toBe('/causes/dns/');
      expect(await rows(page).count()).toBe(
        outages.filter(({ category }) => category === 'dns').length,
      );
    },
    { javaScriptEnabled: false },
  );
});

test('a year leads to the rows of its months and to the years beside it', async () => {
  await on(`/years/${year}/`, async (page) => {
    const ofYear = outages.filter((outage) => outage.year === year);
    expect(await rows(page).count()).toBe(ofYear.length);
    const months = page.getByRole('navigation', { name: `Months of ${year}` });
    expect(await months.getByRole('listitem').count()).toBe(12);
    const [link] = await months.getByRole('link').all();
    await link?.click();
    expect(await page.locator('tr:target').isVisible()).toBe(true);
    await page.getByRole('link', { name: `Next year: ${year + 1}` }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(`${year + 1}`);
  });
});

test('every cause that occurs is explained, and counted as the record has it', async () => {
  const categories = new Set(outages.map(({ category }) => category));
  await on('/causes/', async (page) => {
    const links = page.locator('.summary tbody a');
    expect(await links.count()).toBe(categories.size);
    await page.getByRole('link', { name: 'Power' }).click();
    const ofPower = outages.filter(({ category }) => category === 'power').length;
    expect(await page.locator('.figures-sentence').textContent()).toContain(`${ofPower} outage`);
    expect((await page.locator('.list-about').textContent())?.length).toBeGreaterThan(200);
  });
});

const LOOKS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'dark', width: 1440 },
] as const;

// The first page of each list is looked at with all other templates, in browser.test.ts.
test.each([`/incidents/?service=${service}`, '/incidents/2/'])(
  '%s is accessible and keeps to its width',
  async (address) => {
    await on(address, async (page) => {
      for (const { colorScheme, width } of LOOKS) {
        const look = `${colorScheme}, ${width} px`;
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(overflow, look).toBeLessThanOrEqual(0);
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          look,
        ).toEqual([]);
      }
    });
  },
);
