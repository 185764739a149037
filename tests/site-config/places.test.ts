import { expect, test } from 'vitest';
import { configPlaces } from '../../src/site-config/places.ts';

const TEXT = `import type { Locale } from './i18n/locales.ts';

export interface SiteConfig {
  name: string;
  editor?: { branch: string };
}

// name: 'not here'
export const siteConfig: SiteConfig = {
  name: 'editor: { branch',
  'editor': {
    branch: 'my branch',
  } as Editor,
};
`;

test.each([
  [['name'], { line: 10, column: 3 }],
  [['editor'], { line: 11, column: 3 }],
  [['editor', 'branch'], { line: 12, column: 5 }],
  [['editor', 'forge'], { line: 11, column: 3 }],
  [['address'], { line: 9, column: 14 }],
])('%j stands at %j', (path, place) => {
  expect(configPlaces(TEXT)(path)).toEqual(place);
});

test('a configuration that is made elsewhere has no places', () => {
  expect(configPlaces('export const siteConfig = read();')(['name'])).toBeUndefined();
});
