import { expect, test } from 'vitest';
import type { Incident } from '../../src/archive/archive.ts';
import { keyedPath, keyedProps, propsAsText } from '../../src/archive/rests-on.ts';

const incident = (title: string, images: string[] = []): Incident => ({
  id: '2021-10-chirp',
  path: 'content/incidents/2021-10-chirp.md',
  address: '/incidents/2021-10-chirp/',
  digest: 'of the text',
  format: 'md',
  facts: { title, service: ['chirp'], month: 10, year: 2021, hours: 7, cause: 'a test' },
  services: [{ id: 'chirp', name: 'Chirp' }],
  images,
});

test('the key of a page is that of its props, however they were come by', () => {
  const props = () => ({ page: { items: [incident('One')] }, choices: new Map([['a', 1]]) });
  expect(propsAsText(props())).toBe(propsAsText(props()));
  expect(keyedPath({}, props()).cacheKey).toBe(propsAsText(props()));
});

test('so is that of a page without parameters, which tells what it shows when it is asked', async () => {
  let title = 'One';
  const keyed = keyedProps(async () => ({ items: [incident(title)] }));
  expect(await keyed.props()).toEqual({ items: [incident('One')] });
  expect(await keyed.cacheKey()).toBe(propsAsText({ items: [incident('One')] }));
  title = 'Two';
  expect(await keyed.cacheKey()).toBe(propsAsText({ items: [incident('Two')] }));
});

test('it is the same where only the text of an outage changes, which no list shows', () => {
  const before = { items: [incident('One')] };
  expect(propsAsText({ items: [{ ...incident('One'), digest: 'of another text' }] })).toBe(
    propsAsText(before),
  );
});

test.each([
  ['a fact of an outage on it', { items: [incident('Two')] }],
  ['another outage on it', { items: [incident('One'), incident('Two')] }],
  ['a number', { items: [incident('One')], total: 2 }],
  ['what a map holds', { items: [incident('One')], total: 1, choices: new Map([['a', 2]]) }],
])('it is another where %s changes', (_what, props) => {
  const before = { items: [incident('One')], total: 1, choices: new Map([['a', 1]]) };
  expect(propsAsText(props)).not.toBe(propsAsText(before));
});
