import { siteConfig } from '../site.config.ts';
import { en } from './en.ts';
import type { InterfaceText } from './interface-text.ts';
import type { Locale } from './locales.ts';
import { tr } from './tr.ts';

const LANGUAGES: Record<Locale, InterfaceText> = { en, tr };

/** The interface text in the site's language. */
export const text: InterfaceText = LANGUAGES[siteConfig.locale];
