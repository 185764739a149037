import { z } from 'zod';
import type { FieldComments } from './field-comments.ts';
import type { WrittenForm } from './written-forms.ts';

type JsonSchema = Record<string, unknown>;

/** What a code editor is told of a kind of file. */
export interface EditorSchema {
  title: string;
  description: string;
  /** What is said of each field. */
  comments: FieldComments;
  /** How fields may be written, where the schema does not say it itself. */
  forms?: Readonly<Record<string, WrittenForm>>;
}

/**
 * A JSON Schema (draft 7, which code editors read) of what people write, before it is read into one form: with a
 * description of each field, and with what was expected as the message where a value is wrong.
 */
export function editorSchema(
  schema: z.ZodObject,
  { title, description, comments, forms = {} }: EditorSchema,
): JsonSchema {
  const { $schema, ...json } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  describeFields(json, schema, comments, (path) => forms[path]);
  return { $schema, title, description, ...json };
}

/** Adds to the fields of a group what is known of them. */
function describeFields(
  json: JsonSchema,
  schema: z.ZodObject,
  comments: FieldComments,
  formOf: (path: string) => WrittenForm | undefined,
): void {
  const properties = json.properties as Record<string, JsonSchema>;
  for (const [name, field] of Object.entries(schema.shape)) {
    const property = properties[name];
    if (property === undefined) continue;
    const { text, examples = [], fields = {} } = comments[name] ?? {};
    const group = groupOf(field as z.ZodType);
    if (group) {
      const inner = (property.items ?? property) as JsonSchema;
      describeFields(inner, group, fields, (path) => formOf(`${name}.${path}`));
    }
    // As a keyword of their own, editors would write examples into files: an invented fact.
    const said = [text, ...examples.map((example) => `Such as \`${example}\`.`)].filter(Boolean);
    properties[name] = {
      ...describe(said.join(' ')),
      ...withMessage(formOf(name) ?? property, expectedOf(field as z.ZodType)),
    };
  }
}

/** A description; editors show code as code in one that says that it is Markdown. */
function describe(text: string): JsonSchema {
  if (text === '') return {};
  return { description: text, ...(text.includes('`') ? { markdownDescription: text } : {}) };
}

/** The group that a field is, or is a list of. */
function groupOf(field: z.ZodType): z.ZodObject | undefined {
  const type = field instanceof z.ZodOptional ? field.unwrap() : field;
  const item = type instanceof z.ZodArray ? type.element : type;
  return item instanceof z.ZodObject ? item : undefined;
}

/** What a field's own error says was expected of it. */
function expectedOf(field: z.ZodType): string {
  const type = (field instanceof z.ZodOptional ? field.unwrap() : field) as z.ZodType;
  return `Expected ${type.safeParse(Symbol('nothing')).error?.issues[0]?.message}.`;
}

/** Editors show the message of the part that did not fit. */
function withMessage(json: WrittenForm, message: string): JsonSchema {
  const alternatives = json.anyOf as WrittenForm[] | undefined;
  return alternatives
    ? { ...json, anyOf: alternatives.map((part) => ({ ...part, errorMessage: message })) }
    : { ...json, errorMessage: message };
}
