import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { compileCurrentContent } from '../../src/archive/compile-current-content.ts';
import { publishedRecord } from '../../src/archive/published-record.ts';
import { en } from '../../src/i18n/en.ts';
import { todayInUtc } from '../../src/incident/visibility.ts';
import { type Paths, resolvePaths } from '../../src/paths.ts';
import { indexWriteUps } from '../../src/search/index-site.ts';
import { FIXTURE_CONTENT } from '../records.ts';
import { fixture, own } from './built-sites.ts';
import { filesIn, pagesIn } from './files-in.ts';
import { serve } from './serve.ts';
import { useChromium } from './use-chromium.ts';

const { origin, server } = await serve(own.out);
const newPage = useChromium(server);

async function open(path: string, options: Parameters<typeof newPage>[0] = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(origin + path);
  return page;
}

/** What comes about after a while; the machine may be busy with other things. */
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 20_000 });

const titles = (page: Page) => page.locator('.results h2 a');
const status = (page: Page) => page.locator('.search-status');
const field = (page: Page) => page.locator('#search-field');
const query = (page: Page) => new URL(page.url()).search;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');

/** Eight words from the middle of a paragraph of a write-up, and the identifier of the heading that they stand under. */
async function phraseIn(id: string, phase: string): Promise<{ words: string; part: string }> {
  const page = await open(`/incidents/${id}/`);
  const found = await page.evaluate((name) => {
    const section = document.querySelector(`section[data-phase="${name}"]`);
    const paragraphs = [...(section?.querySelectorAll('.prose > p') ?? [])];
    const [, paragraph] = paragraphs;
    const headings = [...(section?.querySelectorAll('h2, h3') ?? [])].filter(
      (heading) => paragraph && heading.compareDocumentPosition(paragraph) & 4,
    );
    for (const mark of paragraph?.querySelectorAll('sup') ?? []) mark.remove();
    return { text: paragraph?.textContent ?? '', part: headings.at(-1)?.id ?? '' };
  }, phase);
  await page.context().close();
  const words = found.text.trim().split(/\s+/);
  const middle = Math.floor(words.length / 2) - 4;
  return { words: words.slice(middle, middle + 8).join(' '), part: found.part };
}

describe('a phrase from the middle of a write-up', () => {
  test.each([
    ['2022-04-atlassian', 'fallout'],
    ['2017-01-gitlab', 'investigation'],
    ['2021-10-whatsapp', 'recovery'],
  ])('%s, %s: its result opens at the part that holds it', async (id, phase) => {
    const { words, part } = await phraseIn(id, phase);
    expect(words.split(' ')).toHaveLength(8);
    expect(part).not.toBe('');
    const target = `/incidents/${id}/#${part}`;
    for (const asked of [words, `"${words}"`]) {
      const page = await open('/search/');
      await field(page).pressSequentially(asked);
      await eventually(() => titles(page).first().getAttribute('href')).toBe(target);
      expect(await page.locator('.results mark').count()).toBeGreaterThanOrEqual(8);
      await titles(page).first().click();
      await page.waitForURL(`**${target}`);
      const heading = page.locator(`[id="${part}"]`);
      const top = () => heading.evaluate((node) => node.getBoundingClientRect().top);
      await eventually(async () => Math.abs((await top()) - 100)).toBeLessThan(100);
      await page.context().close();
    }
  });
});

test('the address restores the whole state, and so do the ways back and forward', async () => {
  const address =
    '/search/?q=routes&service=whatsapp&cause=configuration-change&year=2021&sort=date';
  const page = await open(address);
  await titles(page).first().waitFor();
  expect(await field(page).inputValue()).toBe('routes');
  const values = () =>
    page
      .locator('form.search select')
      .evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));
  expect(await values()).toEqual(['whatsapp', 'configuration-change', '2021', 'date']);
  expect(await titles(page).count()).toBe(1);

  await page.locator('select[name=year]').selectOption('');
  await page.locator('select[name=cause]').selectOption('');
  await eventually(() => query(page)).toBe('?q=routes&service=whatsapp&sort=date');
  const other = await open(`/search/${query(page)}`);
  await titles(other).first().waitFor();
  const many = await titles(other).allTextContents();
  await other.context().close();
  expect(many.length).toBeGreaterThan(1);
  await eventually(() => titles(page).allTextContents()).toEqual(many);
  await page.goBack();
  await page.goBack();
  expect(page.url()).toBe(origin + address);
  await eventually(() => titles(page).count()).toBe(1);
  expect(await values()).toEqual(['whatsapp', 'configuration-change', '2021', 'date']);
  await page.goForward();
  await page.goForward();
  await eventually(() => titles(page).allTextContents()).toEqual(many);
  await page.context().close();
});

