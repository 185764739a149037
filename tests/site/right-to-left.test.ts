import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { own } from './built-sites.ts';
import { overlappingWords } from './overlapping-words.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

const { origin, server } = await serve(own.out);
const newPage = useChromium(server);

const PAGES = ['/', '/incidents/2021-10-whatsapp/', '/services/whatsapp/', '/incidents/'];
const WIDTHS = [360, 1440];
const looks = PAGES.flatMap((address) => WIDTHS.map((width) => ({ address, width })));

async function open(address: string, width: number): Promise<Page> {
  const page = await newPage({ viewport: { width, height: 900 } });
  await page.goto(origin + address);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Writes the page from right to left, as a language of that kind would. */
const turn = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });

interface Edges {
  left: number;
  right: number;
}

/** Where the words of elements begin and end, counted from the edges of the window. */
function wordsAt(page: Page, selector: string): Promise<(Edges & { words: string })[]> {
  return page.locator(selector).evaluateAll((nodes) =>
    nodes
      .filter((node) => node.checkVisibility() && getComputedStyle(node).position !== 'absolute')
      .map((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        const { left, right } = range.getBoundingClientRect();
        const { clientWidth } = document.documentElement;
        return { words: node.textContent?.trim() ?? '', left, right: clientWidth - right };
      }),
  );
}

/** Where an element stands, counted from the edges of the window. */
async function placeOf(page: Page, selector: string): Promise<Edges> {
  return page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const { left, right } = node.getBoundingClientRect();
      return { left, right: document.documentElement.clientWidth - right };
    });
}

/** Drawings keep their direction; what is raised reaches into the line above it; boxes of letters are taller than letters. */
const WORDS = { except: '.skip, svg, sup, option', down: 6 };

describe.each(looks)('$address from right to left at $width px', ({ address, width }) => {
  test('keeps to its width, and nothing lies over anything', async () => {
    const page = await open(address, width);
    expect(await overlappingWords(page, WORDS)).toEqual([]);
    await turn(page);
    const overflow = await page.evaluate(() => {
      scrollTo(-9999, 0);
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth - clientWidth, scrollX];
    });
    expect(overflow).toEqual([0, 0]);
    expect(await overlappingWords(page, WORDS)).toEqual([]);
    await page.context().close();
  });

  test('has the name of the site, the heading and the answer at the right', async () => {
    const page = await open(address, width);
    const turned: string[] = [];
    const places = ['.masthead-name', 'h1', '.answer', '.eyebrow', '.colophon p'];
    const before = new Map<string, number>();
    for (const place of places) {
      const [at] = await wordsAt(page, place);
      if (at) before.set(place, at.left);
    }
    await turn(page);
    for (const [place, left] of before) {
      const [at] = await wordsAt(page, place);
      expect(at?.right, place).toBeCloseTo(left, 0);
      turned.push(place);
    }
    expect(turned).toEqual(expect.arrayContaining(['.masthead-name', 'h1']));
    await page.context().close();
  });

  test('has the heads of its tables turned round', async () => {
    const page = await open(address, width);
    const before = await wordsAt(page, 'main th');
    await turn(page);
    const after = await wordsAt(page, 'main th');
    expect(after.map(({ words }) => words)).toEqual(before.map(({ words }) => words));
    for (const [index, { left, words }] of before.entries()) {
      expect(Math.abs((after[index]?.right ?? 0) - left), words).toBeLessThanOrEqual(1);
    }
    if (width > 360) expect(before.length).toBeGreaterThan(1);
    await page.context().close();
  });
});

test('an article’s contents and facts change sides', async () => {
  const page = await open('/incidents/2021-10-whatsapp/', 1440);
  const columns = ['.contents', '.article-body', '.facts'];
  const before = await Promise.all(columns.map((column) => placeOf(page, column)));
  await turn(page);
  const after = await Promise.all(columns.map((column) => placeOf(page, column)));
  for (const [index, column] of columns.entries()) {
    expect(after[index]?.right, column).toBeCloseTo(before[index]?.left ?? -1, 0);
    expect(after[index]?.left, column).toBeCloseTo(before[index]?.right ?? -1, 0);
  }
  const [contents, , facts] = after;
  expect(contents?.left).toBeGreaterThan(700);
  expect(facts?.right).toBeGreaterThan(700);
  await page.context().close();
});

test('a citation still opens inside the window', async () => {
  for (const width of WIDTHS) {
    const page = await open('/incidents/2021-10-whatsapp/', width);
    await turn(page);
    for (const nth of [0, 3, 6]) {
      await page.locator('.prose sup.cite a').nth(nth).click();
      const { left, right } = await placeOf(page, '.cite-note');
      expect(Math.min(left, right), `citation ${nth}, ${width} px`).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  }
});

test('bars grow from the right, and time still runs from left to right', async () => {
  const page = await open('/services/whatsapp/', 1440);
  const bar = page.locator('.shares rect[width]:not([width="0%"]):not([width="100%"])').first();
  const gaps = () =>
    bar.evaluate((rect) => {
      const inner = rect.getBoundingClientRect();
      const outer = (rect.closest('svg') ?? rect).getBoundingClientRect();
      return [inner.left - outer.left, outer.right - inner.right].map(Math.round);
    });
  const years = () =>
    page
      .locator('.trace-wide .trace-marks text')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().left));
  const before = await gaps();
  await turn(page);
  expect(await gaps()).toEqual(before.toReversed());
  const marks = await years();
  expect(marks.length).toBeGreaterThan(1);
  expect(marks).toEqual(marks.toSorted((a, b) => a - b));
  await page.context().close();
});
