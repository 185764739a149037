import { z } from 'zod';
import { memoise } from '../memoise.ts';
import { nearestMonth } from './months.ts';
import type { Finding, Fix, Place } from './problems.ts';
import { nearest, suggest } from './suggest.ts';
import type { FieldPath, YamlSource } from './yaml-source.ts';

/**
 * Checks data field by field against a strict object schema, so that one wrong field hides no other, and
 * returns those that are right with a finding for each that is missing, mistyped or unknown.
 */
export function readFields<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  yaml: YamlSource,
): { facts: Partial<z.output<z.ZodObject<Shape>>>; findings: Finding[] } {
  const shape: Record<string, z.core.$ZodType> = schema.shape;
  const data = (yaml.data ?? {}) as Record<string, unknown>;
  const facts: Record<string, unknown> = {};
  const findings: Finding[] = [];

  for (const key of Object.keys(data).filter((name) => !Object.hasOwn(shape, name))) {
    findings.push(unknownField([], key, Object.keys(shape), data, yaml));
  }
  for (const [key, field] of Object.entries(shape)) {
    // An empty value (`summary:`) reads as null in YAML; for the editor it is a field left out.
    const value = Object.hasOwn(data, key) ? (data[key] ?? undefined) : undefined;
    if (value === undefined && field instanceof z.ZodOptional) continue;
    const result = checkOf(field as z.ZodType).safeParse(value);
    if (result.success) {
      if (result.data !== undefined) facts[key] = result.data;
    } else {
      findings.push(
        ...result.error.issues.flatMap((issue) => toFindings(schema, [key], issue, data, yaml)),
      );
    }
  }
  return { facts: facts as Partial<z.output<z.ZodObject<Shape>>>, findings };
}

/** Compiling the check of a field takes as long as so many checks save. */
const OFTEN = 50;
const asked = new Map<z.ZodType, number>();
const compiled = memoise((field: z.ZodType) => z.compile(field));

function checkOf(field: z.ZodType): z.ZodType {
  const times = (asked.get(field) ?? 0) + 1;
  asked.set(field, times);
  return times < OFTEN ? field : compiled(field);
}

function toFindings(
  schema: z.ZodObject,
  base: FieldPath,
  issue: z.core.$ZodIssue,
  data: unknown,
  yaml: YamlSource,
): Finding[] {
  const path = [...base, ...(issue.path as (string | number)[])];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(path, key, fieldsAt(schema, path), data, yaml));
  }
  const found = valueAt(data, path);
  const name = fieldName(path);
  if (found === undefined || found === null) {
    return [
      {
        code: 'field-missing',
        place: yaml.placeOfKey(path),
        message: `\`${name}\` is missing; expected ${issue.message}.`,
        hint:
          typeof path.at(-1) === 'number'
            ? `Write ${issue.message}, or take the empty item out.`
            : `Add \`${String(path.at(-1))}:\` with ${issue.message}.`,
      },
    ];
  }
  return [
    {
      code: 'field-invalid',
      place: yaml.placeOfValue(path),
      message: `\`${name}\` is ${describe(found)}; expected ${issue.message}.`,
      hint: `Write ${issue.message}.${Array.isArray(found) ? IN_QUOTES : ''}`,
      fix: fixOf(name, found, yaml.placeOfValue(path)),
    },
  ];
}

/** The name of a month is the one value that can be misspelt and still be meant. */
function fixOf(name: string, found: unknown, at: Place): Fix | undefined {
  if (name !== 'month' || typeof found !== 'string') return undefined;
  const text = nearestMonth(found);
  return text === undefined ? undefined : { at, text };
}

function unknownField(
  path: FieldPath,
  key: string,
  known: readonly string[],
  data: unknown,
  yaml: YamlSource,
): Finding {
  const place = yaml.placeOfKey([...path, key]);
  const meant = nearest(key, known);
  const isFree = meant !== undefined && valueAt(data, [...path, meant]) === undefined;
  return {
    code: 'field-unknown',
    place,
    message: `\`${fieldName([...path, key])}\` is not a field${path.length > 0 ? ` of \`${fieldName(path)}\`` : ''}.`,
    hint: suggest(key, known),
    fix: isFree ? { at: place, text: meant } : undefined,
  };
}

/** The names of the fields that a group at this path may have. */
function fieldsAt(schema: z.ZodObject, path: FieldPath): readonly string[] {
  let type: z.core.$ZodType = schema;
  for (const step of path) {
    if (type instanceof z.ZodOptional) type = type.unwrap();
    if (type instanceof z.ZodArray) type = type.element;
    else if (type instanceof z.ZodObject) type = type.shape[step] ?? type;
  }
  if (type instanceof z.ZodOptional) type = type.unwrap();
  return type instanceof z.ZodObject ? Object.keys(type.shape) : [];
}

function valueAt(data: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

/** `sources[2].url`: list items count from 0, as YAML tools do. */
function fieldName(path: FieldPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

const IN_QUOTES =
  ' A text that begins with a bracket has to stand in quotes, or YAML takes it for a list.';

const LONGEST_QUOTED = 60;

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  if (typeof value !== 'string') return String(value);
  const shown = value.length > LONGEST_QUOTED ? `${value.slice(0, LONGEST_QUOTED)}…` : value;
  return JSON.stringify(shown);
}
