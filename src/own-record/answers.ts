import { LOCALES, type Locale } from '../i18n/locales.ts';
import { type Answer, oneLine, quote } from '../scaffold/answer.ts';
import { type ChosenService, isId, readNewId, readNewName } from '../scaffold/service.ts';

/** All that a record of one's own is begun from. */
export interface RecordAnswers {
  /** The name in the masthead and in titles. */
  name: string;
  /** The origin that it is published at. */
  address: string;
  locale: Locale;
  /** One or more, in the order given. */
  services: readonly ChosenService[];
  description: string;
  /** The address of the public repository. */
  repository?: string;
}

/** The address that the configuration holds as long as the record is Standstill's own. */
export const UNCHOSEN_ADDRESS = 'https://standstill.example';

const LONGEST_NAME = 60;
const LONGEST_DESCRIPTION = 200;

/** Reads the name of the record. */
export function readRecordName(answer: string): Answer<string> {
  return readText(answer, LONGEST_NAME, 'a name such as Outages of the North');
}

/** Reads the sentence that says what the record is about. */
export function readDescription(answer: string): Answer<string> {
  return readText(answer, LONGEST_DESCRIPTION, 'one sentence for the home page');
}

function readText(answer: string, longest: number, expected: string): Answer<string> {
  const value = oneLine(answer);
  if (value === '') return { problem: `Nothing was given; expected ${expected}.` };
  const { length } = [...value];
  return length > longest
    ? { problem: `It has ${length} characters; expected up to ${longest}.` }
    : { value };
}

/** What {@link readAddress} understands, in words. */
export const EXPECTED_ADDRESS = 'an address such as https://outages.example.org';

/** Reads where the record is published: the root of a host, since its pages link to each other from there. */
export function readAddress(answer: string): Answer<string> {
  const text = oneLine(answer);
  const url = httpsAddress(text);
  if (url === undefined) {
    return { problem: `${quote(text)} is not understood; expected ${EXPECTED_ADDRESS}.` };
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    return {
      problem: `${quote(text)} is more than a host, and the site has to be at its root; expected ${url.origin}.`,
    };
  }
  if (url.origin === UNCHOSEN_ADDRESS) {
    return { problem: `${quote(text)} stands for no address yet; expected your own.` };
  }
  return { value: url.origin };
}

const EXPECTED_REPOSITORY =
  'its address such as https://github.com/owner/name, or nothing where it is not public';

/** Reads the address of the public repository; nothing, where there is none, is the empty text. */
export function readRepository(answer: string): Answer<string> {
  const text = oneLine(answer);
  if (text === '') return { value: '' };
  const url = httpsAddress(text);
  const path = url?.pathname.replace(/\/+$/, '').replace(/\.git$/, '') ?? '';
  if (url === undefined || path === '' || url.search !== '' || url.hash !== '') {
    return { problem: `${quote(text)} is no repository; expected ${EXPECTED_REPOSITORY}.` };
  }
  return { value: `${url.origin}${path}` };
}

function httpsAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain && url.hostname.includes('.') ? url : undefined;
}

/** Reads the language of the record. */
export function readLocale(answer: string): Answer<Locale> {
  const text = oneLine(answer).toLowerCase();
  const locale = LOCALES.find((one) => one === text);
  return locale === undefined
    ? {
        problem: `${quote(text)} is no language of the interface; expected one of ${LOCALES.join(', ')}.`,
      }
    : { value: locale };
}

/** What {@link readServices} understands, in words. */
export const EXPECTED_SERVICES =
  'names with commas between, such as WhatsApp, Signal; an id of your own stands before one as in wechat=微信';

/** Reads the services that the record begins with. */
export function readServices(answer: string): Answer<ChosenService[]> {
  const given = oneLine(answer)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (given.length === 0) return { problem: `Nothing was given; expected ${EXPECTED_SERVICES}.` };
  const services: ChosenService[] = [];
  const problems: string[] = [];
  for (const part of given) {
    const { value, problem } = readService(part, services);
    if (problem === undefined) services.push(value);
    else problems.push(problem);
  }
  return problems.length > 0 ? { problem: problems.join(' ') } : { value: services };
}

function readService(part: string, known: readonly ChosenService[]): Answer<ChosenService> {
  const [before = '', after] = part.split(/=(.*)/s).map((piece) => piece.trim());
  const hasId = after !== undefined && isId(before);
  const name = readNewName(hasId ? after : part);
  if (name.problem !== undefined) return { problem: `${quote(part)}: ${name.problem}` };
  const id = readNewId(hasId ? before : name.value, known);
  if (id.problem !== undefined) {
    return {
      problem: `${id.problem} An id of your own stands before the name: an-id=${name.value}.`,
    };
  }
  return { value: { id: id.value, name: name.value, isNew: true } };
}

/** The sentence of a record whose editors gave none. */
export const DESCRIPTIONS: Readonly<Record<Locale, string>> = {
  en: 'When it was down, for how long, and why.',
  tr: 'Ne zaman hizmet dışı kaldı, ne kadar sürdü ve neden.',
};
