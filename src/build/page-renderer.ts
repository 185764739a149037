import type { SiteBundle } from './site-bundle.ts';
import { pathsOf, type RouteData, type RouteModule } from './site-paths.ts';

/** A page of the site before it is rendered. */
export interface PlannedPage {
  /** As its route gives it. */
  pathname: string;
  /** Its route and the component that draws it, by which another process finds both. */
  route: string;
  component: string;
  /** The file in the site. */
  file: string;
  /** The digest of all of the record that the page rests on, where its route tells. */
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
  render(page: PlannedPage): Promise<Uint8Array>;
}

interface BundledApp {
  manifest: { routes: readonly { routeData: RouteData }[]; csp?: object };
  setInternals(internals: object): void;
  setOptions(options: object): void;
  getComponentByRoute(routeData: RouteData): Promise<RouteModule>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/**
 * Loads a bundle. The record must have been provided before (`record-source.ts`).
 *
 * @param site the address of the site, which pages name as their own
 */
export async function openRenderer(bundle: SiteBundle, site: string): Promise<PageRenderer> {
  const { app }: { app: BundledApp } = await import(bundle.entry);
  app.setInternals({ pagesByKeys: new Map(bundle.styles), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: COMPLAINTS } } });
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  const begun = new Map<RouteData, Promise<unknown>>();
  const answerOf = async (routeData: RouteData, request: Request) => {
    // The first page of a route has Astro list its paths; others wait, so as not to list them as well.
    const first = begun.get(routeData);
    if (first) await first.catch(() => undefined);
    const response = app.render(request, { routeData });
    if (!first) begun.set(routeData, response);
    return response;
  };
  return {
    shared: [bundle.styles, bundle.assets, app.manifest.csp],
    async plan() {
      const planned = new Map<string, PlannedPage>();
      for (const routeData of routes) {
        if (!routeData.prerender) continue;
        const { route, component } = routeData;
        const paths = await pathsOf(routeData, await app.getComponentByRoute(routeData));
        for (const { pathname, restsOn } of paths) {
          if (planned.has(pathname)) continue;
          const file = fileOf(pathname, routeData);
          planned.set(pathname, { pathname, route, component, file, restsOn });
        }
      }
      return [...planned.values()];
    },
    async render({ pathname, route, component }) {
      const routeData = routes.find((one) => one.route === route && one.component === component);
      if (!routeData) throw new Error(`The bundle has no route for ${pathname}.`);
      // As `trailingSlash: 'always'` has it, but for files.
      const path = routeData.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');
      const request = new Request(new URL(encodeURI(path), site));
      const response = await answerOf(routeData, request);
      if (response.status !== (route === '/404' ? 404 : 200)) {
        throw new Error(`${pathname} was answered with ${response.status}.`);
      }
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

const said = new Set<string>();

/** Where Astro says what it has to complain of: of a broken template the same for each page that is under way. */
const COMPLAINTS = {
  write({ level, message }: { level: string; message: string }) {
    if ((level === 'warn' || level === 'error') && !said.has(message)) console.error(message);
    said.add(message);
    return true;
  },
};

function fileOf(pathname: string, { type, route }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  if (route === '/404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
