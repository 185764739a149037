/** A route of the bundled site, as Astro describes it. */
export interface RouteData {
  route: string;
  component: string;
  type: string;
  /** The one address of a route without parameters. */
  pathname?: string;
  segments: readonly (readonly RoutePart[])[];
}

interface RoutePart {
  content: string;
  dynamic: boolean;
  spread: boolean;
}

/** What the module of a route tells of its pages. */
export interface RouteModule {
  getStaticPaths?(options: object): Listed[] | Promise<Listed[]>;
  /** What the page of a route without parameters rests on (`rests-on.ts`). */
  keyed?: { cacheKey(): Promise<string> };
}

interface Listed {
  params: Readonly<Record<string, string | undefined>>;
  props?: Readonly<Record<string, unknown>>;
  readonly cacheKey?: string;
}

/** A page that a route makes. */
export interface SitePath {
  pathname: string;
  props: Readonly<Record<string, unknown>>;
  /** Tells what of the record it rests on, as text, where the route says that. */
  restsOn(): string | undefined | Promise<string>;
}

/**
 * The pages that a route makes. Astro's own list of them, which has no public name, takes ninety modules more to load and
 * reads each path twice. Of Astro 7 this relies on the form of routes in the manifest.
 *
 * @throws where the route has parameters and lists no paths
 */
export async function pathsOf(route: RouteData, module: RouteModule): Promise<SitePath[]> {
  if (route.pathname) {
    return [{ pathname: route.pathname, props: {}, restsOn: () => module.keyed?.cacheKey() }];
  }
  if (!module.getStaticPaths) throw new Error(`${route.component} lists no paths.`);
  const listed = await module.getStaticPaths({ routePattern: route.route });
  return listed.map((path) => ({
    pathname: pathnameOf(route, path.params),
    props: path.props ?? {},
    restsOn: () => path.cacheKey,
  }));
}

function pathnameOf({ segments, component, type }: RouteData, params: Listed['params']): string {
  const names = segments.map((parts) =>
    parts
      .map(({ content, dynamic, spread }) => {
        if (spread) return params[content.slice('...'.length)] ?? '';
        if (!dynamic) return content;
        const param = params[content];
        if (param === undefined) throw new Error(`A path of ${component} has no ${content}.`);
        return param;
      })
      .join(''),
  );
  const path = names.filter((name) => name !== '').join('/');
  return type === 'endpoint' || path === '' ? `/${path}` : `/${path}/`;
}
