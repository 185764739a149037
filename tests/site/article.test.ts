import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture as builtFixture, own as builtOwn } from './built-sites.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

const own = await serve(builtOwn.out);
const fixture = await serve(builtFixture.out);
const ARTICLE = `${own.origin}/incidents/2021-10-whatsapp/`;
const CITATION = '[data-phase="investigation"] .prose sup.cite a';

const newPage = useChromium(own.server, fixture.server);
let page: Page;

afterEach(async () => {
  await page.context().close();
});

async function open(options: BrowserContextOptions = {}, address = ARTICLE): Promise<void> {
  page = await newPage(options);
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
const note = () => page.getByRole('dialog');
const focusedId = () => page.evaluate(() => document.activeElement?.id);
const hash = () => new URL(page.url()).hash;
const current = () => page.locator('.contents [aria-current]').allInnerTexts();

describe('a citation', () => {
  beforeEach(() => open());

  test('shows its source in place, and the place of reading stays', async () => {
    const citation = page.locator(CITATION).first();
    await citation.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const number = await citation.textContent();
    await citation.click();
    expect(await note().isVisible()).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(hash()).toBe('');
    const id = (await citation.getAttribute('href'))?.slice(1);
    const listed = page.locator(`[id="${id}"]`);
    const [title, from] = [listed.locator('.source-title'), listed.locator('.source-from')];
    expect(await note().textContent()).toContain(`Source ${number}`);
    expect(await note().textContent()).toContain(await title.textContent());
    expect(await note().textContent()).toContain(await from.textContent());
    expect(await note().locator('.source-title a').getAttribute('href')).toBe(
      await title.locator('a').getAttribute('href'),
    );
  });

  test('opens with Enter, takes the focus with it, and Escape brings it back', async () => {
    const citation = page.locator(CITATION).nth(2);
    const id = await citation.getAttribute('id');
    await citation.focus();
    await page.keyboard.press('Enter');
    expect(await note().evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await note().getAttribute('aria-labelledby')).toBe('cite-note-title');
    await page.keyboard.press('Tab');
    expect(await note().evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await note().isVisible()).toBe(false);
    await expect.poll(focusedId).toBe(id);
  });

  test('closes by a click elsewhere or on the number again', async () => {
    const citation = page.locator(CITATION).first();
    await citation.click();
    await page.locator('[data-phase="investigation"] .cause').click();
    expect(await note().isVisible()).toBe(false);
    await expect.poll(focusedId).toBe(await citation.getAttribute('id'));
    await citation.click();
    await citation.click();
    expect(await note().isVisible()).toBe(false);
  });

  test('another one takes its place', async () => {
    await page.locator(CITATION).nth(0).click();
    const other = page
      .locator(
        `${CITATION}:not([href="${await page.locator(CITATION).nth(0).getAttribute('href')}"])`,
      )
      .first();
    const number = await other.textContent();
    await other.evaluate((link) => (link as HTMLElement).click());
    expect(await note().textContent()).toContain(`Source ${number}`);
    expect(await note().locator('.source-title').count()).toBe(1);
  });

  test('leads on to the list of sources, and from there back', async () => {
    const citation = page.locator(CITATION).first();
    const target = await citation.getAttribute('href');
    await citation.click();
    await note().getByRole('link', { name: 'In the list of sources' }).click();
    expect(hash()).toBe(target);
    expect(await note().isVisible()).toBe(false);
    expect(await page.locator('.sources li:target').isVisible()).toBe(true);
    await page
      .locator(`.sources li:target a[href="#${await citation.getAttribute('id')}"]`)
      .click();
    expect(hash()).toBe(`#${await citation.getAttribute('id')}`);
  });

  test('is left to the browser with a key held down', async () => {
    const opened = page.context().waitForEvent('page');
    await page
      .locator(CITATION)
      .first()
      .click({ modifiers: ['Control'] });
    expect(new URL((await opened).url()).hash).toMatch(/^#source-/);
    expect(await note().isVisible()).toBe(false);
  });
});

test('every source shown in place lies inside a narrow window', async () => {
  await open(phone);
  const citations = page.locator('.prose sup.cite a, .timeline sup.cite a');
  for (let index = 0; index < (await citations.count()); index += 4) {
    const citation = citations.nth(index);
    await citation.scrollIntoViewIfNeeded();
    await citation.focus();
    await page.keyboard.press('Enter');
    const outside = await note().evaluate((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      return left < 0 || right > innerWidth || top < 0 || bottom > innerHeight;
    });
    expect(outside, (await citation.getAttribute('id')) ?? '').toBe(false);
    await page.keyboard.press('Escape');
  }
});

describe('the contents', () => {
  test('follow the reading, down and up', async () => {
    await open();
    expect(await current()).toEqual([]);
    for (const [place, name] of [
      ['[data-phase="impact"] .prose p', /^II\s/],
      ['.timeline li >> nth=3', /^Timeline$/],
      ['[data-phase="postmortem"] .prose p', /^VI\s/],
      ['.sources li >> nth=20', /^Sources$/],
      ['[data-phase="prelude"] .prose p', /^I\s/],
    ] as const) {
      await page
        .locator(place)
        .first()
        .evaluate((node) => node.scrollIntoView({ block: 'start' }));
      await expect
        .poll(async () => (await current()).map((text) => text.trim()))
        .toEqual([expect.stringMatching(name)]);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(current).toEqual([]);
  });

  test('stand open beside the text, without anything to fold', async () => {
    await open();
    expect(await page.locator('.contents a').first().isVisible()).toBe(true);
    expect(await page.locator('.contents summary').isVisible()).toBe(false);
  });

  test('are folded up on a phone, above the text, and open with a key', async () => {
    await open(phone);
    expect(await page.locator('.contents a').first().isVisible()).toBe(false);
    await page.locator('.contents summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('.contents a', { hasText: 'Sources' }).click();
    expect(hash()).toBe('#sources');
  });
});

describe('a heading', () => {
  test.each([
    ['in Markdown', ARTICLE, 19],
    ['in MDX', `${own.origin}/incidents/2019-03-whatsapp/`, 8],
  ])('has a link that can be reached and is read out, %s', async (_form, address, least) => {
    await open({}, address);
    const headings = page.locator('.article-body :is(.part-head h2, .prose h3, .timeline h3)');
    const count = await headings.count();
    for (let index = 0; index < count; index += 1) {
      const heading = headings.nth(index);
      const name = await heading.textContent();
      const link = heading.locator('xpath=following-sibling::a');
      expect(await link.getAttribute('aria-label')).toBe(`Link to ${name}`);
      expect(await link.getAttribute('href')).toBe(`#${await heading.getAttribute('id')}`);
    }
    expect(count).toBeGreaterThanOrEqual(least);
  });

  test('shows its link under the keyboard and the pointer alone', async () => {
    await open();
    const heading = page.locator('[data-phase="impact"] .part-head .heading');
    const opacity = () =>
      heading.locator('.anchor').evaluate((node) => getComputedStyle(node).opacity);
    await expect.poll(opacity).toBe('0');
    await heading.hover();
    await expect.poll(opacity).toBe('1');
    await page.mouse.move(0, 0);
    await page.locator('[data-phase="prelude"] .prose a').last().focus();
    for (let stops = 0; stops < 20; stops += 1) {
      await page.keyboard.press('Tab');
      if (await heading.locator('.anchor').evaluate((node) => node === document.activeElement))
        break;
    }
    await expect.poll(opacity).toBe('1');
    await page.keyboard.press('Enter');
    expect(hash()).toBe(`#${await heading.locator('h2').getAttribute('id')}`);
  });
});

describe('the colours', () => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const LIGHT = 'rgb(253, 253, 251)';
  const DARK = 'rgb(16, 19, 24)';
  const theme = () => page.getByRole('button', { name: /^Colours:/ });

  test('go from the system’s to light to dark and back, and the button says which', async () => {
    await open({ colorScheme: 'dark' });
    expect(await background()).toBe(DARK);
    await page.getByRole('button', { name: 'Colours: system' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Colours: light', exact: true }).count()).toBe(1);
    expect(await background()).toBe(LIGHT);
    await theme().click();
    expect(await page.getByRole('button', { name: 'Colours: dark', exact: true }).count()).toBe(1);
    expect(await background()).toBe(DARK);
    await theme().click();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background()).toBe(LIGHT);
  });

  test('are remembered on every page, and set before anything is painted', async () => {
    await open({ colorScheme: 'light' });
    await theme().click();
    await theme().click();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const { theme } = document.documentElement.dataset;
        const colour = getComputedStyle(document.body).backgroundColor;
        Object.assign(window, { atFirst: [theme, colour] });
      });
    });
    for (const address of ['/', '/incidents/', '/about/']) {
      await page.goto(own.origin + address);
      expect(await page.evaluate(() => Reflect.get(window, 'atFirst'))).toEqual(['dark', DARK]);
    }
    const inForce = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ content }) => content),
    );
    expect(inForce).toEqual(['#101318']);
  });

  test('follow the system where nothing may be stored', async () => {
    await open({ colorScheme: 'dark' });
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('not here', 'SecurityError');
        },
      });
    });
    await page.reload();
    expect(await background()).toBe(DARK);
    await theme().click();
    expect(await background()).toBe(LIGHT);
  });
});

