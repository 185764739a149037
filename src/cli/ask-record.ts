import { select } from '@clack/prompts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import {
  DESCRIPTIONS,
  EXPECTED_ADDRESS,
  type RecordAnswers,
  readAddress,
  readRecordName,
  readRepository,
  readServices,
} from '../own-record/answers.ts';
import { questions, type Terminal } from './questions.ts';

const NAMES: Readonly<Record<Locale, string>> = { en: 'English', tr: 'Türkçe' };

/** Asks for what a record of one's own begins with, where it is not given. */
export async function askRecord(
  given: Partial<RecordAnswers>,
  terminal: Terminal,
): Promise<RecordAnswers> {
  const { ask } = questions(terminal);
  const name =
    given.name ??
    (await ask(
      { message: 'What is the record called?', placeholder: 'such as Outages of the North' },
      readRecordName,
    ));
  const address =
    given.address ??
    (await ask(
      { message: 'Where will it be published?', placeholder: EXPECTED_ADDRESS },
      readAddress,
    ));
  const repository =
    given.repository ??
    (await ask(
      {
        message: 'Which public repository is it in?',
        placeholder: 'such as https://github.com/owner/name (Enter alone: none)',
        defaultValue: '',
      },
      readRepository,
    ));
  const locale = given.locale ?? (await askLocale(terminal));
  const services =
    given.services ??
    (await ask(
      {
        message: 'Which services does it begin with?',
        placeholder: 'names with commas between, such as WhatsApp, Signal',
      },
      readServices,
    ));
  const description = given.description ?? DESCRIPTIONS[locale];
  return { name, address, repository, locale, services, description };
}

/** The answers, with the defaults of those that need not be given. */
export function withDefaults(
  given: Partial<RecordAnswers> & Pick<RecordAnswers, 'name' | 'address' | 'services'>,
): RecordAnswers {
  const { locale = 'en' } = given;
  return { description: DESCRIPTIONS[locale], ...given, locale };
}

async function askLocale(terminal: Terminal): Promise<Locale> {
  const { common, settle } = questions(terminal);
  const chosen = settle(
    await select<string>({
      ...common,
      message: 'In which language?',
      options: LOCALES.map((value) => ({ value, label: NAMES[value] })),
    }),
  );
  return LOCALES.find((locale) => locale === chosen) ?? 'en';
}
