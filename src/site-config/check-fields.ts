import { LOCALES } from '../i18n/locales.ts';
import { type ConfigMistake, unexpected } from './mistake.ts';

/** What a field has to be; those of features have checks of their own, beside the feature. */
interface Field {
  expected: string;
  accept: (value: unknown) => boolean;
  isOptional?: boolean;
}

const FIELDS: Readonly<Record<string, Field>> = {
  name: { expected: 'the name of the site', accept: isText },
  description: { expected: 'one sentence on what it records', accept: isText },
  address: {
    expected:
      'the root of the host it is published at, such as https://outages.example.org, since its pages link to each other from there',
    accept: isRootOfHost,
  },
  repository: {
    expected: 'the address of a repository, such as https://github.com/owner/name',
    accept: (value) => (urlOf(value)?.pathname.length ?? 0) > 1,
    isOptional: true,
  },
  locale: {
    expected: `one of ${LOCALES.join(', ')}`,
    accept: (value) => LOCALES.some((locale) => locale === value),
  },
  licence: {
    expected: 'the `name` of a licence and the `address` of its text',
    accept: (value) => {
      const { name, address } = (value ?? {}) as { name?: unknown; address?: unknown };
      return isText(name) && urlOf(address) !== undefined;
    },
    isOptional: true,
  },
};

/** Fields that are checked beside what they turn on. */
const OF_FEATURES = ['replies', 'editor'];

/** Finds every mistake in the fields that each site has, without loading a library of schemas for so few. */
export function mistakesInFields(config: Readonly<Record<string, unknown>>): ConfigMistake[] {
  const known = [...Object.keys(FIELDS), ...OF_FEATURES];
  const unknown = Object.keys(config)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      path: [key],
      message: `\`${key}\` is no field of it; expected ${known.join(', ')}.`,
    }));
  const wrong = Object.entries(FIELDS)
    .filter(([key, { accept, isOptional }]) => {
      const value = config[key];
      return !(value === undefined && isOptional) && !accept(value);
    })
    .map(([key, { expected }]) => unexpected([key], config[key], expected));
  return [...wrong, ...unknown];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isRootOfHost(value: unknown): boolean {
  const url = urlOf(value);
  return url !== undefined && `${url.pathname}${url.search}${url.hash}` === '/';
}

/** An address of the web that names nobody to sign in. */
function urlOf(value: unknown): URL | undefined {
  if (typeof value !== 'string' || !/^https?:\/\//.test(value)) return undefined;
  const url = URL.parse(value) ?? undefined;
  return url?.username === '' && url.password === '' ? url : undefined;
}
