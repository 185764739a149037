import { expect, test } from 'vitest';
import { externalLinks } from '../../src/links/external-links.ts';

const WRITE_UP = `---
title: T
sources:
  - id: a
    url: https://a.example/one
    archived: >-
      https://archive.example/https://a.example/one
  - id: b
    url: "https://b.example/?x=1&y=2"
---

See [one](https://a.example/one) and <https://c.example/>, and www.d.example.

A [reference][r], a [page](/about/), [mail](mailto:a@a.example), \`https://code.example/\`.

[r]: https://r.example/ "R"

<p>Or <a href="https://h.example/?a=1&amp;b=2">this</a>.<!-- <a href="https://no.example/"> --></p>

> - deep in a [list](https://l.example/)
`;

test('addresses of fields and of prose are found with their lines, and what is no link is not', () => {
  const links = externalLinks([{ path: 'a.md', text: WRITE_UP }]);
  expect(links.map(({ address, places }) => [address, places.map(({ line }) => line)])).toEqual([
    ['https://a.example/one', [5, 12]],
    ['https://archive.example/https://a.example/one', [6]],
    ['https://b.example/?x=1&y=2', [9]],
    ['https://c.example/', [12]],
    ['http://www.d.example', [12]],
    ['https://r.example/', [16]],
    ['https://h.example/?a=1&b=2', [18]],
    ['https://l.example/', [20]],
  ]);
});

test('an address is told once, with every file that names it', () => {
  const links = externalLinks([
    { path: 'services/a.yaml', text: 'name: A\nstatus: https://a.example/\n' },
    { path: 'a.mdx', text: '---\n{}\n---\n\n{/* so */}\n\n[A](https://a.example/)\n' },
  ]);
  expect(links).toEqual([
    {
      address: 'https://a.example/',
      places: [
        { path: 'services/a.yaml', line: 2 },
        { path: 'a.mdx', line: 7 },
      ],
    },
  ]);
});

test.each(['', '---\n: [\n---\n', '---\nnever closed', 'https://[bad'])(
  '%j breaks nothing',
  (text) => {
    expect(externalLinks([{ path: 'a.md', text }])).toEqual([]);
  },
);
