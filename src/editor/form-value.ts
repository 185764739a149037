import { monthName, parseMonth } from '../incident/months.ts';
import type { FormField, FormFields } from './form-field.ts';

/**
 * A value of a file as a form shows it: texts for all that can be typed, lists where there may be several. What is of
 * another kind than the field expects stays as it is.
 */
function toForm(field: FormField | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  switch (field?.kind) {
    case 'text':
      return typeof value === 'number' ? String(value) : value;
    case 'month': {
      const month = parseMonth(value);
      return month === undefined ? value : String(month).padStart(2, '0');
    }
    case 'list':
      return Array.isArray(value) ? value.map((one) => toForm(field.item, one)) : value;
    case 'one-or-more':
      return [value].flat().map((one) => toForm(field.item, one));
    case 'group':
      return isGroup(value) ? groupToForm(field.fields, value) : value;
    default:
      return value;
  }
}

/**
 * The values of a file's fields, or of a group's, as a form shows them. A mark that is not set is told as such: to a
 * form, what is missing has the value with which a new file begins.
 */
export function groupToForm(
  fields: FormFields,
  group: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const flags = [...fields].filter(([, { field }]) => field.kind === 'flag');
  return Object.fromEntries([
    ...Object.entries(group).map(([name, value]) => [name, toForm(fields.get(name)?.field, value)]),
    ...flags.filter(([name]) => typeof group[name] !== 'boolean').map(([name]) => [name, false]),
  ]);
}

/** What a form holds as a file has it; `undefined` where it is empty, and is left out. */
export function fromForm(field: FormField | undefined, value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  switch (field?.kind) {
    case 'text': {
      const text = String(value).trim();
      return field.takesNumbers && text === String(Number(text)) ? Number(text) : text;
    }
    case 'number':
      return Number(value);
    case 'month':
      return monthName(parseMonth(value) ?? 0) || value;
    case 'list':
      return listFromForm(field.item, value);
    case 'one-or-more': {
      const list = listFromForm(field.item, value);
      return Array.isArray(list) && list.length === 1 ? list[0] : list;
    }
    case 'group':
      return isGroup(value)
        ? Object.fromEntries(
            inOrder(field.fields, value).flatMap((name) => {
              const one = fromForm(field.fields.get(name)?.field, value[name]);
              return one === undefined ? [] : [[name, one]];
            }),
          )
        : value;
    default:
      return typeof value === 'string' ? value.trim() : value;
  }
}

function listFromForm(item: FormField, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((one) => fromForm(item, one)).filter((one) => one !== undefined);
}

/** Whether a file's value and a form's say the same. */
export function isSame(field: FormField | undefined, inFile: unknown, inForm: unknown): boolean {
  const [one, other] = [toForm(field, inFile), inForm].map((value) => JSON.stringify(plain(value)));
  return one === other;
}

/** Whether a form's value says nothing: nothing typed, nothing in it, or a mark that is not set. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** A value without what is empty, its groups in the order of their names. */
function plain(value: unknown): unknown {
  if (isEmpty(value)) return null;
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.filter((one) => !isEmpty(one)).map(plain);
  if (!isGroup(value)) return value;
  const names = Object.keys(value).filter((name) => !isEmpty(value[name]));
  return names.sort().map((name) => [name, plain(value[name])]);
}

/** The names in a group: those of its fields in their order, then any others. */
export function inOrder(fields: FormFields, group: Readonly<Record<string, unknown>>): string[] {
  const others = Object.keys(group).filter((name) => !fields.has(name));
  return [...[...fields.keys()].filter((name) => name in group), ...others];
}

export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
