import type { SSRElement, SSRResult } from 'astro';
import { memoiseWeakly } from '../memoise.ts';
import type { BundledRoute, BundleNotes } from './bundle-notes.ts';

/** The functions of Astro's runtime by which a component renders what stands between its tags. */
export interface SlotRuntime {
  renderSlotToString(result: SSRResult, slot: unknown): Promise<unknown>;
  chunkToString(result: SSRResult, chunk: unknown): string;
}

/** A page that is to be rendered. */
export interface RenderedPage {
  route: BundledRoute;
  /** Its own address. */
  url: URL;
  /** The address of the site. */
  site: URL;
  /** The path of its component, under which Astro knows what it holds. */
  moduleId: string | undefined;
  renderers: SSRResult['renderers'];
}

/**
 * What Astro's runtime knows of a page as it renders it, and templates by the name of `Astro`. Astro's own way to it is
 * that of a server (`core/fetch/fetch-state.js`): through a request, its cookies, a session and a response, for which
 * four times as many modules are loaded as here for all. Of Astro 7 this relies on what the runtime asks of an
 * `SSRResult`. What no page here has, such as islands, cookies and redirects, is left out; `tests/site/astro-alone.test.ts`
 * compares the pages with those that Astro renders.
 */
export function pageResult(
  notes: BundleNotes,
  { route, url, site, moduleId, renderers }: RenderedPage,
  runtime: SlotRuntime,
): SSRResult {
  const { csp, compressHTML } = notes;
  const { inlinedScripts, componentMetadata } = mapsOf(notes);
  const { containsHead = false, propagation = 'none' } =
    (moduleId === undefined ? undefined : componentMetadata.get(moduleId)) ?? {};
  const known = {
    ...{ base: '/', pathname: url.pathname, trailingSlash: 'always', partial: false },
    ...{ cancelled: false, compressHTML, renderers, componentMetadata },
    styles: new Set(route.styles),
    scripts: new Set<SSRElement>(),
    links: new Set<SSRElement>(),
    inlinedScripts,
    clientDirectives: new Map<string, string>(),
    cspDestination: 'meta',
    shouldInjectCspMetaTags: csp !== undefined,
    directives: [...(csp?.directives ?? [])],
    scriptDirective: {
      resources: [...(csp?.scriptDirective.resources ?? [])],
      hashes: [...(csp?.scriptDirective.hashes ?? [])],
      strictDynamic: csp?.scriptDirective.strictDynamic ?? false,
    },
    styleDirective: {
      resources: [...(csp?.styleDirective.resources ?? [])],
      hashes: [...(csp?.styleDirective.hashes ?? [])],
    },
    _metadata: {
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set<string>(),
      renderedScripts: new Set<string>(),
      hasDirectives: new Set<string>(),
      hasRenderedHead: false,
      hasRenderedServerIslandRuntime: false,
      headInTree: containsHead,
      extraHead: [],
      extraStyleHashes: [...route.styleHashes],
      extraScriptHashes: [],
      propagators: new Set<never>(),
      routeHasPropagation: propagation !== 'none',
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
    async resolve(specifier: string): Promise<string> {
      const address = notes.scripts[specifier];
      if (address === undefined) throw new Error(`There is no script ${specifier}.`);
      return address;
    },
    createAstro(props: object, slots: Readonly<Record<string, unknown>> | null) {
      return Object.assign(Object.create(LEFT_OUT), {
        ...{ props, self: null, url, site, csp: policy },
        slots: {
          has: (name: string) => Boolean(slots?.[name]),
          async render(name: string) {
            if (!slots?.[name]) return undefined;
            return runtime.chunkToString(
              result,
              await runtime.renderSlotToString(result, slots[name]),
            );
          },
        },
      });
    },
  };
  const policy = csp && {
    insertDirective(directive: Directive) {
      known.directives = withDirective(known.directives, directive);
    },
    insertScriptResource(source: Source) {
      known.scriptDirective.resources.push(source);
    },
  };
  const result = known as unknown as SSRResult;
  return result;
}

const mapsOf = memoiseWeakly(({ inlinedScripts, components }: BundleNotes) => ({
  inlinedScripts: new Map(inlinedScripts),
  componentMetadata: new Map(components),
}));

const NAMES_LEFT_OUT =
  'callAction clientAddress cookies currentLocale generator getActionResult isPrerendered locals originPathname ' +
  'params preferredLocale preferredLocaleList redirect request response rewrite routePattern session';

/** What a template of Astro can ask for, and none here has asked for yet. */
const LEFT_OUT = Object.defineProperties(
  {},
  Object.fromEntries(NAMES_LEFT_OUT.split(' ').map((name) => [name, { get: () => refuse(name) }])),
);

function refuse(name: string): never {
  throw new Error(
    `A template asks for \`Astro.${name}\`, which pages are rendered without. Hand it on as a prop, or give it in src/build/page-result.ts.`,
  );
}

type Policy = NonNullable<BundleNotes['csp']>;
type Directive = Policy['directives'][number];
type Source = Policy['scriptDirective']['resources'][number];

/** A policy with one directive more; of two with one name, their values are put together. */
function withDirective(directives: readonly Directive[], added: Directive): Directive[] {
  const [name, ...values] = added.split(/\s+/);
  const place = directives.findIndex((one) => one.split(/\s+/)[0] === name);
  if (place < 0) return [...directives, added];
  const all = new Set([...(directives[place]?.split(/\s+/) ?? []), ...values]);
  return directives.with(place, [...all].join(' ') as Directive);
}
