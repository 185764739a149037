import type { SiteConfig } from '../../src/site.config.ts';

/**
 * The configuration that the tests of the program run with, whatever the site's own says: it stands in for
 * `src/site.config.ts` in each of them, and in the copies of the project that they build.
 */
export const siteConfig: SiteConfig = {
  name: 'Standstill',
  description: 'When was it down, for how long, and why: outages told in full and sourced.',
  address: 'https://standstill.example',
  locale: 'en',
};
