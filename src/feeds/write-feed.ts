import { type Author, Feed } from 'feed';
import type { FeedForm } from '../archive/addresses.ts';
import { escapeHtml } from '../markdown/escape.ts';

/** One item of a feed. All addresses are absolute. */
export interface FeedItem {
  /** By which readers know it again. It never changes. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The full text. */
  html: string;
  authors: readonly string[];
  /** What it is listed under. */
  categories: readonly { id: string; name: string }[];
  published: Date | undefined;
  /** When it last changed; `undefined` where the write-up gives no date of its own. */
  changed: Date | undefined;
  /** What Atom, which requires a date, gets in its place: the earliest time at which the outage can have begun. */
  otherwise: Date;
  /** The outage itself, for programs, with the precision that its facts have. */
  outage: Record<string, unknown>;
}

/** What a feed holds. */
export interface FeedContent {
  title: string;
  description: string;
  /** BCP 47 tag. */
  language: string;
  /** Who answers for what is unsigned. */
  site: string;
  /** The page whose news it brings, which is its id too. */
  home: string;
  /** Where each form of it is published. */
  addresses: Record<FeedForm, string>;
  /** In the order in which it brings them. */
  items: readonly FeedItem[];
}

/** The feed in one of its forms. The same content gives the same bytes. */
export function writeFeed(content: FeedContent, form: FeedForm): string {
  const { items, addresses, language } = content;
  const dates = items.map(({ changed, otherwise }) => (changed ?? otherwise).getTime());
  const feed = new Feed({
    id: content.home,
    link: content.home,
    title: plainIn(content.title, form),
    description: plainIn(content.description, form),
    language,
    author: { name: plainIn(content.site, form) },
    // The library would name today. An empty feed has never changed.
    updated: new Date(Math.max(0, ...dates)),
    feed: addresses[form],
    feedLinks: { json: addresses.json },
    generator: 'Standstill',
  });
  for (const item of items) feed.addItem(toItem(item, form));
  if (form === 'rss') return `${feed.rss2()}\n`;
  if (form === 'atom') return `${feed.atom1()}\n`;
  return `${toJsonFeed11(feed.json1(), content)}\n`;
}

/** What the library takes for the date of an item: RSS has no element for changes, and gets one of Atom's. */
function dateOf({ changed, otherwise }: FeedItem, form: FeedForm): Date | undefined {
  if (form === 'rss') return undefined;
  return changed ?? (form === 'atom' ? otherwise : undefined);
}

type LibraryItem = Parameters<Feed['addItem']>[0];

function toItem(item: FeedItem, form: FeedForm): LibraryItem {
  const { id, url, published, categories } = item;
  // Titles in Atom, and summaries in both, are HTML to the library.
  const title = form === 'atom' ? escapeHtml(item.title) : item.title;
  const summary = form === 'json' ? item.summary : escapeHtml(item.summary);
  const authors = item.authors.map((name): Author => ({ name: plainIn(name, form) }));
  return {
    id,
    link: url,
    title: plainIn(title, form),
    description: plainIn(summary, form),
    content: plainIn(item.html, form),
    // The library's types do not foresee an item without a date; its code does, but for Atom's.
    ...({ date: dateOf(item, form) } as { date: Date }),
    ...(published && { published }),
    category: categories.map(({ id: term, name }) => ({
      term,
      // The library does not escape a label of Atom.
      ...(form === 'atom' ? {} : { name: plainIn(name, form) }),
    })),
    ...(form === 'atom' && authors.length > 0 && { author: authors }),
    extensions: extensionsOf(item, authors, form),
  };
}

type Extensions = NonNullable<LibraryItem['extensions']>;

/** What the forms have no element of their own for. */
function extensionsOf(
  { changed, outage }: FeedItem,
  authors: readonly Author[],
  form: FeedForm,
): Extensions {
  if (form === 'json') return [{ name: '_outage', objects: outage }];
  if (form === 'atom') return [];
  // RSS has addresses of e-mail for authors, and Dublin Core for their names.
  const creators = authors.map(({ name }) => ({ _text: name }));
  return [
    ...(creators.length > 0 ? [element('dc:creator', creators)] : []),
    ...(changed ? [element('atom:updated', { _text: changed.toISOString() })] : []),
  ];
}

function element(name: string, objects: object): Extensions[number] {
  return { name, objects: objects as Record<string, unknown> };
}

/** Characters that XML 1.0 has no place for, escaped or not. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function plainIn(text: string, form: FeedForm): string {
  return form === 'json' ? text : text.replaceAll(NOT_IN_XML, '');
}

/** What the library writes is JSON Feed 1.0. @see https://www.jsonfeed.org/version/1.1/ */
function toJsonFeed11(text: string, { language, items }: FeedContent): string {
  const { author, ...feed } = JSON.parse(text);
  const authors = (names: readonly string[]) => names.map((name) => ({ name }));
  return JSON.stringify({
    ...feed,
    version: 'https://jsonfeed.org/version/1.1',
    language,
    authors: [author],
    items: feed.items.map((item: object, index: number) => {
      const names = items[index]?.authors ?? [];
      return { ...item, ...(names.length > 0 && { authors: authors(names) }) };
    }),
  });
}
