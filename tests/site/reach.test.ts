import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { own } from './built-sites.ts';
import { pagesIn } from './files-in.ts';
import { coloursInForce, unreadable } from './forced-colours.ts';
import { overlappingWords } from './overlapping-words.ts';
import { installReach, lostWords, outOfOrder, tabThrough, unreachable } from './reach.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

/** In drawings too. What is raised reaches into the line above it; the boxes of letters are taller than the letters. */
const WORDS = { except: '.skip, sup, option, svg title', spare: 0.18 };

/** A page of each template: every page at the top of the site, and one of each kind below it. */
const TEMPLATES = [
  /^\/(?:[\w.-]*\/?)$/,
  /^\/incidents\/(?:2021-10-whatsapp|2019-03-whatsapp)\/$/,
  /^\/services\/whatsapp\/$/,
  /^\/causes\/configuration-change\/$/,
  /^\/years\/2021\/$/,
];

const addresses = pagesIn(own.out)
  .filter(({ html }) => !html.includes('http-equiv="refresh"'))
  .map(({ address }) => address)
  .filter((address) => TEMPLATES.some((pattern) => pattern.test(address)));

const { origin, server } = await serve(own.out);
const newPage = useChromium(server);
let page: Page;

beforeAll(async () => {
  page = await newPage();
});
afterAll(async () => {
  await page.context().close();
});

async function open(address: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(origin + address);
  await page.evaluate(() => document.fonts.ready);
  await installReach(page);
}

/** Gives the page letters of another size, in percent. */
function setLetters(size: number): Promise<void> {
  return page.evaluate((percent) => {
    document.documentElement.style.fontSize = `${percent}%`;
  }, size);
}

test('there is a page of every template', () => {
  expect(addresses.length).toBeGreaterThanOrEqual(12);
});

describe.each(addresses)('%s', (address) => {
  test.each([1440, 360])(
    'shows every control under the Tab key, each once, in order, %d px',
    async (width) => {
      await open(address, width);
      const { stops, controls } = await tabThrough(page);
      const pathsOf = (places: readonly { path: string; words: string }[]) =>
        places.map(({ path, words }) => `${path} ${words}`).toSorted();
      expect(pathsOf(stops)).toEqual(pathsOf(controls));
      expect(
        stops.filter(({ faults }) => faults.length > 0).map(({ words, faults }) => [words, faults]),
      ).toEqual([]);
      expect(outOfOrder(stops)).toEqual([]);
    },
  );

  test.each([
    ['text twice as large', 1280, 200],
    ['text twice as large on a phone', 360, 200],
    ['the page zoomed in to 320 px', 320, 100],
  ])('loses nothing with %s', async (_how, width, textSize) => {
    await open(address, width);
    await setLetters(textSize);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    expect(await lostWords(page)).toEqual([]);
    expect(await overlappingWords(page, WORDS)).toEqual([]);
    expect(await unreachable(page)).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'can be read and used in forced colours, %s',
    async (colorScheme) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await open(address, 1440);
      expect(await unreadable(page)).toEqual([]);
      const { undrawn, sameCauses, unmarked, plainLinks } = await coloursInForce(page);
      expect({ undrawn, sameCauses, unmarked, plainLinks }).toEqual({
        undrawn: [],
        sameCauses: [],
        unmarked: [],
        plainLinks: [],
      });
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return [outlineStyle, outlineWidth];
      });
      expect(focus).toEqual(['solid', '2px']);
      await page.emulateMedia({ forcedColors: null, colorScheme: null });
    },
  );
});

test('where a link leads to is marked in forced colours too', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const place of [
    '/incidents/2021-10-whatsapp/#event-3',
    '/incidents/2021-10-whatsapp/#source-kentik',
  ]) {
    await open(place, 1440);
    const outline = await page
      .locator(':target')
      .evaluate((node) => getComputedStyle(node).outlineStyle);
    expect(outline, place).toBe('solid');
  }
  await page.emulateMedia({ forcedColors: null });
});
