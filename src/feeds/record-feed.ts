import { aliasAddress, feedAddresses, serviceAddress } from '../archive/addresses.ts';
import type { PublishedWriteUp } from '../archive/published-record.ts';
import { sayCount } from '../archive/say-figures.ts';
import type { ExportedIncident } from '../data/exported-schema.ts';
import { text } from '../i18n/text.ts';
import { momentRange } from '../incident/moment.ts';
import type { Service } from '../incident/service.ts';
import type { SiteConfig } from '../site.config.ts';
import { answerOf } from './article-html.ts';
import { changedAt, dayInUtc } from './feed-dates.ts';
import { FEED_LENGTH } from './feed-length.ts';
import type { FeedContent, FeedItem } from './write-feed.ts';

/** The write-ups that a feed brings: those that were published or corrected last; among equals the newest outage. */
export function newestWriteUps(writeUps: readonly PublishedWriteUp[]): PublishedWriteUp[] {
  const time = ({ facts }: PublishedWriteUp) => changedAt(facts)?.getTime() ?? -Infinity;
  return writeUps
    .map((writeUp) => ({ writeUp, time: time(writeUp) }))
    .sort((a, b) => (a.time === b.time ? 0 : b.time - a.time))
    .slice(0, FEED_LENGTH)
    .map(({ writeUp }) => writeUp);
}

/**
 * By which readers know an item again: the address at which the write-up first appeared. A file that gets a new name
 * keeps its old address among its aliases, so that the first of those that have the form of an article's stays the id.
 */
function itemId(
  { address, facts }: Pick<PublishedWriteUp, 'address' | 'facts'>,
  site: string,
): string {
  const first = (facts.aliases ?? [])
    .map(aliasAddress)
    .find((alias) => /^\/incidents\/[^/]+\/$/.test(alias));
  return new URL(first ?? address, site).href;
}

/**
 * A write-up as an item.
 *
 * @param exported the same write-up as it is given out as data
 * @param html its full text
 */
export function toFeedItem(
  writeUp: PublishedWriteUp,
  exported: ExportedIncident,
  html: string,
  site: string,
): FeedItem {
  const { facts, services } = writeUp;
  const { beginning, resolved, hours, duration, approximate } = exported;
  return {
    id: itemId(writeUp, site),
    url: exported.url,
    title: facts.title,
    summary: facts.summary ?? answerOf(writeUp),
    html,
    authors: facts.authors ?? [],
    categories: [
      ...services.map(({ id, name }) => ({ id, name })),
      { id: exported.category, name: text.categories[exported.category] },
    ],
    published: facts.published === undefined ? undefined : dayInUtc(facts.published),
    changed: changedAt(facts),
    otherwise: new Date(momentRange(beginning).earliest),
    outage: { beginning, resolved, hours, duration, approximate },
  };
}

/** The feed of the whole record. */
export function siteFeed(items: readonly FeedItem[], site: SiteConfig): FeedContent {
  return feedAt('/', { title: site.name, description: site.description }, items, site);
}

/**
 * The feed of one service.
 *
 * @param count how many outages of it the record holds
 */
export function serviceFeed(
  { id, name }: Service,
  count: number,
  items: readonly FeedItem[],
  site: SiteConfig,
): FeedContent {
  const title = text.feeds.titled(text.services.pageTitle(name), site.name);
  const description = text.services.pageDescription(name, sayCount(count));
  return feedAt(serviceAddress(id), { title, description }, items, site);
}

function feedAt(
  home: string,
  words: Pick<FeedContent, 'title' | 'description'>,
  items: readonly FeedItem[],
  site: SiteConfig,
): FeedContent {
  const at = (address: string) => new URL(address, site.address).href;
  const { rss, atom, json } = feedAddresses(home);
  return {
    ...words,
    language: site.locale,
    site: site.name,
    home: at(home),
    addresses: { rss: at(rss), atom: at(atom), json: at(json) },
    items,
  };
}
