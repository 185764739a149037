import { describe, expect, test, vi } from 'vitest';
import type { Phrase } from '../../src/i18n/phrase.ts';
import type { Facts } from '../../src/incident/schema.ts';

vi.mock('../../src/site.config.ts', async (original) => {
  const { siteConfig } = await original<typeof import('../../src/site.config.ts')>();
  return { siteConfig: { ...siteConfig, locale: 'tr' } };
});

const { answer, causeOf, lastDown, lengthOf } = await import('../../src/archive/answer.ts');
const { cite } = await import('../../src/archive/cite.ts');
const { keysOf } = await import('../../src/archive/row-filter.ts');
const { namedServices } = await import('../../src/archive/named-services.ts');
const { toRow } = await import('../../src/archive/record-row.ts');
const { sayCount, sayTotal, sayWhole } = await import('../../src/archive/say-figures.ts');
const { statisticsOf } = await import('../../src/archive/statistics.ts');
const { toTraced } = await import('../../src/archive/traced.ts');
const dates = await import('../../src/i18n/dates.ts');
const { direction, directionOf, localeTag } = await import('../../src/i18n/locale.ts');
const { compareNames } = await import('../../src/i18n/names.ts');
const { formatCount, formatShare } = await import('../../src/i18n/numbers.ts');
const { text } = await import('../../src/i18n/text.ts');
const { formatUnit } = await import('../../src/i18n/units.ts');
const { frontmatterText } = await import('../../src/scaffold/frontmatter.ts');
const { beginsSentence, capitalise, fillToken, formatList, formatMonth, sayLength } = await import(
  '../../src/incident/tokens.ts'
);
const { compile } = await import('../../src/markdown/compile.ts');
const { archiveOf, incidentsOf } = await import('../archive/list-incident.ts');

/** An outage told by the facts that matter. */
function outage(facts: Partial<Facts>) {
  const [incident] = incidentsOf([{ cause: 'yanlışlıkla silinen bir tablo', ...facts }]);
  if (!incident) throw new Error('There is no outage.');
  return incident;
}

const said = (phrases: readonly Phrase[]) => phrases.map((phrase) => phrase.text).join('');
const strong = (phrases: readonly Phrase[]) =>
  phrases.filter((phrase) => phrase.strong).map((phrase) => phrase.text);

test('the language and its direction', () => {
  expect([localeTag, direction]).toEqual(['tr-TR', 'ltr']);
  expect(['en', 'ar', 'fa', 'he', 'ur', 'az'].map(directionOf)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
  ]);
});

test('dates', () => {
  expect(dates.formatDay('2021-10-04T15:39Z')).toBe('4 Ekim 2021');
  expect(dates.formatDay('2021-10')).toBe('Ekim 2021');
  expect(dates.formatDay('2021')).toBe('2021');
  expect(dates.formatShortDay('2025-08-30')).toBe('30 Ağu 2025');
  expect(dates.formatShortDay('2021-10')).toBe('Eki 2021');
  expect(dates.formatMoment('2021-10-04T15:39Z')).toBe('4 Ekim 2021, 15:39 UTC');
  expect(dates.formatDays('2019-03-13', '2019-03-14')).toBe('13–14 Mart 2019');
  expect(dates.formatDays('2019-12-31', '2020-01-01')).toBe(
    '31 Aralık 2019\u2009–\u20091 Ocak 2020',
  );
  expect(dates.formatInstant(Date.UTC(2021, 9, 5, 9), 'hour')).toBe('09:00');
  expect(dates.formatInstant(Date.UTC(2021, 9, 5), 'day')).toBe('5 Eki');
  expect(dates.monthLetters().join('')).toBe('OŞMNMHTAEEKA');
  expect(formatMonth(2, 2022)).toBe('Şubat 2022');
});

test('lengths, numbers and shares', () => {
  expect(sayLength(7.1, true)).toBe('yaklaşık 7 saat');
  expect(sayLength(7.1, false)).toBe('7 saat 6 dakika');
  expect(sayLength(0.75, false)).toBe('45 dakika');
  expect(sayLength(14 * 24, true)).toBe('yaklaşık 14 gün');
  expect(formatUnit(1, 'week')).toBe('1 hafta');
  expect(formatCount(1234567)).toBe('1.234.567');
  expect(formatShare(0.16)).toBe('%16');
  expect(text.lists.withShare(formatCount(3), formatShare(0.25))).toBe('3 (%25)');
});

