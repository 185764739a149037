import type { Locale } from '../i18n/locales.ts';
import { NOT_DISCLOSED } from '../scaffold/cause.ts';
import { serviceText } from '../scaffold/service-file.ts';
import { DEFAULT_TITLE } from '../scaffold/title.ts';
import { nameOfWriteUp, writeUpText } from '../scaffold/write-up.ts';
import { aboutPageText } from './about-page.ts';
import type { RecordAnswers } from './answers.ts';

/** The titles of a draft: the tokens are filled in the language of the record. */
const TITLES: Readonly<Record<Locale, string>> = {
  en: DEFAULT_TITLE,
  tr: '[Service] kesintisi, [Month, Year]',
};

/**
 * The content that a record begins with, by path within the content folder: its services, a page about it, and a draft
 * of a write-up that shows what belongs where.
 *
 * @param today the month of the draft, `YYYY-MM-DD` in UTC
 */
export function contentFiles(
  { name, locale, services }: Pick<RecordAnswers, 'name' | 'locale' | 'services'>,
  today: string,
): Record<string, string> {
  const [service] = services;
  if (service === undefined) throw new Error('A record needs a service; expected one or more.');
  const draft = {
    service,
    when: { year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) },
    length: { hours: null, approximate: false },
    cause: NOT_DISCLOSED,
    title: TITLES[locale],
  };
  return {
    ...Object.fromEntries(
      services.map(({ id, name }) => [`services/${id}.yaml`, serviceText(name)]),
    ),
    'pages/about.md': aboutPageText(name, locale),
    [`incidents/${nameOfWriteUp(draft)}.md`]: writeUpText(draft),
  };
}
