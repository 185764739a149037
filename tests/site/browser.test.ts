import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fixture, own } from './built-sites.ts';
import { pagesIn } from './files-in.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

/** A page of each template, and articles of all kinds. */
const LOOKED_AT = [
  /^\/(?:[\w.-]*\/?)$/,
  /^\/incidents\/(?:2021-10-whatsapp|2019-03-whatsapp|2025-06-google-cloud)\/$/,
  /^\/(?:services\/whatsapp|causes\/dns|years\/2021)\/$/,
];
/** Of the fixture record, its articles, which have every kind of thing in them. */
const OF_THE_FIXTURE = [/^\/incidents\/\d{4}-/];

const sites = await Promise.all(
  [
    { out: own.out, lookedAt: LOOKED_AT },
    { out: fixture.out, lookedAt: OF_THE_FIXTURE },
  ].map(async ({ out, lookedAt }) => {
    const addresses = pagesIn(out)
      .filter(({ html }) => !html.includes('http-equiv="refresh"'))
      .map(({ address }) => address)
      .filter((address) => lookedAt.some((pattern) => pattern.test(address)));
    return { addresses, ...(await serve(out)) };
  }),
);
const pages = sites.flatMap(({ origin, addresses }) =>
  addresses.map((address) => ({ address, url: origin + address, origin })),
);
const article = pages.find(({ address }) => address.includes('2021-10-whatsapp'));

const newPage = useChromium(...sites.map(({ server }) => server));

/** Opens a page and notes every request that leaves its origin. */
async function open(
  { url, origin }: { url: string; origin: string },
  options: { width?: number; scripts?: boolean } = {},
): Promise<{ page: Page; strangers: string[] }> {
  const page = await newPage({
    viewport: { width: options.width ?? 1440, height: 900 },
    javaScriptEnabled: options.scripts ?? true,
  });
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) strangers.push(request.url());
  });
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready);
  return { page, strangers };
}

/** The corners of what readers have; the templates that most of them meet are looked at in all of these. */
const LOOKS = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 360 },
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 1440 },
] as const;
const IN_ALL_LOOKS = /^\/$|^\/services\/whatsapp\/$|^\/incidents\/2021-10-whatsapp\/$/;

test.each(pages)(
  '$address is accessible, keeps to its width and to its own origin',
  async (target) => {
    const { page, strangers } = await open(target);
    const looks = IN_ALL_LOOKS.test(target.address) ? LOOKS : LOOKS.slice(0, 2);
    for (const { scheme, width } of looks) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 900 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(overflow, `${scheme}, ${width} px`).toBeLessThanOrEqual(0);
      expect(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
        `${scheme}, ${width} px`,
      ).toEqual([]);
    }
    await page.context().close();
    expect(strangers).toEqual([]);
  },
);

describe('the October 2021 article', () => {
  test('reads whole with scripts off', async () => {
    const { page } = await open(article as (typeof pages)[number], { scripts: false });
    for (const phase of [
      'prelude',
      'impact',
      'investigation',
      'fallout',
      'recovery',
      'postmortem',
    ]) {
      expect(await page.locator(`section[data-phase="${phase}"] p`).first().isVisible()).toBe(true);
    }
    expect(await page.locator('.sources li').count()).toBeGreaterThanOrEqual(20);
    expect(await page.locator('.timeline li').count()).toBeGreaterThanOrEqual(12);
    await page.context().close();
  });

  test('leads from a citation to its source and back', async () => {
    const { page } = await open(article as (typeof pages)[number], { scripts: false });
    const citation = page.locator('[data-phase="impact"] .prose sup.cite a').first();
    const id = await citation.getAttribute('id');
    await citation.click();
    const source = page.locator('.sources li:target');
    expect(await source.isVisible()).toBe(true);
    await source.locator(`a[href="#${id}"]`).click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await page.context().close();
  });

  test('leads from the contents to a part, on a phone too', async () => {
    const { page } = await open(article as (typeof pages)[number], { width: 360 });
    await page.locator('.contents summary').click();
    await page.locator('.contents a').nth(4).click();
    const heading = page.locator('[data-phase="recovery"] h2');
    await expect
      .poll(() => heading.evaluate((node) => node.getBoundingClientRect().top))
      .toBeLessThan(120);
    await page.context().close();
  });

  test('can be used from the keyboard: the first stop skips to the content', async () => {
    const { page } = await open(article as (typeof pages)[number]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.context().close();
  });
});
