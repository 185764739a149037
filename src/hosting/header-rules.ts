/** Headers of the files whose addresses match. */
export interface HeaderRule {
  /** An address in which `*` stands for any characters. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Powers that no page asks for, and that nothing in one may. */
const REFUSED_POWERS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Sent with every answer, beside the Content-Security-Policy. */
export const SECURITY_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_POWERS.map((power) => `${power}=()`).join(', '),
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Other hosts under the same domain are not ours to decide on.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** For what may change at its address: kept, and asked about each time. */
export const REVALIDATED = 'no-cache';
/** For what has a digest of itself in its address. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

const HASHED = [
  '/_astro/*',
  '/pagefind/filter/*',
  '/pagefind/fragment/*',
  '/pagefind/index/*',
  '/pagefind/*.pf_meta',
];

/** What other sites' scripts may read: what is published for programs. */
const OPEN_DATA = [
  // The files; the page that tells of them is one like any other.
  '/data/incident*',
  '/incidents/*.json',
  '/incidents/*.md',
  ...['rss.xml', 'atom.xml', 'feed.json'].flatMap((feed) => [`/${feed}`, `/services/*/${feed}`]),
];

/** Types that the ending of a name does not tell. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/rss+xml; charset=utf-8': ['/rss.xml', '/services/*/rss.xml'],
  'application/atom+xml; charset=utf-8': ['/atom.xml', '/services/*/atom.xml'],
  'application/feed+json; charset=utf-8': ['/feed.json', '/services/*/feed.json'],
  'application/schema+json; charset=utf-8': ['/data/*.schema.json'],
};

/** Types by the ending of a name, of all that a site has. */
export const TYPES_BY_ENDING: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  sqlite: 'application/vnd.sqlite3',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml; charset=utf-8',
};

/** Endings that common hosts give no type, or one without its encoding. */
const UNUSUAL_ENDINGS = ['csv', 'jsonl', 'md', 'sqlite', 'txt', 'webmanifest'];

/** The rules that set one header each, by its name; no two of them match the same address. */
export const HEADER_RULES = {
  'Access-Control-Allow-Origin': OPEN_DATA.map((path) => ({ path, value: '*' })),
  'Cache-Control': HASHED.map((path) => ({ path, value: IMMUTABLE })),
  'Content-Type': Object.entries(TYPES).flatMap(([value, paths]) =>
    paths.map((path) => ({ path, value })),
  ),
} as const;

/**
 * Every rule, for hosts that read a file of them and join what several say: no header stands in two rules that match
 * one address. What may change is revalidated by these hosts without being told.
 *
 * @param policy the Content-Security-Policy of the header
 */
export function allHeaderRules(policy: string): HeaderRule[] {
  const single = Object.entries(HEADER_RULES).flatMap(([name, rules]) =>
    rules.map(({ path, value }) => ({ path, headers: { [name]: value } })),
  );
  const unusual = UNUSUAL_ENDINGS.map((ending) => ({
    path: `/*.${ending}`,
    headers: { 'Content-Type': TYPES_BY_ENDING[ending] ?? '' },
  }));
  const all = { 'Content-Security-Policy': policy, ...SECURITY_HEADERS };
  return [{ path: '/*', headers: all }, ...byPath([...single, ...unusual])];
}

function byPath(rules: readonly HeaderRule[]): HeaderRule[] {
  const merged = new Map<string, HeaderRule>();
  for (const { path, headers } of rules) {
    merged.set(path, { path, headers: { ...merged.get(path)?.headers, ...headers } });
  }
  return [...merged.values()];
}

/** Whether a rule is about an address. */
export function matchesPath(path: string, address: string): boolean {
  return new RegExp(`^${pathPattern(path)}$`).test(address);
}

/** The regular expression of a rule's path, without its ends. */
export function pathPattern(path: string): string {
  return path.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
}
