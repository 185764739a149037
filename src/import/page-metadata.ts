import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as hastToString } from 'hast-util-to-string';
import { parseMoment } from '../incident/moment.ts';
import type { SourceDetails } from './article.ts';
import { datesIn } from './written-dates.ts';

/** What a page says of itself in its head: title, publisher, address and date. */
export function readMetadata(tree: Root): SourceDetails {
  const linked = readLinkedData(tree);
  const meta = (...names: string[]) =>
    names.map((name) => metaContent(tree, name)).find((content) => content !== undefined);
  const publisher = meta('og:site_name', 'application-name') ?? linked.publisher;
  const title = meta('og:title', 'twitter:title') ?? linked.title ?? titleElement(tree);
  return {
    title: title === undefined ? undefined : withoutPublisher(title, publisher),
    publisher,
    url: canonical(tree) ?? webAddress(meta('og:url')),
    date: dayOf(meta('article:published_time', 'date', 'dc.date', 'datePublished')) ?? linked.date,
  };
}

function metaContent(tree: Root, name: string): string | undefined {
  const found = selectAll('meta', tree).find(({ properties }) => {
    const key = properties.property ?? properties.name ?? properties.itemProp;
    return String(key ?? '').toLowerCase() === name.toLowerCase();
  });
  return oneLine(found?.properties.content);
}

function oneLine(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function titleElement(tree: Root): string | undefined {
  const element = select('head > title, title', tree);
  return element && oneLine(hastToString(element));
}

/** Takes the name of the site off the end of a title: "A dark day | The Gazette". */
function withoutPublisher(title: string, publisher: string | undefined): string {
  const parts = title.split(/\s+[|–—·»-]\s+/);
  const last = parts.at(-1) ?? '';
  const isPublisher = publisher !== undefined && last.toLowerCase() === publisher.toLowerCase();
  const isSite = / \| [^|]{1,40}$/.test(title) && parts.length === 2;
  if (parts.length < 2 || !(isPublisher || isSite)) return title;
  return title.slice(0, title.length - last.length).replace(/\s+[|–—·»-]\s+$/, '');
}

function canonical(tree: Root): string | undefined {
  const link = selectAll('link', tree).find(({ properties }) =>
    relOf(properties).includes('canonical'),
  );
  return webAddress(oneLine(link?.properties.href));
}

function relOf({ rel }: Element['properties']): string[] {
  return Array.isArray(rel) ? rel.map(String) : [];
}

function webAddress(text: string | undefined): string | undefined {
  const url = text === undefined ? null : URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function dayOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  return parseMoment(text.trim().slice(0, 10)) ?? datesIn(text)[0]?.moment;
}

/** What a page's JSON-LD says of its article, where it is a plain one. */
function readLinkedData(tree: Root): SourceDetails {
  for (const script of selectAll('script', tree)) {
    if (script.properties.type !== 'application/ld+json') continue;
    for (const item of itemsOf(hastToString(script))) {
      const types = [item['@type']].flat().map(String);
      if (!types.some((type) => /(?:Article|BlogPosting|Report)$/.test(type))) continue;
      const publisher = item.publisher as { name?: unknown } | undefined;
      return {
        title: oneLine(item.headline),
        publisher: oneLine(publisher?.name),
        date: dayOf(item.datePublished),
      };
    }
  }
  return {};
}

function itemsOf(json: string): Record<string, unknown>[] {
  try {
    const data: unknown = JSON.parse(json);
    const items = [data].flat().flatMap((item) => {
      const graph = (item as { '@graph'?: unknown } | null)?.['@graph'];
      return Array.isArray(graph) ? graph : [item];
    });
    return items.filter((item) => typeof item === 'object' && item !== null) as Record<
      string,
      unknown
    >[];
  } catch {
    return [];
  }
}