describe('the foot of the page', () => {
  test('gives a citation to copy, and says that it is copied', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Cite this page').click();
    await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('Copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@misc\{standstill-2021-10-whatsapp,/);
    const json = page.locator('[data-form="csl"] [data-value]');
    expect(JSON.parse((await json.textContent()) ?? '')[0].URL).toBe(
      'https://standstill.example/incidents/2021-10-whatsapp/',
    );
  });

  test('leads to other write-ups, none twice and none to itself, and on through the record', async () => {
    await open();
    const links = await page
      .locator('.related a')
      .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).pathname));
    expect(links.length).toBeGreaterThan(0);
    expect(links.length).toBeLessThanOrEqual(5);
    expect(new Set(links).size).toBe(links.length);
    expect(links).not.toContain('/incidents/2021-10-whatsapp/');
    expect(await page.locator('.related li').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^WhatsApp, the time (before|after)/),
    );
    await page.locator('.neighbours [rel="next"]').click();
    await page.locator('.neighbours [rel="prev"]').click();
    expect(page.url()).toBe(ARTICLE);
  });
});

describe('without scripts', () => {
  test('citations lead to the list, folded parts open, and nothing stands idle', async () => {
    await open({ javaScriptEnabled: false, ...phone });
    await page.locator(CITATION).first().click();
    expect(hash()).toMatch(/^#source-/);
    expect(await page.locator('.sources li:target').isVisible()).toBe(true);
    await page.locator('.cite-page summary').click();
    expect(await page.locator('[data-form="bibtex"] [data-value]').isVisible()).toBe(true);
    await page.locator('.contents summary').click();
    expect(await page.locator('.contents a').first().isVisible()).toBe(true);
    expect(await page.locator('.cite-note').isVisible()).toBe(false);
    for (const button of await page.locator('button').all()) {
      expect(await button.isVisible()).toBe(false);
    }
  });
});

test.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 360],
  ['dark', 360],
] as const)('is accessible with everything open, %s, %d px', async (colorScheme, width) => {
  await open({ colorScheme, viewport: { width, height: 900 } });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.locator(CITATION).first().click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

/** Elements whose words are cut off, or that reach out of the window. */
function lost(): Promise<string[]> {
  return page.evaluate(() => {
    const isShown = (node: Element) => node.checkVisibility() && !node.closest('.visually-hidden');
    return (
      [...document.querySelectorAll<HTMLElement>('body *')]
        // A wide table scrolls by itself.
        .filter((node) => isShown(node) && !node.closest('svg, .table') && node.textContent?.trim())
        .filter((node) => {
          const { overflowX, overflowY } = getComputedStyle(node);
          const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
          return (
            (cuts(overflowX) && node.scrollWidth > node.clientWidth + 1) ||
            (cuts(overflowY) && node.scrollHeight > node.clientHeight + 1) ||
            node.getBoundingClientRect().right > innerWidth + 1
          );
        })
        .map((node) => node.outerHTML.slice(0, 120))
    );
  });
}

test.each([360, 768, 1440])('text twice as large loses nothing, %d px', async (width) => {
  await open({ viewport: { width, height: 900 } });
  // The page's policy forbids a style sheet put into it.
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  expect(await lost()).toEqual([]);
  await page.locator(CITATION).first().click();
  expect(await lost()).toEqual([]);
});

test('forced colours keep the note’s edge, the current part and the controls', async () => {
  await open({ forcedColors: 'active' });
  await page.locator(CITATION).first().scrollIntoViewIfNeeded();
  await page.locator(CITATION).first().click();
  expect(await note().evaluate((node) => getComputedStyle(node).borderInlineStartWidth)).toBe(
    '1px',
  );
  const marked = page.locator('.contents [aria-current] > span:last-child');
  await expect
    .poll(() => marked.evaluate((node) => getComputedStyle(node).textDecorationLine))
    .toBe('underline');
  expect(await page.getByRole('button', { name: /^Colours:/ }).isVisible()).toBe(true);
  expect(await lost()).toEqual([]);
});

test('a full line holds some 66 characters', async () => {
  await open();
  const lines = await page.evaluate(() => {
    const full: number[] = [];
    const range = document.createRange();
    for (const paragraph of document.querySelectorAll('.prose > p')) {
      const lengths = new Map<number, number>();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('sup')) continue;
        for (let index = 0; index < (node.textContent ?? '').length; index += 1) {
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const line = Math.round(range.getClientRects()[0]?.bottom ?? 0);
          lengths.set(line, (lengths.get(line) ?? 0) + 1);
        }
      }
      full.push(...[...lengths.values()].slice(0, -1));
    }
    return full;
  });
  const average = lines.reduce((total, length) => total + length, 0) / lines.length;
  expect(lines.length).toBeGreaterThan(50);
  expect(average).toBeGreaterThanOrEqual(60);
  expect(average).toBeLessThanOrEqual(72);
});

