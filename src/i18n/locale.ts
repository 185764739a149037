import { siteConfig } from '../site.config.ts';

/** The languages that the site can speak, with the tag whose customs dates, numbers and lists follow. */
const TAGS = { en: 'en-GB', tr: 'tr-TR' } as const;

/** The scripts that are written from right to left and that a language of the web is written in. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** A language of the interface, as `site.config.ts` names it. */
export type Locale = keyof typeof TAGS;

/** Every language of the interface. */
export const LOCALES = Object.keys(TAGS) as Locale[];

/** BCP 47 tag of the site's language, for dates, numbers, lengths and lists. */
export const localeTag: string = TAGS[siteConfig.locale];

/** Which way the site's language is written. */
export const direction: 'ltr' | 'rtl' = directionOf(siteConfig.locale);

/** Which way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}
