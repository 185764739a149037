import { describe, expect, test } from 'vitest';
import { compileInline } from '../../src/markdown/inline.ts';

const html = (text: string) => compileInline(text, { tokens: {} }).html;

describe('a line of Markdown', () => {
  test.each([
    'Service was restored',
    'A "quoted" word, the engineers\' own -- it\'s there...',
    "The engineers' report; 15 % of users.",
    'Traffic fell 40.5 percent, then 9.',
    'Dash – and — dash, a--b, a---b',
    'a. Not a list',
    'See www.example.com for more',
    'See example.com, e.g. here',
    'Ünïcode straße 東京',
  ])('reads the same whether or not it holds something to compile: %s', (text) => {
    expect(html(text)).toBe(html(`${text} <!-- -->`));
  });

  test('keeps its inline Markdown and loses what is unsafe', () => {
    expect(html('*All* of `it` <script>alert(1)</script>')).toBe('<em>All</em> of <code>it</code>');
    expect(html('See www.example.com')).toBe(
      'See <a href="http://www.example.com">www.example.com</a>',
    );
  });
});