test('lists and the order of names', () => {
  expect(formatList(['Facebook', 'Instagram', 'WhatsApp'])).toBe('Facebook, Instagram ve WhatsApp');
  expect(text.items(['Avrupa', 'Asya', 'Afrika'])).toBe('Avrupa, Asya, Afrika');
  expect(
    ['Ziraat', 'Şok', 'Sahibinden', 'İşbank', 'Ihlamur', 'Çiçek', 'Chirp'].sort(compareNames),
  ).toEqual(['Chirp', 'Çiçek', 'Ihlamur', 'İşbank', 'Sahibinden', 'Şok', 'Ziraat']);
  const { byService } = archiveOf([{ service: ['şok'] }, { service: ['sahibinden'] }]);
  const services = new Map([
    ['şok', { id: 'şok', name: 'Şok' }],
    ['sahibinden', { id: 'sahibinden', name: 'Sahibinden' }],
  ]);
  expect(namedServices({ ...archiveOf([]), byService, services }).map(({ name }) => name)).toEqual([
    'Sahibinden',
    'Şok',
  ]);
});

test('the dotted and the dotless i', () => {
  expect(capitalise('işletim sistemi')).toBe('İşletim sistemi');
  expect(capitalise('ısınan sunucular')).toBe('Isınan sunucular');
  expect(causeOf(outage({ cause: 'internet çıkışının kesilmesi' }).facts)).toBe(
    'İnternet çıkışının kesilmesi',
  );
});

describe('the answer', () => {
  test.each([
    [
      { hours: 7.1, approximate: true },
      'Chirp Ekim 2021 döneminde yaklaşık 7 saat hizmet dışı kaldı. Nedeni: yanlışlıkla silinen bir tablo.',
      ['Ekim 2021', 'yaklaşık 7 saat'],
    ],
    [
      {
        service: ['chirp', 'perch'],
        started: '2021-10-04T15:39Z',
        resolved: '2021-10-04T22:45Z',
        hours: 7.1,
        regions: ['Dünya geneli'],
      },
      'Chirp ve Perch, 4 Ekim 2021 tarihinde dünya genelinde 7 saat 6 dakika hizmet dışı kaldı. Nedeni: yanlışlıkla silinen bir tablo.',
      ['4 Ekim 2021', '7 saat 6 dakika'],
    ],
    [
      { started: '2019-03-13T16:00Z', resolved: '2019-03-14T06:00Z', hours: 14, cause: null },
      'Chirp 13–14 Mart 2019 tarihlerinde 14 saat hizmet dışı kaldı. Nedeni açıklanmadı.',
      ['13–14 Mart 2019', '14 saat'],
    ],
    [
      { started: '2023-02-06', hours: 14 * 24, approximate: true },
      'Chirp 6 Şubat 2023 tarihinden itibaren yaklaşık 14 gün hizmet dışı kaldı. Nedeni: yanlışlıkla silinen bir tablo.',
      ['6 Şubat 2023', 'yaklaşık 14 gün'],
    ],
    [
      { started: '2025-04-12', hours: null },
      'Chirp 12 Nisan 2025 tarihinde hizmet dışı kaldı. Ne kadar sürdüğünü kimse açıklamadı. Nedeni: yanlışlıkla silinen bir tablo.',
      ['12 Nisan 2025'],
    ],
  ])('%o', (facts, sentence, set) => {
    const phrases = answer(outage(facts));
    expect(said(phrases)).toBe(sentence);
    expect(strong(phrases)).toEqual(set);
  });

  test('to when it was last', () => {
    const last = { started: '2025-04-12T14:00Z', hours: 3.33, approximate: true };
    const phrases = lastDown({ name: 'WhatsApp' }, outage(last));
    expect(said(phrases)).toBe(
      'WhatsApp en son 12 Nisan 2025 tarihinde yaklaşık 3 saat 20 dakika hizmet dışı kaldı.',
    );
    expect(strong(phrases)).toEqual(['12 Nisan 2025', 'yaklaşık 3 saat 20 dakika']);
    expect(said(lastDown({ name: 'Chirp' }, outage({ hours: null })))).toBe(
      'Chirp en son Ekim 2021 döneminde hizmet dışı kaldı. Ne kadar sürdüğünü kimse açıklamadı.',
    );
  });
});

test('a row of the table and the name of a tremor', () => {
  const incident = outage({
    title: 'Bir gün',
    started: '2021-10-04T15:39Z',
    hours: null,
    cause: null,
  });
  expect(toRow(incident)).toMatchObject({
    when: '4 Eki 2021',
    services: 'Chirp',
    cause: 'Açıklanmadı',
    length: 'Açıklanmadı',
  });
  expect(toTraced(incident).name).toBe('Chirp, 4 Ekim 2021, Açıklanmadı: Bir gün');
  expect(keysOf(incident.facts).length).toEqual(['not-stated']);
});

