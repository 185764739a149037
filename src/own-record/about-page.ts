import type { Locale } from '../i18n/locales.ts';
import { yamlLine } from '../scaffold/frontmatter.ts';

interface AboutPage {
  title: string;
  summary: (name: string) => string;
  body: string;
}

/** What can be said of any record that the program holds to its rules, for its editors to go on from. */
const PAGES: Readonly<Record<Locale, AboutPage>> = {
  en: {
    title: 'About',
    summary: (name) =>
      `What ${name} holds, how lengths and causes are told, and how mistakes are put right.`,
    body: `This is a record of outages: when a service was down, for how long, and why. Each write-up tells one of them, and
its figures lead to their sources.

## What the figures mean

Dates and times are in UTC, and as exact as their sources. A length runs from the first failure that users noticed to
the end that the best account gives. Where nobody has said why, the page says that the cause was not disclosed.

## Corrections

Mistakes are corrected in the text, and a correction of substance is listed, with its date, at the foot of the
write-up. Where something is not known, the write-up says that it is not known.
`,
  },
  tr: {
    title: 'Hakkında',
    summary: (name) =>
      `${name} neleri içerir, süreler ve nedenler nasıl anlatılır, yanlışlar nasıl düzeltilir.`,
    body: `Bu, hizmet kesintilerinin kaydıdır: bir hizmet ne zaman durdu, ne kadar sürdü ve neden. Her yazı bir kesintiyi
anlatır; rakamlar kaynaklarına götürür.

## Rakamlar ne anlatır

Tarihler ve saatler UTC’ye göredir ve kaynakları kadar kesindir. Süre, kullanıcıların fark ettiği ilk arızadan en
güvenilir anlatımın verdiği sona kadar sayılır. Nedenini kimse söylemediyse sayfa, nedenin açıklanmadığını söyler.

## Düzeltmeler

Yanlışlar metinde düzeltilir; önemli bir düzeltme, tarihiyle birlikte yazının sonunda belirtilir. Bilinmeyen bir şey
varsa yazı, bilinmediğini söyler.
`,
  },
};

/** The text of `content/pages/about.md` that a record begins with. */
export function aboutPageText(name: string, locale: Locale): string {
  const { title, summary, body } = PAGES[locale];
  return `---\n${yamlLine('title', title)}\n${yamlLine('summary', summary(name))}\n---\n\n${body}`;
}
