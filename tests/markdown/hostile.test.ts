import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/markdown/compile.ts';
import { compileInline } from '../../src/markdown/inline.ts';
import { walkElements } from '../../src/markdown/walk.ts';
import { HOSTILE_HTML } from './hostile-html.ts';

const FRONTMATTER = `---
title: T
month: 10
year: 2021
hours: 7
cause: a slip
service: whatsapp
---

`;

const TAGS =
  /^(?:[abipqsu]|abbr|blockquote|br|cite|code|d[dltf]|dfn|del|details|div|em|fig(?:ure|caption)|h[1-6]|hr|img|input|ins|kbd|li|mark|[ou]l|pre|r[pt]|ruby|samp|section|small|span|strong|su[bpm]|summary|table|tbody|t[dhr]|tfoot|thead|time|var)$/;
const ATTRIBUTES =
  /^(?:align|alt|aria-?\w+|checked|cite|className|colSpan|data-?(?:lead|coda|phase|footnote\w*)|dateTime|dir|disabled|height|href|id|lang|reversed|role|rowSpan|scope|src|start|tabIndex|title|type|width)$/i;

/** What a browser would make of it that it should not. */
function dangers(html: string): string[] {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html) as Root;
  const found: string[] = [];
  const address = (node: Element, name: string): void => {
    const value = node.properties[name];
    if (value === undefined) return;
    const url = URL.parse(String(value), 'https://site.example/incidents/a/');
    if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) found.push(`${name}=${value}`);
  };
  walkElements(tree, (node) => {
    if (!TAGS.test(node.tagName)) found.push(`<${node.tagName}>`);
    for (const name of Object.keys(node.properties)) {
      if (!ATTRIBUTES.test(name)) found.push(`${node.tagName} ${name}`);
    }
    for (const name of ['href', 'cite', 'src']) address(node, name);
    if (/^(?:main|contents|cite-note-source|cite-this-page)$/.test(String(node.properties.id))) {
      found.push(`#${node.properties.id}`);
    }
    if (node.properties.dataPhase !== undefined) found.push('a part that is none');
    return undefined;
  });
  return found;
}

describe.each(Object.entries(HOSTILE_HTML))('hostile HTML: %s', (_name, cases) => {
  test.each(cases)('%s', (html) => {
    const { lead, coda, notes, parts } = compile(FRONTMATTER + html, 'incidents/a.md', {
      serviceNames: new Map([['whatsapp', 'WhatsApp']]),
    });
    expect(parts).toEqual([]);
    for (const made of [lead, coda, notes]) expect(dangers(made)).toEqual([]);
    expect(dangers(compileInline(html, { tokens: {} }).html)).toEqual([]);
  });
});

test('what is dangerous would be seen', () => {
  expect(dangers('<script>x</script>')).toContain('<script>');
  expect(dangers('<p onclick="x">x</p>')).toContain('p onClick');
  expect(dangers('<p style="x">x</p>')).toContain('p style');
  expect(dangers('<a href="java&Tab;script:x">x</a>')).toHaveLength(1);
  expect(dangers('<b id="main">x</b>')).toContain('#main');
});
