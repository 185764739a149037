import type { FormFields } from './form-field.ts';
import { readFieldsForForm, reviseFields } from './revise-fields.ts';

/** What the form of one file holds: its fields, and the text below them where it is one of Markdown. */
export type Entry = Record<string, unknown>;

/** Names beside those of fields; no schema has them. */
const BODY = 'body';
const AS_READ = 'as-read';

const MARKDOWN = /^(---[ \t]*\n)((?:[\s\S]*?\n)??)(---[ \t]*(?:\n|$))(\n*)([\s\S]*)$/;

/**
 * Reads a file of Markdown with frontmatter for a form.
 *
 * @throws where it cannot be read, so that no form shows less than the file says
 */
export function readMarkdown(text: string, fields: FormFields): Entry {
  const match = MARKDOWN.exec(text);
  if (!match) throw new Error('There is no frontmatter: a line `---`, the fields, a line `---`.');
  const [, , head = '', , , body = ''] = match;
  return { ...readFieldsForForm(head, fields), [BODY]: body, [AS_READ]: text };
}

/** Writes a form into the file of Markdown that it was read from, of which all stays that says the same. */
export function writeMarkdown(entry: Entry, fields: FormFields): string {
  const { [BODY]: body, [AS_READ]: asRead, ...form } = entry;
  const match = MARKDOWN.exec(typeof asRead === 'string' ? asRead : '---\n---\n\n');
  const [, opening = '', head = '', closing = '', gap = ''] = match ?? [];
  const text = typeof body === 'string' ? body : '';
  const space = gap === '' && text !== '' ? '\n' : gap;
  return `${opening}${reviseFields(head, fields, form)}${closing.trimEnd()}\n${space}${text}`;
}

/**
 * Reads a file of YAML for a form.
 *
 * @throws where it cannot be read
 */
export function readYamlFile(text: string, fields: FormFields): Entry {
  return { ...readFieldsForForm(text, fields), [AS_READ]: text };
}

/** Writes a form into the file of YAML that it was read from, of which all stays that says the same. */
export function writeYamlFile(entry: Entry, fields: FormFields): string {
  const { [AS_READ]: asRead, ...form } = entry;
  return reviseFields(typeof asRead === 'string' ? asRead : '', fields, form);
}