test('what is typed without a rest is one step of the history', async () => {
  const page = await open('/');
  await page.goto(`${origin}/search/`);
  await field(page).pressSequentially('backbone', { delay: 200 });
  await eventually(() => query(page)).toBe('?q=backbone');
  await page.goBack();
  await eventually(() => query(page)).toBe('');
  await eventually(() => field(page).inputValue()).toBe('');
  expect(await page.locator('.ways-in').isVisible()).toBe(true);
  await page.context().close();
});

test('filters count what the other choices leave', async () => {
  const page = await open('/search/?service=whatsapp');
  await titles(page).first().waitFor();
  const optionOf = (name: string, value: string) =>
    page.locator(`select[name=${name}] option[value="${value}"]`).textContent();
  const rows = JSON.parse(readFileSync(join(own.out, 'incidents/rows.json'), 'utf8'));
  const having = (...values: string[]) =>
    rows.filter(({ keys }: { keys: Record<string, string[]> }) =>
      values.every((value) => Object.values(keys).flat().includes(value)),
    ).length;
  expect(having('whatsapp', '2021')).toBeGreaterThan(0);
  expect(await optionOf('year', '2021')).toBe(`2021 (${having('whatsapp', '2021')})`);
  expect(await optionOf('service', 'cloudflare')).toBe(`Cloudflare (${having('cloudflare')})`);
  expect(await status(page).textContent()).toBe(en.search.found(String(having('whatsapp'))));
  await page.context().close();
});

test('results are in the order that is asked for', async () => {
  const rows: { at: string; hours: number | null; title: string; keys: { service: string[] } }[] =
    JSON.parse(readFileSync(join(own.out, 'incidents/rows.json'), 'utf8'));
  const mine = rows.filter(({ keys }) => keys.service.includes('whatsapp'));
  const first = (compare: (a: (typeof mine)[0], b: (typeof mine)[0]) => number) =>
    mine
      .toSorted(compare)
      .slice(0, 3)
      .map(({ title }) => title);
  const newest = first((a, b) => b.at.localeCompare(a.at));
  const longest = first((a, b) => (b.hours ?? 0) - (a.hours ?? 0));
  const page = await open('/search/?service=whatsapp&sort=date');
  const shown = async () => (await titles(page).allTextContents()).slice(0, 3);
  await eventually(shown).toEqual(newest);
  await page.locator('select[name=sort]').selectOption('length');
  await eventually(shown).toEqual(longest);
  await page.context().close();
});

test('the keyboard alone suffices', async () => {
  const page = await open('/incidents/2021-10-whatsapp/');
  await page.keyboard.press('/');
  await page.waitForURL('**/search/**');
  await eventually(() => focused(page)).toBe('search-field');
  await page.keyboard.type('safety catch');
  await page.locator('.results mark').first().waitFor();
  await page.keyboard.press('Enter');
  const at = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.results a')].indexOf(document.activeElement as Element),
    );
  await page.keyboard.press('ArrowDown');
  expect(await at()).toBe(0);
  await page.keyboard.press('ArrowDown');
  expect(await at()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('search-field');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Escape');
  expect(await focused(page)).toBe('search-field');
  await page.keyboard.press('ArrowDown');
  const href = await titles(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${href}`);
  await page.goBack();
  await titles(page).first().waitFor();
  expect(await field(page).inputValue()).toBe('safety catch');
  await field(page).focus();
  await page.keyboard.press('Escape');
  await eventually(() => titles(page).count()).toBe(0);
  expect(query(page)).toBe('');
  await page.keyboard.type('a/b');
  expect(await field(page).inputValue()).toBe('a/b');
  await page.context().close();
});

test('the key / can be switched off, and stays so from page to page', async () => {
  const page = await open('/search/');
  const box = page.getByLabel(en.search.slash);
  expect(await box.isChecked()).toBe(true);
  await box.press('Space');
  await page.goto(`${origin}/about/`);
  const taken = await page.evaluate(
    () => !dispatchEvent(new KeyboardEvent('keydown', { key: '/', cancelable: true })),
  );
  expect(taken).toBe(false);
  await page.goto(`${origin}/search/`);
  expect(await box.isChecked()).toBe(false);
  await page.keyboard.press('/');
  expect(await focused(page)).not.toBe('search-field');
  await box.press('Space');
  await page.keyboard.press('/');
  expect(await focused(page)).toBe('search-field');
  await page.context().close();
});

test('more than ten results come on demand, and the first of them takes the focus', async () => {
  const page = await open('/search/?q=whatsapp');
  await eventually(() => titles(page).count()).toBe(10);
  await page.locator('.results-more').press('Enter');
  await eventually(() => titles(page).count()).toBe(20);
  const link = titles(page).nth(10);
  expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.context().close();
});

test('the field of the home page leads there, with the index loaded only then', async () => {
  const page = await newPage();
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/pagefind/')) fetched.push(request.url());
  });
  await page.goto(`${origin}/`);
  await page.goto(`${origin}/search/`);
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await page.goto(`${origin}/`);
  await page.keyboard.press('/');
  await page.keyboard.type('safety catch');
  expect(fetched).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=safety+catch');
  await titles(page).first().waitFor();
  expect(fetched.length).toBeGreaterThan(0);
  await page.context().close();
});

test('nothing that stands above or below is shifted when results come', async () => {
  const page = await newPage({ viewport: { width: 412, height: 823 } });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      for (const { value } of list.getEntries() as unknown as { value: number }[]) {
        dataset.shifted = String(Number(dataset.shifted ?? 0) + value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${origin}/search/?q=backbone`);
  await titles(page).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  const shifted = await page.evaluate(() => document.documentElement.dataset.shifted ?? '0');
  expect(Number(shifted)).toBeLessThan(0.01);
  await page.context().close();
});

