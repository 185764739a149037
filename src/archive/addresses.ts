import type { Category } from '../incident/categories.ts';

/** Pages that the site has whatever the record holds; no alias may take their place. */
const SITE_ADDRESSES = ['/', '/404/', '/about/', '/data/', '/incidents/', '/search/'];
/** Lists, with all that lies under them, and the pages of the list of incidents. */
const LISTS = /^\/(?:services|causes|years)\/|^\/incidents\/\d+\/$/;
/** Folders that a build fills. */
const FOLDERS = /^\/(?:data|cards|pagefind)\//;

/** The files of the whole record, by what they hold. */
export const DATA_ADDRESSES = {
  json: '/data/incidents.json',
  csv: '/data/incidents.csv',
  schema: '/data/incident.schema.json',
  sqlite: '/data/incidents.sqlite',
  llms: '/llms.txt',
} as const;

/** The rows of the record's table, all of them. */
export const ROWS_ADDRESS = '/incidents/rows.json';

/** Files beside pages, `rows.json` beside the list of incidents among them; nothing can lie under one. */
const FILES =
  /^\/(?:(?:rss|atom|sitemap)\.xml|feed\.json|(?:llms|robots)\.txt|site\.webmanifest|404\.html|card\.png|incidents\/(?:rows|[^/]+\.(?:json|md)))\//;

/** The forms of a feed: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. */
export const FEED_FORMS = ['rss', 'atom', 'json'] as const;

export type FeedForm = (typeof FEED_FORMS)[number];

/** The addresses of the feeds of a page: `/` or a service's. */
export function feedAddresses(page: string): Record<FeedForm, string> {
  return { rss: `${page}rss.xml`, atom: `${page}atom.xml`, json: `${page}feed.json` };
}

/** The addresses of a write-up as data and as Markdown, beside its page. */
export function incidentFiles(id: string): Record<'json' | 'markdown', string> {
  return { json: `/incidents/${id}.json`, markdown: `/incidents/${id}.md` };
}

/** The address of a write-up's page. */
export function incidentAddress(id: string): string {
  return `/incidents/${id}/`;
}

/** The address of a service's page. */
export function serviceAddress(id: string): string {
  return `/services/${id}/`;
}

/** The address of the page of a kind of cause. */
export function causeAddress(category: Category): string {
  return `/causes/${category}/`;
}

/** The address of a year's page. */
export function yearAddress(year: number): string {
  return `/years/${year}/`;
}

/** An alias in the form of an address: with a slash at its end. */
export function aliasAddress(alias: string): string {
  return alias.endsWith('/') ? alias : `${alias}/`;
}

/** Whether the address is one that the site itself gives out, pages of its lists and files included. */
export function isSiteAddress(address: string): boolean {
  return (
    SITE_ADDRESSES.includes(address) || [LISTS, FOLDERS, FILES].some((kind) => kind.test(address))
  );
}
