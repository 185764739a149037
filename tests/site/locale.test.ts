import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { tr } from '../../src/i18n/tr.ts';
import { FIXTURE_CONTENT } from '../records.ts';
import { buildInTurkish } from './build-in-turkish.ts';
import { filesIn, pagesIn } from './files-in.ts';
import { HTML_RULES } from './html-rules.ts';

const { out } = buildInTurkish(FIXTURE_CONTENT);
const pages = pagesIn(out);
const pageAt = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8');

/** What a page says, without what only programs read. */
function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body')).replaceAll(/<script[\s\S]*?<\/script>/g, '');
  return body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

const headsOf = (html: string, table: string) => {
  const [, head = ''] =
    new RegExp(`<table class="${table}"[^>]*>([\\s\\S]*?)</thead>`).exec(html) ?? [];
  return [...head.matchAll(/<th[^>]*>\s*([^<]+?)\s*<\/th>/g)].map(([, words]) => words);
};

test('every page says that it is in Turkish', () => {
  expect(pages.length).toBeGreaterThan(15);
  for (const { address, html } of pages) {
    expect(html, address).toContain('<html lang="tr" dir="ltr">');
  }
});

test('the masthead and the foot', () => {
  for (const { address, html } of pages) {
    const words = wordsOf(html);
    expect(words, address).toMatch(/İçeriğe geç .*Kesintiler Hizmetler Nedenler Yıllar /);
    expect(words, address).toContain('Renkler: sistem açık koyu');
    expect(words, address).toContain('Her rakam kaynağına götürür. Saatler UTC’ye göredir.');
  }
});

test('the answer of an article, its facts and its parts', () => {
  const words = wordsOf(pageAt('incidents/2021-10-chirp'));
  expect(words.replaceAll(/\s+([.,])/g, '$1')).toContain(
    'Chirp Ekim 2021 döneminde yaklaşık 7 saat hizmet dışı kaldı. Nedeni: a routing table that was emptied by mistake.',
  );
  expect(words).toContain('Süre yaklaşık 7 saat');
  expect(words).toContain('Ne durdu, kimleri etkiledi');
  const other = wordsOf(pageAt('incidents/2022-05-chirp-and-perch'));
  expect(other.replaceAll(/\s+([.,])/g, '$1')).toMatch(
    /Chirp ve Perch, 31 Mayıs\s–\s1 Haziran 2022 tarihlerinde 2 saat 30 dakika hizmet dışı kaldı\. Nedeni açıklanmadı\./,
  );
  expect(other).toContain('Yazan: A. Writer ve B. Editor');
  expect(other).toContain('The Gazette, 1 Haziran 2022');
  expect(other).toContain('It came back after 2 saat 30 dakika.');
});

test('the answer of a service', () => {
  const html = pageAt('services/perch');
  expect(html).toContain('<title>Perch ne zaman kesintiye uğradı? · Standstill</title>');
  expect(wordsOf(html).replaceAll(/\s+([.,])/g, '$1')).toMatch(
    /Perch en son 31 Mayıs\s–\s1 Haziran 2022 tarihlerinde 2 saat 30 dakika hizmet dışı kaldı\./,
  );
  expect(wordsOf(html)).toContain('%100');
});

test('the heads of tables', () => {
  expect(headsOf(pageAt('incidents'), 'record')).toEqual([
    'Tarih (UTC)',
    'Hizmet',
    'Ne oldu, neden oldu',
    'Süre',
  ]);
  expect(headsOf(pageAt('causes'), 'summary')).toEqual([
    'Neden',
    'Kesinti sayısı',
    'Pay',
    'Bilindiği kadarıyla toplam süre',
  ]);
  expect(headsOf(pageAt('incidents/2022-05-chirp-and-perch'), 'actions')).toEqual([
    'Önlem',
    'Durum',
  ]);
});

test('rows that the filters fetch are in Turkish too', () => {
  const rows = JSON.parse(readFileSync(join(out, 'incidents/rows.json'), 'utf8'));
  const shown = rows.map(({ when, services, length }: Record<string, string>) => ({
    when,
    services,
    length,
  }));
  expect(shown).toEqual([
    { when: 'Oca 2023', services: 'Chirp', length: 'Açıklanmadı' },
    { when: '31 May 2022', services: 'Chirp ve Perch', length: '2 saat 30 dakika' },
    { when: 'Eki 2021', services: 'Chirp', length: 'yaklaşık 7 saat' },
  ]);
});

/** The texts of a table that are long or telling enough to be known again in a page. */
function tellingTexts(table: object): string[] {
  return Object.values(table).flatMap((value) => {
    if (typeof value === 'string') return /\S\s\S/.test(value) ? [value] : [];
    return typeof value === 'object' && value !== null ? tellingTexts(value) : [];
  });
}

test('no page has a word of the English interface', () => {
  // The write-ups themselves are in English here, and may use the same words.
  const written = filesIn(FIXTURE_CONTENT)
    .filter((name) => /\.(?:mdx?|yaml)$/.test(name))
    .map((name) => readFileSync(join(FIXTURE_CONTENT, name), 'utf8'))
    .join('\n');
  // Names of formats are the same in both languages.
  const shared = new Set(tellingTexts(tr));
  const english = tellingTexts({ ...en, preview: {} }).filter(
    (text) => !written.includes(text) && !shared.has(text),
  );
  expect(english.length).toBeGreaterThan(80);
  for (const { address, html } of pages) {
    const said = html.replaceAll(/<meta name="description"[^>]*>/g, '');
    for (const text of english) expect(said, `${address}: ${text}`).not.toContain(text);
    // Programs speak the language of their files.
    const words = wordsOf(html.replaceAll(/<(pre|code)\b.*?<\/\1>/gs, ' '));
    expect(words, address).not.toMatch(/\b(?:UTC\.|hours?|minutes?|outages?:)\b/);
    expect(words, address).not.toMatch(/\d (?:January|June|July|October) \d{4}/);
    for (const word of ['Incidents', 'Services', 'Causes', 'Contents', 'Corrections', 'Unknown']) {
      expect(words, `${address}: ${word}`).not.toMatch(new RegExp(`\\b${word}\\b`));
    }
  }
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(HTML_RULES);
  for (const { address } of pages) {
    const file = join(out, address.endsWith('/') ? `${address}index.html` : address);
    const { results } = await validator.validateFile(file);
    expect(
      results.flatMap(({ messages }) => messages),
      address,
    ).toEqual([]);
  }
});