test('with scripts off the page lists every service and every year', async () => {
  const page = await open('/search/', { javaScriptEnabled: false });
  expect(await page.locator('form.search').isVisible()).toBe(false);
  expect(await page.locator('.search-unscripted').isVisible()).toBe(true);
  const links = await page
    .locator('.ways-in a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const lists = pagesIn(own.out)
    .map(({ address }) => address)
    .filter(
      (address) => /^\/(?:services|years)\/[^/]+\/$/.test(address) && !/\/\d{1,3}\/$/.test(address),
    );
  expect(lists.length).toBeGreaterThan(20);
  expect(links.toSorted()).toEqual(lists.toSorted());
  await page.context().close();
});

test('an index that cannot be loaded is told of, and found again once it can', async () => {
  const page = await newPage();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${origin}/search/?q=backbone`);
  await eventually(() => status(page).textContent()).toBe(en.search.failed);
  expect(await page.locator('.ways-in').isVisible()).toBe(true);
  await page.context().close();
});

test('nothing found is said, and the ways into the record are there', async () => {
  const page = await open('/search/?q=zzzzqq');
  await eventually(() => status(page).textContent()).toBe(en.search.nothing);
  expect(await page.locator('.ways-in').isVisible()).toBe(true);
  await page.context().close();
});

test.each([
  ['light', 1440],
  ['dark', 360],
  ['light', 360],
  ['dark', 1440],
] as const)(
  'results are accessible and keep to their width: %s, %i px',
  async (colorScheme, width) => {
    const page = await open('/search/?q=routing+table&year=2021', {
      colorScheme,
      viewport: { width, height: 900 },
    });
    await titles(page).first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

async function recordAt(paths: Paths) {
  const content = await compileCurrentContent(paths);
  return publishedRecord(content, paths.cache, { today: todayInUtc(), showHidden: false });
}

describe('the index', () => {
  test('is the same to the byte when it is made again, and holds no draft', async () => {
    const home = mkdtempSync(join(tmpdir(), 'standstill-index-'));
    const paths = { ...resolvePaths(), content: FIXTURE_CONTENT, cache: join(home, 'cache') };
    const record = await recordAt(paths);
    await indexWriteUps(record, paths)(join(home, 'first'));
    rmSync(join(paths.cache, 'search'), { recursive: true });
    await indexWriteUps(record, paths)(join(home, 'second'));
    const files = filesIn(join(fixture.out, 'pagefind'));
    expect(files.filter((name) => name.startsWith('fragment/'))).toHaveLength(3);
    for (const made of ['first', 'second']) {
      const folder = join(home, made, 'pagefind');
      expect(filesIn(folder)).toEqual(files);
      for (const name of files) {
        const bytes = readFileSync(join(folder, name));
        expect(bytes.equals(readFileSync(join(fixture.out, 'pagefind', name))), name).toBe(true);
      }
    }
  });

  test('stays out of a build where NO_SEARCH is set', async () => {
    const home = mkdtempSync(join(tmpdir(), 'standstill-index-'));
    const paths = { ...resolvePaths(), content: FIXTURE_CONTENT };
    const record = await recordAt(paths);
    process.env.NO_SEARCH = '1';
    await indexWriteUps(record, paths)(home);
    delete process.env.NO_SEARCH;
    expect(existsSync(join(home, 'pagefind'))).toBe(false);
  });
});
