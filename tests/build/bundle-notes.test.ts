import { createHash } from 'node:crypto';
import type { SSRManifest } from 'astro';
import { expect, test } from 'vitest';
import { notesOnBundle } from '../../src/build/bundle-notes.ts';

const route = (name: string, prerender: boolean, styles: object[] = []) => ({
  routeData: {
    route: name,
    component: `src/pages${name}.astro`,
    type: 'page',
    segments: [],
    prerender,
  },
  styles,
});

const manifest = (given: object = {}) =>
  ({
    compressHTML: true,
    csp: { algorithm: 'SHA-256', directives: [], scriptDirective: {}, styleDirective: {} },
    inlinedScripts: new Map([['a.ts', 'alert(1)']]),
    entryModules: { 'a.ts': '_astro/a.1.js', 'src/pages/a.astro': 'chunks/a.mjs', 'b.ts': '' },
    componentMetadata: new Map([['/a.astro', { containsHead: true, propagation: 'none' }]]),
    routes: [],
    ...given,
  }) as unknown as SSRManifest;

test('notes are the same again once they were kept as JSON', () => {
  const notes = notesOnBundle(manifest({ routes: [route('/a', true)] }));
  expect(JSON.parse(JSON.stringify(notes))).toEqual(notes);
  expect(notes.components).toEqual([['/a.astro', { containsHead: true, propagation: 'none' }]]);
  expect(notes.inlinedScripts).toEqual([['a.ts', 'alert(1)']]);
});

test('a script has its address, and what is none of a page has not', () => {
  expect(notesOnBundle(manifest()).scripts).toEqual({ 'a.ts': '/_astro/a.1.js' });
});

test('a page links its style sheets, and its policy allows what stands in it', () => {
  const text = 'p { color: red }';
  const styles = [
    { type: 'external', src: '_astro/a.css' },
    { type: 'inline', content: text },
  ];
  const [noted] = notesOnBundle(manifest({ routes: [route('/a', true, styles)] })).routes;
  expect(noted?.styles).toEqual([
    { props: { rel: 'stylesheet', href: '/_astro/a.css' }, children: '' },
    { props: {}, children: text },
  ]);
  const hash = createHash('sha256').update(text).digest('base64');
  expect(noted?.styleHashes[1]).toBe(`sha256-${hash}`);
});

test('without a policy nothing has to be allowed', () => {
  const routes = [route('/a', true, [{ type: 'external', src: '_astro/a.css' }])];
  expect(notesOnBundle(manifest({ csp: undefined, routes })).routes[0]?.styleHashes).toEqual([]);
});

test('a route for servers is none of the site', () => {
  const notes = notesOnBundle(manifest({ routes: [route('/a', true), route('/b', false)] }));
  expect(notes.routes.map(({ route: name }) => name)).toEqual(['/a']);
});
