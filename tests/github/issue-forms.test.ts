import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const folder = resolve(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
const read = (name: string) => load(readFileSync(join(folder, name), 'utf8'));
const forms = readdirSync(folder).filter((name) => name !== 'config.yml');

/*
 * What GitHub reads as an issue form (docs.github.com, “Syntax for issue forms”): a form that strays from it is not
 * offered, and nobody is told. No package has a schema of it.
 */

const text = z.string().min(1);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const field = { label: text, description: text.optional() };
const written = { ...field, placeholder: text.optional(), value: text.optional() };

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
  z.strictObject({
    type: z.literal('input'),
    id,
    attributes: z.strictObject(written),
    validations,
  }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...written, render: text.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({
      ...field,
      multiple: z.boolean().optional(),
      options: z.array(text).min(1),
      default: z.int().min(0).optional(),
    }),
    validations,
  }),
]);

const form = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).optional(),
  assignees: z.array(text).optional(),
  body: z.array(element).min(1),
});

const config = z.strictObject({
  blank_issues_enabled: z.boolean(),
  contact_links: z.array(z.strictObject({ name: text, url: z.url(), about: text })).optional(),
});

describe.each(forms)('%s', (name) => {
  test('is a form that GitHub offers', () => {
    expect(form.safeParse(read(name)).error?.issues).toBeUndefined();
  });

  test('asks for each thing once, and for something at all', () => {
    const { body } = form.parse(read(name));
    const fields = body.filter((one) => one.type !== 'markdown');
    for (const key of [
      fields.map(({ id }) => id),
      fields.map(({ attributes }) => attributes.label),
    ]) {
      expect(new Set(key).size).toBe(key.length);
    }
    expect(fields.length).toBeGreaterThan(0);
  });
});

test('there is one for corrections and one for write-ups, and an empty issue for the rest', () => {
  expect(forms).toEqual(['correction.yml', 'write-up.yml']);
  expect(config.parse(read('config.yml')).blank_issues_enabled).toBe(true);
});
