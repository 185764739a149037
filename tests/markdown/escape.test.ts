import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { escapeAttribute, escapeHtml } from '../../src/markdown/escape.ts';

const TEXTS = [
  '',
  'a < b > c',
  'AT&T',
  'AT&amp;T',
  `"quoted" and 'single'`,
  '`<&>"`',
  'ü & 漢 \u00a0',
];

test.each(TEXTS)('%j is written as in all other HTML of the site', (value) => {
  expect(escapeHtml(value)).toBe(toHtml({ type: 'text', value }));
  const title = escapeAttribute(value);
  const html = toHtml({
    type: 'element',
    tagName: 'a',
    properties: { title: value },
    children: [],
  });
  // The library leaves this sign alone in attributes; whoever looks for markup should find none there.
  expect(`<a title="${title.replaceAll('&#x3C;', '<')}"></a>`).toBe(html);
  expect(title).not.toContain('<');
});
