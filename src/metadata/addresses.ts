import { siteConfig } from '../site.config.ts';

/** An address of the site in full, as those who read it elsewhere need it. */
export function fullAddress(path: string): string {
  return new URL(path, siteConfig.address).href;
}
