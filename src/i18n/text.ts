import { siteConfig } from '../site.config.ts';
import { en, type InterfaceText } from './en.ts';

const LANGUAGES: Record<typeof siteConfig.locale, InterfaceText> = { en };

/** The interface text in the site's language. */
export const text: InterfaceText = LANGUAGES[siteConfig.locale];
