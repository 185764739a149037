import { expect, test } from 'vitest';
import { compile } from '../../src/markdown/compile.ts';
import { searchablePage } from '../../src/search/searchable-page.ts';
import { sectionsOf } from '../../src/search/sections.ts';

const TEXT = `---
title: A "switch" was turned
service: chirp
month: 10
year: 2021
hours: 7
cause: a switch & a lamp
started: 2021-10-04T15:00Z
timeline:
  - at: 2021-10-04T15:00Z
    event: The *lamp* went out
actions:
  - action: Label the switch
    status: done
---

Before anything.

## Prelude

Words of the prelude.

### Deeper down

Words below.

#### Deeper still

Words of the deepest.

## Impact

All of it.

## Investigation

The switch.

## Fallout

Nobody.

## Recovery

It was turned on. <script>alert(1)</script>
`;

const document = compile(TEXT, 'content/incidents/2021-10-chirp.md', {
  serviceNames: new Map([['chirp', 'Chirp']]),
});
const { facts } = document;
const services = [{ id: 'chirp', name: 'Chirp', also: ['The "Tweeter", <once>'] }];
const html = facts ? searchablePage({ facts, services }, document, 'en') : '';

/** The words under a heading, up to the next. */
function under(id: string): string {
  const [, words = ''] = new RegExp(`id="${id}">([\\s\\S]*?)(?=<h[23]|</main>)`).exec(html) ?? [];
  return words;
}

test('words stand under the heading that they are read under, the deepest under the one above', () => {
  expect(sectionsOf(document).map(({ heading }) => heading?.id)).toEqual([
    undefined,
    'prelude',
    'deeper-down',
    'impact',
    'investigation',
    'fallout',
    'recovery',
  ]);
  expect(under('prelude')).toContain('Words of the prelude.');
  expect(under('deeper-down')).toContain('Words of the deepest.');
});

test('facts are found in the part that shows them, the timeline under its own heading', () => {
  expect(under('recovery')).toContain('Label the switch');
  expect(under('timeline')).toContain('15:00 UTC The lamp went out');
});

test('it is filtered by service, cause and year, and sorted by day and length', () => {
  for (const value of ['service:chirp', 'cause:unknown', 'year:2021']) {
    expect(html).toContain(`data-pagefind-filter="${value}"`);
  }
  expect(html).toContain('data-pagefind-sort="date:2021-10-04T15:00Z"');
  expect(html).toContain('data-pagefind-sort="length:7"');
});

test('nothing in it is markup of a write-up', () => {
  expect(html).not.toContain('<script');
  expect(html).toContain('title="The &#x22;Tweeter&#x22;, &#x3C;once>"');
});
