import { expect, test } from 'vitest';
import { mistakesInFields } from '../../src/site-config/check-fields.ts';
import { siteConfig } from '../standstill/site.config.ts';

const found = (changes: object) =>
  mistakesInFields({ ...siteConfig, ...changes }).map(({ message }) => message);

test.each([
  [{}],
  [{ address: 'https://outages.example.org/' }],
  [{ address: 'http://status.intranet:8080' }],
  [{ locale: 'tr' }],
  [{ repository: 'https://github.com/owner/name.git' }],
  [{ licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } }],
  [{ replies: 7, editor: 'checked by others' }],
])('%j is right', (changes) => {
  expect(found(changes)).toEqual([]);
});

test.each([
  [{ name: ' ' }, '`name` is " "; expected the name of the site.'],
  [{ description: undefined }, '`description` is missing; expected one sentence'],
  [{ address: 'outages.example.org' }, '`address` is "outages.example.org"; expected the root of'],
  [{ address: 'https://owner.github.io/name' }, 'expected the root of the host'],
  [{ address: 'https://' }, 'expected the root of the host'],
  [{ address: 'https://a:b@outages.example.org' }, 'expected the root of the host'],
  [{ locale: 'fr' }, '`locale` is "fr"; expected one of en, tr.'],
  [{ repository: 'https://github.com' }, '`repository` is "https://github.com"; expected the'],
  [{ repository: 'owner/name' }, '`repository` is "owner/name"; expected the address of a'],
  [{ licence: 'MIT' }, '`licence` is "MIT"; expected the `name` of a licence'],
  [{ licence: { name: 'MIT', address: 'LICENSE' } }, 'and the `address` of its text.'],
  [{ adress: 'https://outages.example.org' }, '`adress` is no field of it; expected name,'],
])('%j is told', (changes, message) => {
  expect(found(changes)).toHaveLength(1);
  expect(found(changes)[0]).toContain(message);
});
