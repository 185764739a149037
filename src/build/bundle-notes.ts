import type { SSRElement, SSRManifest, SSRResult } from 'astro';
import { hashOf } from '../hosting/page-policy.ts';
import type { RouteData } from './site-paths.ts';

/**
 * What Astro knows of the templates that it has bundled, as far as their pages need it to be rendered. It is the same
 * again once it was kept as JSON.
 */
export interface BundleNotes {
  routes: BundledRoute[];
  compressHTML: SSRManifest['compressHTML'];
  csp: NonNullable<SSRManifest['csp']> | undefined;
  /** The small scripts that stand in pages, by their names. */
  inlinedScripts: [id: string, script: string][];
  /** Where other scripts lie, by the same names. */
  scripts: Record<string, string>;
  /** What is known of components, by their paths. */
  components: [path: string, metadata: ComponentMetadata][];
}

type ComponentMetadata =
  SSRResult['componentMetadata'] extends Map<string, infer Metadata> ? Metadata : never;

/** A route with what stands in the head of its pages. */
export interface BundledRoute extends RouteData {
  styles: SSRElement[];
  /** What the policy of its pages has to allow of these, as Astro has it: a hash for each. */
  styleHashes: string[];
}

/** Takes notes of what the module that Astro renders by has of the templates, for routes that have pages. */
export function notesOnBundle(manifest: SSRManifest): BundleNotes {
  const { compressHTML, csp, inlinedScripts, entryModules, componentMetadata } = manifest;
  const routes = manifest.routes
    .filter(({ routeData }) => routeData.prerender)
    .map(({ routeData, styles }) => {
      const { route, component, type, pathname, segments } = routeData;
      const elements = styles.map(styleElement);
      return {
        ...{ route, component, type, segments },
        ...(pathname !== undefined && { pathname }),
        styles: elements,
        styleHashes: csp ? elements.map(({ children }) => hashOf(children)) : [],
      };
    });
  return {
    routes,
    compressHTML,
    csp,
    inlinedScripts: [...inlinedScripts],
    scripts: Object.fromEntries(
      Object.entries(entryModules)
        .filter(([, file]) => file.endsWith('.js'))
        .map(([name, file]) => [name, `/${file}`]),
    ),
    components: [...componentMetadata],
  };
}

function styleElement(style: SSRManifest['routes'][number]['styles'][number]): SSRElement {
  return style.type === 'inline'
    ? { props: {}, children: style.content }
    : { props: { rel: 'stylesheet', href: `/${style.src}` }, children: '' };
}
