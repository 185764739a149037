import type { Field } from '@sveltia/cms';
import { MONTH_NAMES, monthName } from '../incident/months.ts';
import type { FormField, FormFields } from './form-field.ts';

/** Fields whose text runs over several lines of a form. */
const LONG = new Set(['summary', 'cause', 'event', 'note', 'action', 'reason', 'alt']);

/** What an item of a list is called while it is closed. */
const CLOSED: Readonly<Record<string, string>> = {
  figures: '{{value}} {{label}}',
  timeline: '{{at}} {{event}}',
  actions: '{{action}}',
  sources: '{{id}}: {{title}}',
  corrections: '{{date}} {{note}}',
  exceptions: '{{problem}}: {{reason}}',
};

const MONTHS = MONTH_NAMES.map((_, index) => ({
  label: monthName(index + 1),
  value: String(index + 1).padStart(2, '0'),
}));

/** What is told of fields beside their schema, by their paths: `title`, `cover.src`. */
export interface FormNotes {
  /** What stands below a field for those who fill it in. */
  hints: ReadonlyMap<string, string>;
  /** What a field has in place of what others of its kind have. */
  own?: Readonly<Record<string, object>>;
}

/**
 * The form of the fields. It calls each by its name in the file, which is also what problems and the documentation
 * call it.
 *
 * @param within the path of the group that the fields are of, with a point at its end
 */
export function formWidgets(fields: FormFields, notes: FormNotes, within = ''): Field[] {
  return [...fields].map(([name, { field, isRequired, expected }]) => {
    const path = `${within}${name}`;
    const hint = notes.hints.get(path) ?? (isChosen(field) ? '' : sentence(expected));
    return {
      name,
      label: name,
      required: isRequired && field.kind !== 'flag',
      ...(hint === '' ? {} : { hint }),
      ...widget(path, name, field, notes),
      ...notes.own?.[path],
    } as Field;
  });
}

function widget(path: string, name: string, field: FormField, notes: FormNotes): object {
  switch (field.kind) {
    case 'text':
      return {
        widget: LONG.has(name) ? 'text' : 'string',
        ...(field.longest === undefined ? {} : { maxlength: field.longest }),
      };
    case 'number':
      return { widget: 'number', value_type: 'int' };
    case 'flag':
      return { widget: 'boolean', default: false };
    case 'choice':
      return { widget: 'select', options: [...field.choices] };
    case 'month':
      return { widget: 'select', options: MONTHS };
    case 'group':
      return { widget: 'object', fields: formWidgets(field.fields, notes, `${path}.`) };
    case 'list':
    case 'one-or-more':
      return field.item.kind === 'group'
        ? {
            widget: 'list',
            fields: formWidgets(field.item.fields, notes, `${path}.`),
            collapsed: 'auto',
            ...(path in CLOSED ? { summary: CLOSED[path] } : {}),
          }
        : { widget: 'list' };
  }
}

/** Whether what can be chosen says itself what is expected. */
function isChosen({ kind }: FormField): boolean {
  return kind === 'flag' || kind === 'choice' || kind === 'month';
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
