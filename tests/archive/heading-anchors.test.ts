import { expect, test } from 'vitest';
import { withHeadingAnchors } from '../../src/archive/heading-anchors.ts';

const headings = [{ depth: 3, id: 'at-home', text: 'At "home" & away' }];

test('a heading of level 3 gets a link beside it, which says where it leads', () => {
  const html = '<p>a</p>\n<h3 id="at-home">At <em>"home"</em> &amp; away</h3>\n<p>b</p>';
  expect(withHeadingAnchors(html, headings)).toBe(
    '<p>a</p>\n<div class="heading"><h3 id="at-home">At <em>"home"</em> &amp; away</h3><a class="anchor" href="#at-home" aria-label="Link to At &#x22;home&#x22; &#x26; away"></a></div>\n<p>b</p>',
  );
});

test('what is no heading of the write-up is left as it is', () => {
  const html = '<h4 id="at-home">x</h4><h3>y</h3><h3 id="other">z</h3>';
  expect(withHeadingAnchors(html, headings)).toBe(html);
});
