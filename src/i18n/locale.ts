import { siteConfig } from '../site.config.ts';
import { TAGS } from './locales.ts';

/** The scripts that are written from right to left and that a language of the web is written in. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** BCP 47 tag of the site's language, for dates, numbers, lengths and lists. */
export const localeTag: string = TAGS[siteConfig.locale];

/** Which way the site's language is written. */
export const direction: 'ltr' | 'rtl' = directionOf(siteConfig.locale);

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
