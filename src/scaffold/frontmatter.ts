import { stringify } from 'yaml';
import { CATEGORIES } from '../incident/categories.ts';
import { monthName } from '../incident/months.ts';
import { type Facts, frontmatterSchema } from '../incident/schema.ts';
import type { Answers } from './answers.ts';

type Field = keyof Facts;

/**
 * The optional fields, empty: one that is uncommented and forgotten is still to write, not an invented
 * fact. Each says what belongs there.
 */
const EMPTY_FIELDS: Partial<Record<Field, string>> = {
  approximate: 'approximate:  # true where hours is an estimate',
  category: `category:  # ${CATEGORIES.join(', ')}`,
  confirmed: 'confirmed:  # true where the operator itself stated the cause',
  summary: 'summary:  # one or two sentences for search engines; tokens are welcome',
  started: 'started:  # in UTC, such as 2021-10-04T15:39Z, or a date alone',
  resolved: 'resolved:  # in the same form; hours has to agree',
  regions: 'regions:  # where it was felt\n  -',
  affected: 'affected:  # what else was down\n  -',
  figures: `figures:  # the numbers of the impact
  - value:  # with its unit, such as 10.6 million
    label:  # what it counts
    source:  # the id of a source below, or a list of ids: [one, two]`,
  timeline: `timeline:  # in time order
  - at:  # as exactly as the source says: 2021-10-04T15:39Z, 2021-10-04 or 2021-10
    event:  # what happened; inline Markdown is welcome
    source:`,
  actions: `actions:  # preventive measures
  - action:  # what was or will be done
    status:  # done, planned or unknown
    source:`,
  sources: `sources:  # cited in the text as [^id]
  - id:  # a short name in lower case, such as gazette
    title:  # as published
    publisher:
    url:
    date:  # when it was published, as exactly as it is known
    archived:  # the address of an archived copy`,
};

const ABOUT_COMMENTS =
  '# What is known goes into the fields below: take the # off. All of them are in docs/writing.md.';

/** The frontmatter of a draft, dashes included, with the fields in the order of the schema. */
export function frontmatterText({ title, service, when, length, cause }: Answers): string {
  const answered: Partial<Record<Field, string | number | true>> = {
    title,
    service: service.id,
    month: monthName(when.month),
    year: when.year,
    hours: length.hours ?? 'unknown',
    cause,
    ...(length.approximate ? { approximate: true } : {}),
    ...(when.started === undefined ? {} : { started: when.started }),
  };
  const lines: string[] = [];
  let hasComments = false;
  for (const field of Object.keys(frontmatterSchema.shape) as Field[]) {
    const value = answered[field];
    const empty = EMPTY_FIELDS[field];
    if (value !== undefined) lines.push(yamlLine(field, value));
    else if (field === 'draft') lines.push('draft: true  # without this line it is published');
    else if (empty !== undefined) {
      if (!hasComments) lines.push(ABOUT_COMMENTS);
      hasComments = true;
      lines.push(empty.replaceAll(/^/gm, '# '));
    }
  }
  return ['---', ...lines, '---'].join('\n');
}

/** A field with its value, quoted where YAML needs it. */
export function yamlLine(field: string, value: string | number | true): string {
  return stringify({ [field]: value }, { lineWidth: 0 }).trimEnd();
}
