/** The languages that the site can speak, with the tag whose customs dates, numbers and lists follow. */
export const TAGS = { en: 'en-GB', tr: 'tr-TR' } as const;

/** A language of the interface, as `site.config.ts` names it. */
export type Locale = keyof typeof TAGS;

/** Every language of the interface. */
export const LOCALES = Object.keys(TAGS) as Locale[];
