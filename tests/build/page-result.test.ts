import { expect, test } from 'vitest';
import type { BundleNotes } from '../../src/build/bundle-notes.ts';
import { pageResult } from '../../src/build/page-result.ts';

const notes = {
  routes: [],
  compressHTML: true,
  csp: {
    algorithm: 'SHA-256',
    directives: ["img-src 'self'"],
    scriptDirective: { resources: ["'self'"], hashes: ['sha256-a'], strictDynamic: false },
    styleDirective: { resources: [], hashes: [] },
  },
  inlinedScripts: [['a.ts', 'alert(1)']],
  scripts: { 'b.ts': '/_astro/b.js' },
  components: [['/page.astro', { containsHead: true, propagation: 'in-tree' }]],
} as unknown as BundleNotes;

const style = { props: { rel: 'stylesheet', href: '/a.css' }, children: '' };
const route = {
  ...{ route: '/a', component: 'src/pages/a.astro', type: 'page', segments: [] },
  ...{ styles: [style], styleHashes: ['sha256-b'] },
};

const runtime = {
  renderSlotToString: async (_result: unknown, slot: unknown) => `rendered ${slot}`,
  chunkToString: (_result: unknown, chunk: unknown) => String(chunk),
};

const result = (given: { moduleId?: string; notes?: BundleNotes } = {}) =>
  pageResult(
    given.notes ?? notes,
    {
      route,
      url: new URL('https://example.org/a/'),
      site: new URL('https://example.org'),
      moduleId: given.moduleId,
      renderers: [],
    },
    runtime,
  );

test('each page has its own head and policy, which the next one finds as they were', () => {
  const first = result();
  first.styles.clear();
  first._metadata.extraStyleHashes.push('sha256-c');
  const { csp } = first.createAstro({}, null);
  csp?.insertDirective("trusted-types 'none'" as never);
  csp?.insertScriptResource("'wasm-unsafe-eval'");
  expect(first.directives).toEqual(["img-src 'self'", "trusted-types 'none'"]);
  expect(first.scriptDirective.resources).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  const second = result();
  expect([...second.styles]).toEqual([style]);
  expect(second._metadata.extraStyleHashes).toEqual(['sha256-b']);
  expect(second.directives).toEqual(["img-src 'self'"]);
  expect(second.scriptDirective.resources).toEqual(["'self'"]);
});

test('a directive that is there already takes the values of another of its name', () => {
  const page = result();
  page.createAstro({}, null).csp?.insertDirective('img-src https://example.com' as never);
  expect(page.directives).toEqual(["img-src 'self' https://example.com"]);
});

test('a template is told its props, its page and what stands between its tags', async () => {
  const astro = result().createAstro({ title: 'One' }, { default: 'words' });
  expect(astro.props).toEqual({ title: 'One' });
  expect(astro.url.pathname).toBe('/a/');
  expect(astro.site?.href).toBe('https://example.org/');
  expect(astro.slots.has('default')).toBe(true);
  expect(astro.slots.has('head')).toBe(false);
  expect(await astro.slots.render('default')).toBe('rendered words');
  expect(await astro.slots.render('head')).toBeUndefined();
});

test('a template that asks for what pages are rendered without is told so', () => {
  const astro = result().createAstro({}, null);
  expect(() => astro.params).toThrow('A template asks for `Astro.params`');
  expect(() => astro.request.url).toThrow('src/build/page-result.ts');
});

test('what is known of its component counts for the page', () => {
  const known = result({ moduleId: '/page.astro' })._metadata;
  expect([known.headInTree, known.routeHasPropagation]).toEqual([true, true]);
  const unknown = result({ moduleId: '/other.astro' })._metadata;
  expect([unknown.headInTree, unknown.routeHasPropagation]).toEqual([false, false]);
});

test('a script has its address; one that is not there is named', async () => {
  expect(await result().resolve('b.ts')).toBe('/_astro/b.js');
  await expect(result().resolve('c.ts')).rejects.toThrow('There is no script c.ts');
});

test('a site without a policy has none', () => {
  const page = result({ notes: { ...notes, csp: undefined } });
  expect(page.shouldInjectCspMetaTags).toBe(false);
  expect(page.createAstro({}, null).csp).toBeUndefined();
});
