import type { SiteConfig } from './site.config.ts';

/** The origins other than its own that pages of a site lead to, by the directive that has to allow them. */
export interface SiteOrigins {
  /** Where a form may be sent. */
  'form-action': string[];
  /** What may be shown within a page, once a reader has asked for it. */
  'frame-src': string[];
}

/** The origins that a Content-Security-Policy of the site has to allow, beside the site's own. */
export function siteOrigins({
  address,
  replies,
}: Pick<SiteConfig, 'address' | 'replies'>): SiteOrigins {
  const others = (target: string | undefined) => {
    if (target === undefined) return [];
    const { origin } = new URL(target.replaceAll(/[{}]/g, ''), address);
    return origin === new URL(address).origin ? [] : [origin];
  };
  return {
    'form-action': others(replies?.by === 'form' ? replies.endpoint : undefined),
    'frame-src': others(replies?.by === 'discussion' ? replies.frame : undefined),
  };
}
