import type { EntryCollection, Field } from '@sveltia/cms';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { editorConfig } from '../../src/editor/editor-config.ts';
import { editorPage, editorPolicy } from '../../src/editor/editor-page.ts';
import { fieldHints } from '../../src/editor/field-hints.ts';
import { formFields } from '../../src/editor/form-field.ts';
import { CATEGORIES } from '../../src/incident/categories.ts';
import { frontmatterSchema } from '../../src/incident/schema.ts';
import { serviceSchema } from '../../src/incident/service.ts';

const hints = {
  'write-up': new Map([
    ['cause', 'Why.'],
    ['cover.alt', 'What it shows.'],
  ]),
  service: new Map<string, string>(),
};
const config = editorConfig({
  name: 'A & B </script>',
  content: 'content',
  hasMdx: false,
  hints,
  backend: { forge: 'github', repository: 'owner/name', branch: 'main' },
});

function collection(name: string): EntryCollection {
  const found = config.collections?.find((one) => one.name === name);
  if (!found || !('folder' in found)) throw new Error(`There is no collection ${name}.`);
  return found;
}

function field(name: string, fields = collection('incidents').fields): Record<string, unknown> {
  const found = fields.find((one) => one.name === name);
  if (!found) throw new Error(`There is no field ${name}.`);
  return { ...found };
}

test('the form has every field of the schema in its order, and the text', () => {
  const names = (name: string) => collection(name).fields.map((one) => one.name);
  expect(names('incidents')).toEqual([...Object.keys(frontmatterSchema.shape), 'body']);
  expect(names('services')).toEqual(Object.keys(serviceSchema.shape));
});

test('what the schema requires, the form requires', () => {
  const required = collection('incidents').fields.flatMap((one) =>
    'required' in one && one.required ? [one.name] : [],
  );
  expect(required).toEqual(['title', 'service', 'month', 'year', 'hours', 'cause']);
});

test('each field takes what the schema takes', () => {
  expect(field('title')).toMatchObject({ widget: 'string', maxlength: 110 });
  expect(field('category')).toMatchObject({ widget: 'select', options: [...CATEGORIES] });
  expect(field('month').options).toContainEqual({ label: 'October', value: '10' });
  expect(field('draft')).toMatchObject({ widget: 'boolean', default: true, required: false });
  expect(field('started')).toMatchObject({ widget: 'string' });
  const { fields } = field('actions') as { fields: Field[] };
  expect(field('status', fields)).toMatchObject({ options: ['done', 'planned', 'unknown'] });
});

test('a field says what is known of it, or else what is expected', () => {
  expect(field('cause').hint).toBe('Why.');
  expect(field('hours').hint).toBe('A number of hours above 0 such as 7.1, or unknown.');
  expect(field('draft').hint).toBeUndefined();
  const { fields } = field('cover') as { fields: Field[] };
  expect(field('alt', fields).hint).toBe('What it shows.');
});

test('hints are read off a schema, those of groups and lists of groups too', () => {
  const hintsIn = fieldHints({
    properties: {
      cause: { description: 'Why, or `not disclosed`.' },
      figures: { items: { properties: { value: { description: 'The number.' } } } },
      cover: { description: 'An image.', properties: { alt: {} } },
    },
  });
  expect([...hintsIn]).toEqual([
    ['cause', 'Why, or not disclosed.'],
    ['figures.value', 'The number.'],
    ['cover', 'An image.'],
  ]);
});

test('a schema that no form has a field for is refused', () => {
  expect(() => formFields(z.object({ when: z.date() }))).toThrow('of the type date');
});

test('write-ups in MDX have a form where there are any', () => {
  const names = (hasMdx: boolean) =>
    editorConfig({
      name: '',
      content: 'content',
      hasMdx,
      hints,
      backend: { forge: 'github', repository: 'owner/name', branch: 'main' },
    }).collections?.map(({ name }) => name);
  expect(names(true)).toContain('incidents-mdx');
  expect(names(false)).not.toContain('incidents-mdx');
});

test('nothing in the page gets out of its place', () => {
  const page = editorPage(config, 'start-a.js', editorPolicy('https://api.github.com'));
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page).toContain('<title>Editing A &amp; B &lt;/script></title>');
  expect(page).toContain("connect-src 'self' blob: data: https://api.github.com;");
  const [, json = ''] = /id="config">(.*)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(config)));
});
