import { MONTH_NAMES, monthName } from '../incident/months.ts';

/** Keywords of JSON Schema that say how a value may be written. */
export type WrittenForm = Readonly<Record<string, unknown>>;

const DATE = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const TIME = '[Tt ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:[Zz]|[+-]\\d{2}:?\\d{2})';

const text: WrittenForm = { type: 'string', pattern: '\\S' };
const day: WrittenForm = { type: 'string', pattern: whole(DATE) };
const instant: WrittenForm = { type: 'string', pattern: whole(`${DATE}(?:${TIME})?`) };
const moment: WrittenForm = {
  type: ['string', 'integer'],
  pattern: whole(`\\d{4}(?:-(?:0[1-9]|1[0-2]))?|${DATE}(?:${TIME})?`),
  minimum: 1000,
  maximum: 9999,
};
const month: WrittenForm = {
  anyOf: [
    // What editors propose.
    { enum: MONTH_NAMES.map((_, index) => monthName(index + 1)) },
    {
      type: ['string', 'integer'],
      pattern: whole(`0?[1-9]|1[0-2]|${MONTH_NAMES.map(nameInAnyCase).join('|')}`),
      minimum: 1,
      maximum: 12,
    },
  ],
};

/**
 * How the fields of a write-up may be written, where the schema hands the reading to a function and JSON Schema would
 * know nothing of it. Fields of groups stand as `sources.date`. A test holds the table to the schema.
 */
export const WRITTEN_FORMS: Readonly<Record<string, WrittenForm>> = {
  title: { ...text, maxLength: 110 },
  month,
  cause: { type: 'string', pattern: '[^.\\s]\\s*$' },
  summary: text,
  started: instant,
  resolved: instant,
  'figures.label': text,
  'timeline.at': moment,
  'timeline.event': text,
  'actions.action': text,
  'sources.title': text,
  'sources.publisher': text,
  'sources.date': moment,
  published: day,
  updated: day,
  'corrections.date': day,
  'corrections.note': text,
  'exceptions.reason': text,
  'cover.src': text,
  'cover.alt': text,
  aliases: { type: 'array', items: { type: 'string', pattern: '^/' } },
};

function whole(pattern: string): string {
  return `^\\s*(?:${pattern})\\s*$`;
}

/** `October` and `Oct`, in any case: patterns of JSON Schema have no flag for that. */
function nameInAnyCase(name: string): string {
  const letters = [...name].map((letter) => `[${letter.toUpperCase()}${letter}]`);
  const rest = letters.slice(3).join('');
  return `${letters.slice(0, 3).join('')}${rest === '' ? '' : `(?:${rest})?`}`;
}
