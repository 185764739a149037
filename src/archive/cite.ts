import { formatDay } from '../i18n/dates.ts';
import { localeTag } from '../i18n/locale.ts';
import { text } from '../i18n/text.ts';
import type { Moment } from '../incident/moment.ts';
import { formatList } from '../incident/tokens.ts';

/** What a citation of a page is made from. No day of access is among it: only a reader knows that. */
export interface CitedPage {
  /** The last step of the page's address, for keys. */
  id: string;
  title: string;
  /** Who wrote it; the site answers for what is unsigned. */
  authors?: readonly string[] | undefined;
  /** The name of the site. */
  site: string;
  published?: Moment | undefined;
  updated?: Moment | undefined;
  address: string;
}

/** One form of a citation. */
export interface Citation {
  form: 'text' | 'bibtex' | 'csl';
  value: string;
}

/** The page as others cite it: in words, in BibTeX and in CSL-JSON. */
export function cite(page: CitedPage): Citation[] {
  return [
    { form: 'text', value: citeInWords(page) },
    { form: 'bibtex', value: citeInBibtex(page) },
    { form: 'csl', value: citeInCslJson(page) },
  ];
}

/** "Ada Byron. “A title.” Standstill, 24 November 2026. https://…" */
export function citeInWords({
  title,
  authors = [],
  site,
  published,
  updated,
  address,
}: CitedPage): string {
  const words = text.cite;
  const days = [
    published && formatDay(published),
    updated && words.updated(formatDay(updated)),
  ].filter((day) => day !== undefined && day !== '');
  const imprint = [...(authors.length > 0 ? [site] : []), ...days].join(', ');
  return [
    sentence(authors.length > 0 ? formatList(authors) : site),
    words.quoted(sentence(title)),
    ...(imprint === '' ? [] : [sentence(imprint)]),
    address,
  ].join(' ');
}

/** An entry of a BibTeX database, for LaTeX. Umlauts and the like stay as they are, in UTF-8. */
export function citeInBibtex(page: CitedPage): string {
  const { title, authors = [], site, published, updated, address } = page;
  const [year, month, day] = published?.split('-') ?? [];
  const braced = (value: string | undefined) => value && `{${value}}`;
  const fields: [name: string, value: string | undefined][] = [
    [
      'author',
      braced(authors.length > 0 ? authors.map(bibtexName).join(' and ') : `{${escaped(site)}}`),
    ],
    // The second pair of braces keeps a style from setting names in lower case.
    ['title', `{{${escaped(title)}}}`],
    ['howpublished', braced(escaped(site))],
    ['year', braced(year)],
    ['month', BIBTEX_MONTHS[Number(month) - 1]],
    ['day', braced(day && String(Number(day)))],
    ['note', braced(updated && escaped(text.cite.updatedOn(formatDay(updated))))],
    ['url', braced(address)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []));
  return `@misc{${bibtexKey(page)},\n${lines.join(',\n')}\n}`;
}

/** The names that BibTeX has for months, which stand without braces. */
const BIBTEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A list of one item of CSL-JSON, which Zotero, Pandoc and citeproc read. */
export function citeInCslJson(page: CitedPage): string {
  const { id, title, authors = [], site, published, updated, address } = page;
  const item = {
    id,
    type: 'webpage',
    title,
    author: (authors.length > 0 ? authors : [site]).map((literal) => ({ literal })),
    'container-title': site,
    ...(published && { issued: { 'date-parts': [published.slice(0, 10).split('-').map(Number)] } }),
    ...(updated && { note: text.cite.updatedOn(formatDay(updated)) }),
    language: localeTag,
    URL: address,
  };
  return JSON.stringify([item], null, 2);
}

/** A full stop at the end, unless the words bring a sign of their own. */
function sentence(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`;
}

/** A name in braces of its own is taken whole: BibTeX would see two where it reads "and". */
function bibtexName(name: string): string {
  return /\band\b/i.test(name) ? `{${escaped(name)}}` : escaped(name);
}

function bibtexKey({ id, site }: CitedPage): string {
  return `${site}-${id}`
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * What TeX gives a meaning of its own, written out. BibTeX counts braces, escaped ones too, so that a lone one
 * needs a name.
 */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

function escaped(words: string): string {
  return words.replaceAll(/[\\{}~^&%$#_]/g, (sign) => TEX[sign] ?? sign);
}
