import { expect, test } from 'vitest';
import { portableHtml } from '../../src/feeds/portable-html.ts';

const BASE = 'https://record.example/incidents/a/';

test.each([
  ['<a href="/b/?x=1&#x26;y=2">', '<a href="https://record.example/b/?x=1&#x26;y=2">'],
  ['<a href="#c" id="d" class="e" role="doc-noteref">', `<a href="${BASE}#c">`],
  ['<img src="pic.png" alt="a > b" loading="lazy">', `<img src="${BASE}pic.png" alt="a > b">`],
  ['<a href="https://other.example/">', '<a href="https://other.example/">'],
  ['<a href="mailto:a@b.example">', '<a href="mailto:a@b.example">'],
  ['<blockquote cite="/b/">', '<blockquote cite="https://record.example/b/">'],
  ['<ol start="3" reversed>', '<ol start="3" reversed>'],
  ['<section class="table" tabindex="0" aria-label="Table 1">', '<section>'],
])('%s', (html, portable) => {
  expect(portableHtml(html, BASE)).toBe(portable);
});

test('leaves words alone that look like attributes', () => {
  const words = '<p>Write id="x" or href="/y/", and 1 &#x3C; 2 > 0.</p>';
  expect(portableHtml(words, BASE)).toBe(words);
});
