import type { SSRResult } from 'astro';
import { memoiseWeakly } from '../memoise.ts';
import type { BundledRoute } from './bundle-notes.ts';
import { pageFailure } from './page-failure.ts';
import { pageResult, type SlotRuntime } from './page-result.ts';
import type { SiteBundle } from './site-bundle.ts';
import { pathsOf, type RouteData, type RouteModule, type SitePath } from './site-paths.ts';

/** A page of the site. */
export interface SitePage {
  /** As its route gives it. */
  pathname: string;
  /** Its route and the component that draws it, by which another process finds both. */
  route: string;
  component: string;
  /** The file in the site. */
  file: string;
}

/** A page of the site before it is rendered. */
export interface PlannedPage extends SitePage {
  /** All of the record that the page rests on, as text, where its route tells. */
  restsOn: string | undefined;
}

/** Renders pages by a bundle, outside Astro. */
export interface PageRenderer {
  /**
   * What a page can have of the bundle beside its own template: the style sheets and scripts there are, by names that
   * tell what is in them, and the hashes that its policy allows.
   */
  shared: unknown;
  /** Every page of the site, by the paths that its routes give. */
  plan(): Promise<PlannedPage[]>;
  render(page: SitePage): Promise<Uint8Array>;
}

/** What a bundle exports (`site-bundle.ts`). */
interface BundledPages extends SlotRuntime {
  pageMap: ReadonlyMap<string, () => Promise<{ page(): PageModule }>>;
  renderers: SSRResult['renderers'];
  renderToString(
    result: SSRResult,
    component: Component,
    props: object,
    slots: object,
    isPage: true,
    route: RouteData,
  ): Promise<string | Response>;
}

interface PageModule extends RouteModule {
  default: Component;
  /** What makes the file of a route that is no page. */
  GET?(context: { url: URL; site: URL }): Response | Promise<Response>;
}

type Component = object & { moduleId?: string };

/**
 * Loads a bundle. The record must have been provided before (`record-source.ts`).
 *
 * @param address that of the site, which pages name as their own
 */
export async function openRenderer(bundle: SiteBundle, address: string): Promise<PageRenderer> {
  const pages: BundledPages = await import(bundle.entry);
  const { notes } = bundle;
  const site = new URL(address);
  const moduleOf = memoiseWeakly(async ({ component }: BundledRoute) => {
    const load = pages.pageMap.get(component);
    if (!load) throw new Error(`The bundle has no ${component}.`);
    return (await load()).page();
  });
  const pathsIn = memoiseWeakly(async (route: BundledRoute) => {
    const paths = new Map<string, SitePath>();
    for (const path of await pathsOf(route, await moduleOf(route))) {
      if (!paths.has(path.pathname)) paths.set(path.pathname, path);
    }
    return paths;
  });
  return {
    shared: [notes.routes, bundle.assets, notes.csp],
    async plan() {
      const planned = new Map<string, PlannedPage>();
      const planRoute = async (routeData: BundledRoute) => {
        const { route, component } = routeData;
        for (const [pathname, path] of await pathsIn(routeData)) {
          if (planned.has(pathname)) continue;
          const file = fileOf(pathname, routeData);
          const restsOn = await path.restsOn();
          planned.set(pathname, { pathname, route, component, file, restsOn });
        }
      };
      for (const route of notes.routes) {
        await planRoute(route).catch((error) => {
          throw pageFailure(`The pages of ${route.component} could not be listed`, error);
        });
      }
      return [...planned.values()];
    },
    async render({ pathname, route: name, component }) {
      const route = notes.routes.find((one) => one.route === name && one.component === component);
      if (!route) throw new Error(`The bundle has no route for ${pathname}.`);
      const module = await moduleOf(route);
      if (module.GET) {
        const response = await module.GET({ url: new URL(pathname, site), site });
        if (!response.ok) throw new Error(`It was answered with ${response.status}.`);
        return new Uint8Array(await response.arrayBuffer());
      }
      const { renderers } = pages;
      // As `trailingSlash: 'always'` has it.
      const url = new URL(encodeURI(pathname.replace(/\/?$/, '/')), site);
      const { default: template } = module;
      const result = pageResult(
        notes,
        { route, url, site, moduleId: template.moduleId, renderers },
        pages,
      );
      const props = (await pathsIn(route)).get(pathname)?.props ?? {};
      const html = await pages.renderToString(result, template, { ...props }, {}, true, route);
      if (typeof html !== 'string') throw new Error('It is a response, and no page.');
      return Buffer.from(html);
    },
  };
}

function fileOf(pathname: string, { type, route }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (route === '/404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
