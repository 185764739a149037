import type { Organization } from 'schema-dts';
import { ICONS } from '../icons/icons.ts';
import { siteConfig } from '../site.config.ts';
import { fullAddress } from './addresses.ts';

/** The site as those who answer for what is published on it. */
export function publisher(): Exclude<Organization, string> {
  return {
    '@type': 'Organization',
    name: siteConfig.name,
    url: fullAddress('/'),
    logo: fullAddress(ICONS.large.src),
  };
}
