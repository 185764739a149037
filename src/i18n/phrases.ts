import { siteConfig } from '../site.config.ts';
import type { Locale } from './locales.ts';

/** What the compiler itself puts into a write-up's prose. */
export interface Phrases {
  about: (length: string) => string;
  undisclosedCause: string;
  notes: string;
  table: string;
  backToNote: (letter: string, again: number) => string;
}

const PHRASES: Record<Locale, Phrases> = {
  en: {
    about: (length) => `about ${length}`,
    undisclosedCause: 'an undisclosed cause',
    notes: 'Notes',
    table: 'Table',
    backToNote: (letter, again) =>
      again > 1
        ? `Back to note ${letter} in the text (${again})`
        : `Back to note ${letter} in the text`,
  },
  tr: {
    about: (length) => `yaklaşık ${length}`,
    undisclosedCause: 'açıklanmayan bir neden',
    notes: 'Notlar',
    table: 'Tablo',
    backToNote: (letter, again) =>
      again > 1 ? `Metindeki ${letter} notuna dön (${again})` : `Metindeki ${letter} notuna dön`,
  },
};

/**
 * The phrases that the compiler itself puts into prose, in the site's language. They stand apart from the
 * interface text because the domain needs them without a page around it.
 */
export const phrases: Phrases = PHRASES[siteConfig.locale];
