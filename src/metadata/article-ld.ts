import type { Article as ArticleThing, Thing } from 'schema-dts';
import { serviceAddress } from '../archive/addresses.ts';
import { beginningOf, type Incident } from '../archive/archive.ts';
import { cardAddress, hasCards } from '../cards/addresses.ts';
import type { Facts } from '../incident/schema.ts';
import { wordsOf } from '../markdown/inline-words.ts';
import { siteConfig } from '../site.config.ts';
import { fullAddress } from './addresses.ts';
import { breadcrumbLd } from './breadcrumb-ld.ts';
import { lastModified } from './last-modified.ts';
import { publisher } from './publisher.ts';

/** A write-up as its page shows it. */
interface ShownArticle extends Pick<Incident, 'id' | 'address' | 'services'> {
  facts: Facts;
  /** The sources as they are numbered. */
  document: { sources: readonly { id: string }[] };
}

/**
 * What an article's page says of itself: the article, and the way to it from each of its services, which stand
 * above the headline. Dates are as exact as the facts are: an outage of a month covers that month.
 */
export function articleLd(article: ShownArticle, description: string): Thing[] {
  const { id, address, facts, services, document } = article;
  const { authors, published, corrections = [] } = facts;
  const page = fullAddress(address);
  const modified = lastModified(facts);
  const byId = new Map(facts.sources?.map((source) => [source.id, source]));
  const sources = document.sources.flatMap((source) => byId.get(source.id) ?? []);
  const thing: ArticleThing = {
    '@type': 'Article',
    headline: facts.title,
    description,
    mainEntityOfPage: page,
    inLanguage: siteConfig.locale,
    ...(published && { datePublished: published }),
    ...(modified && { dateModified: modified }),
    author: authors ? authors.map(author) : publisher(),
    publisher: publisher(),
    ...(hasCards() && { image: fullAddress(cardAddress(id)) }),
    about: services.map(({ id: service, name, homepage }) => ({
      '@type': 'Thing',
      name,
      url: fullAddress(serviceAddress(service)),
      ...(homepage && { sameAs: homepage }),
    })),
    temporalCoverage: [beginningOf(facts), ...(facts.resolved ? [facts.resolved] : [])].join('/'),
    ...(facts.regions && { spatialCoverage: facts.regions }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, note }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text: wordsOf(note),
      })),
    }),
    ...(sources.length > 0 && {
      citation: sources.map(({ title, url }) => ({
        '@type': 'CreativeWork',
        name: title,
        ...(url && { url }),
      })),
    }),
  };
  const trails = services.map(({ id: service, name }) =>
    breadcrumbLd([{ name, address: serviceAddress(service) }, { name: facts.title }]),
  );
  return [thing, ...trails];
}

/** The site's own editors are no person. */
function author(name: string) {
  const isSite = name.startsWith(siteConfig.name);
  return {
    '@type': isSite ? ('Organization' as const) : ('Person' as const),
    name,
    ...(isSite && { url: fullAddress('/') }),
  };
}
