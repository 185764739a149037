import { createHash } from 'node:crypto';

/** What pages reach beside the site itself, as sources of a policy, by directive. */
export interface PolicyOrigins {
  /** Where forms are sent. */
  'form-action'?: readonly string[];
  /** What is shown within a page. */
  'frame-src'?: readonly string[];
}

/** The directives of every page, but for those on scripts and style sheets, to which Astro adds its hashes. */
export function pageDirectives(origins: PolicyOrigins = {}) {
  const frames = origins['frame-src'] ?? [];
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "font-src 'self'",
    `form-action ${["'self'", ...(origins['form-action'] ?? [])].join(' ')}`,
    `frame-src ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
    "img-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
  ] as const;
}

/** Pages that run Pagefind: it is WebAssembly, and starts a worker by its address. */
const SEARCH = /^\/search\//;

/** What the policy of one page has beside that of every page. */
export function ownPolicy(address: string) {
  return SEARCH.test(address)
    ? { scripts: ["'wasm-unsafe-eval'"], directives: [] }
    : {
        scripts: [],
        directives: ["require-trusted-types-for 'script'", "trusted-types 'none'"] as const,
      };
}

/** The source that stands in a policy for a script or a style sheet in the page. */
export function hashOf(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
