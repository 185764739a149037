import { siteConfig } from '../site.config.ts';
import { localeTag } from './locale.ts';
import type { Locale } from './locales.ts';

/** How write-ups say that an outage was felt all over the world, in lower case. */
const WORLDWIDE: Record<Locale, readonly string[]> = {
  en: ['worldwide'],
  tr: ['dünya geneli', 'dünya genelinde', 'dünya çapında', 'tüm dünya'],
};

/** Whether the name of a region means the whole world. */
export function isWorldwide(region: string): boolean {
  return WORLDWIDE[siteConfig.locale].includes(region.toLocaleLowerCase(localeTag));
}