test('figures keep their columns where they stand below each other', async () => {
  await open();
  for (const place of ['.timeline li time', '.facts dd >> nth=1', '.actions td']) {
    const numeric = await page
      .locator(place)
      .first()
      .evaluate((node) => getComputedStyle(node).fontVariantNumeric);
    expect(numeric, place).toBe('lining-nums tabular-nums');
  }
  const prose = page.locator('.prose p').first();
  expect(await prose.evaluate((node) => getComputedStyle(node).fontVariantNumeric)).toContain(
    'oldstyle-nums',
  );
});

test('the printed sheet is black on white, with addresses and without anything to press', async () => {
  await open({ colorScheme: 'dark' });
  await page.getByRole('button', { name: 'Colours: system' }).click();
  await page.getByRole('button', { name: 'Colours: light' }).click();
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  for (const gone of [
    ...['button', '.masthead nav', '.contents', '.anchor', '.cite-note', '.skip'],
    ...['.related', '.neighbours', '[data-form="bibtex"]', '[data-form="csl"]', '.source-backs'],
  ]) {
    for (const node of await page.locator(gone).all()) {
      expect(await node.isVisible(), gone).toBe(false);
    }
  }
  const shown = await page
    .locator('.source-title a')
    .first()
    .evaluate((node) => getComputedStyle(node, '::after').content);
  expect(shown).toContain('http');
  expect(await page.locator('[data-form="text"] [data-value]').isVisible()).toBe(true);
  expect(await page.locator('h1').count()).toBe(1);
});

test('the fixture, with its odd shapes, keeps all of this', async () => {
  await open(phone, `${fixture.origin}/incidents/2022-05-chirp-and-perch/`);
  await page.locator('[data-phase] .prose sup.cite a').first().click();
  expect(await note().locator('a').count()).toBeGreaterThanOrEqual(1);
  await page.keyboard.press('Escape');
  await page.getByText('Cite this page').click();
  expect(await page.locator('[data-form="bibtex"]').textContent()).toContain(
    'author = {A. Writer and B. Editor}',
  );
});
