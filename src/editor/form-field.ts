import { z } from 'zod';

/** What a field of a form takes, as the schema of a file says. */
export type FormField =
  | { kind: 'text'; longest?: number; takesNumbers: boolean }
  | { kind: 'number' }
  | { kind: 'flag' }
  | { kind: 'choice'; choices: readonly string[] }
  /** A month, by its number in two digits. */
  | { kind: 'month' }
  | { kind: 'list'; item: FormField }
  /** One value or a list of such; a form always has a list. */
  | { kind: 'one-or-more'; item: FormField }
  | { kind: 'group'; fields: FormFields };

/** The fields of a file or of a group, in the order of the schema. */
export type FormFields = ReadonlyMap<string, NamedField>;

/** A field with what the schema says of it. */
export interface NamedField {
  field: FormField;
  isRequired: boolean;
  /** What is expected in it, in words. */
  expected: string;
}

/** The fields that a schema describes, so that a form has what the checks ask for, and no more. */
export function formFields(schema: z.ZodObject): FormFields {
  return new Map(
    Object.entries(schema.shape).map(([name, type]) => [name, namedField(type as z.ZodType)]),
  );
}

function namedField(type: z.ZodType): NamedField {
  const isRequired = !(type instanceof z.ZodOptional);
  const inner = isRequired ? type : (type.unwrap() as z.ZodType);
  const expected = inner.safeParse(undefined).error?.issues[0]?.message ?? '';
  return { field: formField(inner), isRequired, expected };
}

/** @throws where the schema holds a type that no form has a field for */
function formField(type: z.ZodType): FormField {
  if (type instanceof z.ZodPipe) {
    const field = formField(type.in as z.ZodType);
    const longest = longestOf(type.out as z.ZodType);
    return field.kind === 'text' && longest !== undefined ? { ...field, longest } : field;
  }
  if (type instanceof z.ZodUnion) return unionField(type.options as readonly z.ZodType[]);
  if (type instanceof z.ZodArray)
    return { kind: 'list', item: formField(type.element as z.ZodType) };
  if (type instanceof z.ZodObject) return { kind: 'group', fields: formFields(type) };
  if (type instanceof z.ZodEnum) return { kind: 'choice', choices: type.options.map(String) };
  if (type instanceof z.ZodBoolean) return { kind: 'flag' };
  if (type instanceof z.ZodNumber) return { kind: 'number' };
  if (type instanceof z.ZodString || type instanceof z.ZodURL) {
    return { kind: 'text', takesNumbers: false };
  }
  throw new Error(`The editor has no field for a value of the type ${type.type}.`);
}

function unionField(options: readonly z.ZodType[]): FormField {
  const list = options.find((option) => option instanceof z.ZodArray);
  if (list) return { kind: 'one-or-more', item: formField(list.element as z.ZodType) };
  return {
    kind: 'text',
    takesNumbers: options.some((option) => option instanceof z.ZodNumber),
  };
}

function longestOf(type: z.ZodType): number | undefined {
  if (type instanceof z.ZodString) return type.maxLength ?? undefined;
  return type instanceof z.ZodPipe ? longestOf(type.out as z.ZodType) : undefined;
}
