import type { SearchAction, WebSite } from 'schema-dts';
import { siteConfig } from '../site.config.ts';
import { fullAddress } from './addresses.ts';
import { publisher } from './publisher.ts';

/** A search with what Google asks for besides: which part of the address a reader fills. */
type Search = SearchAction & { 'query-input': string };

/** The site as a whole, and where it is searched. */
export function websiteLd(): WebSite {
  const search: Search = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${fullAddress('/search/')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: siteConfig.name,
    description: siteConfig.description,
    url: fullAddress('/'),
    inLanguage: siteConfig.locale,
    publisher: publisher(),
    potentialAction: search,
  };
}