test('figures of a list', () => {
  const of = (...hours: (number | null)[]) =>
    sayWhole(statisticsOf(incidentsOf(hours.map((length) => ({ hours: length })))));
  expect(of(7)).toBe('1 kesinti, süresi 7 saat.');
  expect(of(7, 2)).toBe('2 kesinti, toplam 9 saat.');
  expect(of(7, null, 2)).toBe('3 kesinti. 2 tanesinin süresi biliniyor: toplam 9 saat.');
  expect(of(null)).toBe('1 kesinti. Ne kadar sürdüğü açıklanmadı.');
  expect([sayCount(1234), sayTotal(undefined)]).toEqual(['1.234 kesinti', 'Açıklanmadı']);
  expect(lengthOf(outage({ hours: 0.5 }).facts)).toBe('30 dakika');
});

test('a citation', () => {
  const [inWords] = cite({
    id: '2021-10-chirp',
    title: 'Bir kesinti',
    authors: ['Ada Yılmaz', 'İpek Şen'],
    site: 'Standstill',
    published: '2021-10-12',
    updated: '2022-02-01',
    address: 'https://standstill.example/incidents/2021-10-chirp/',
  });
  expect(inWords?.value).toBe(
    'Ada Yılmaz ve İpek Şen. “Bir kesinti.” Standstill, 12 Ekim 2021, güncelleme 1 Şubat 2022. https://standstill.example/incidents/2021-10-chirp/',
  );
});

test('tokens in prose', () => {
  const facts = { month: 10, year: 2021, hours: 7.1, approximate: true, cause: null };
  expect(fillToken('month-year', facts)).toMatchObject({ text: 'Ekim 2021' });
  expect(fillToken('length', facts, 'Kesinti ')).toMatchObject({ text: 'yaklaşık 7 saat' });
  for (const hedge of ['Yaklaşık ', 'Kesinti en az ', 'neredeyse ', '~']) {
    expect(fillToken('length', facts, hedge), hedge).toMatchObject({ text: '7 saat' });
  }
  expect(['Bitti. ', 'Kısa sürdü (örn. ', 'Bkz. '].map(beginsSentence)).toEqual([
    true,
    false,
    false,
  ]);
  expect(fillToken('cause', facts)).toMatchObject({ text: 'açıklanmayan bir neden' });
  expect(fillToken('service', { services: ['Chirp', 'Perch'] })).toMatchObject({
    text: 'Chirp ve Perch',
  });
});

test('a write-up', () => {
  const source = `---
title: "[Service], [Month, Year]"
service: [chirp, perch]
month: 10
year: 2021
hours: 7.1
approximate: true
cause: internet çıkışının kesilmesi
---
## Impact

Bu yazı [Month, Year] kesintisini anlatıyor. [X] saat boyunca kimse yazışamadı; yaklaşık [X] saat
uzun bir süredir. [Duration] sonra her şey düzeldi.[^1] Nedeni [cause] oldu. [Cause]!

| Hizmet | Süre |
|---|---|
| Chirp | [Duration] |

[^1]: Bir not.
`;
  const { facts, parts, notes } = compile(source, 'content/incidents/2021-10-chirp.md', {
    serviceNames: new Map([
      ['chirp', 'Chirp'],
      ['perch', 'Perch'],
    ]),
  });
  expect(facts?.title).toBe('Chirp ve Perch, Ekim 2021');
  const [{ html = '' } = {}] = parts;
  const words = html.replaceAll(/<sup[\s\S]*?<\/sup>/g, '').replaceAll(/<[^>]+>|\n/g, ' ');
  expect(words.replaceAll(/\s+/g, ' ')).toContain(
    'Bu yazı Ekim 2021 kesintisini anlatıyor. Yaklaşık 7 saat boyunca kimse yazışamadı; yaklaşık 7 saat uzun bir süredir. Yaklaşık 7 saat sonra her şey düzeldi. Nedeni internet çıkışının kesilmesi oldu. İnternet çıkışının kesilmesi!',
  );
  expect(html).toContain('<td>yaklaşık 7 saat</td>');
  expect(html).toMatch(/aria-label="Tablo[^"]*"/);
  expect(notes).toContain('Notlar');
  expect(notes).toContain('Metindeki a notuna dön');
});

test('a write-up that is begun names its month as the frontmatter has it', () => {
  const text = frontmatterText({
    service: { id: 'chirp', name: 'Chirp', isNew: false },
    when: { year: 2021, month: 10 },
    length: { hours: 7.1, approximate: false },
    cause: 'a slip',
    title: 'T',
  });
  expect(text).toContain('\nmonth: October\n');
});
