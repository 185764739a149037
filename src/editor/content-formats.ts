import { pageSchema } from '../incident/page.ts';
import { frontmatterSchema } from '../incident/schema.ts';
import { serviceSchema } from '../incident/service.ts';
import { type FormFields, formFields } from './form-field.ts';

const MONTH = 'month';
const inSchema = formFields(frontmatterSchema);
const month = inSchema.get(MONTH);

const writeUp: FormFields = new Map([
  ...inSchema,
  // Chosen by name: the schema takes it in more forms than a person needs.
  ...(month ? [[MONTH, { ...month, field: { kind: MONTH } }] as const] : []),
]);

/** The fields of each kind of file that the editor writes, and how its name ends. */
export const CONTENT_FORMATS = {
  'write-up': { fields: writeUp, extension: 'md' },
  'write-up-mdx': { fields: writeUp, extension: 'mdx' },
  service: { fields: formFields(serviceSchema), extension: 'yaml' },
  page: { fields: formFields(pageSchema), extension: 'md' },
} as const satisfies Record<string, { fields: FormFields; extension: string }>;

/** A kind of file that the editor writes. */
export type EntryFormat = keyof typeof CONTENT_FORMATS;
