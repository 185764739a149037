import {
  HEADER_RULES,
  pathPattern,
  REVALIDATED,
  SECURITY_HEADERS,
  TYPES_BY_ENDING,
} from './header-rules.ts';
import type { Moved } from './moved.ts';

/** The folder in a site for nginx to read. Its name begins with a dot: nginx is told to serve nothing of that kind. */
export const NGINX_FOLDER = '.nginx';

/** Where a site lies on its server and how the server is reached. */
export interface Place {
  /** The folder of the site, absolute. */
  root: string;
  /** The directives that say where to listen, and with which certificate. */
  listen: readonly string[];
  /** The host that requests without encryption are sent on to, if nginx is to take these. */
  secure?: string;
}

const HOST = 'standstill.example';

const USUAL: Place = {
  root: '/srv/standstill',
  listen: [
    'listen 443 ssl http2;',
    'listen [::]:443 ssl http2;',
    `server_name ${HOST};`,
    `ssl_certificate /etc/letsencrypt/live/${HOST}/fullchain.pem;`,
    `ssl_certificate_key /etc/letsencrypt/live/${HOST}/privkey.pem;`,
  ],
  secure: HOST,
};

/**
 * The configuration of nginx for a site, to be included where `http` is: `/etc/nginx/sites-enabled/`. It is the same for
 * every build; what depends on the content is in `nginxMaps`, which can do no more than fill maps.
 */
export function nginxConfiguration({ root, listen, secure }: Place = USUAL): string {
  const text = Object.values(TYPES_BY_ENDING).filter((type) => type.endsWith('charset=utf-8'));
  const feeds = HEADER_RULES['Content-Type'].map(({ value }) => value);
  const encoded = [...new Set([...text, ...feeds].map(bare))].filter(
    (type) => type !== 'text/html',
  );
  return `# Made from src/hosting/, and held to it by tests/hosting/nginx.test.ts.
# It belongs in the http block, such as in /etc/nginx/sites-enabled/.

map_hash_bucket_size 512;
map_hash_max_size 32768;

map $uri $site_policy {
${indent([`include ${root}/${NGINX_FOLDER}/policy.map;`])}
}

map $uri $site_moved {
  default "";
${indent([`include ${root}/${NGINX_FOLDER}/moved.map;`])}
}

map $uri $site_cache {
  default "${REVALIDATED}";
${indent(mapLines(HEADER_RULES['Cache-Control']))}
}

map $uri $site_readers {
  default "";
${indent(mapLines(HEADER_RULES['Access-Control-Allow-Origin']))}
}
${secure === undefined ? '' : sendOn(secure)}
server {
${indent(listen)}

  root ${root};
  index index.html;
  server_tokens off;
  # A redirect names a path: neither the Host of a request nor a port gets into it.
  absolute_redirect off;
  error_page 403 =404 /404.html;
  error_page 404 /404.html;

  # Here alone: a location with an add_header of its own would send none of these.
  add_header Content-Security-Policy $site_policy always;
${indent(Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`))}
  add_header Cache-Control $site_cache always;
  add_header Access-Control-Allow-Origin $site_readers always;

  types {
${indent(
  Object.entries(TYPES_BY_ENDING).map(([ending, type]) => `${bare(type)} ${ending};`),
  4,
)}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${encoded.join(' ')};

  gzip on;
  gzip_comp_level 6;
  gzip_min_length 256;
  gzip_proxied any;
  gzip_vary on;
  gzip_types ${[...encoded, 'application/vnd.sqlite3', 'application/wasm'].join(' ')};

  if ($site_moved) {
    return 301 $site_moved$is_args$args;
  }

  location / {
    try_files $uri $uri/ =404;
  }
  location = /404.html {
    internal;
  }
  location ~ ^/_(?:headers|redirects)$ {
    return 404;
  }
  location ~ /\\.(?!well-known/) {
    return 404;
  }
${HEADER_RULES['Content-Type'].map(({ path, value }) => typeLocation(path, value)).join('\n')}
}
`;
}

/**
 * What nginx reads of a build: the policy of its header, and the old addresses, as entries of maps. It looks these up
 * without regard to case and refuses two that are one to it, so the first of such stays.
 *
 * @throws where something holds a sign that would mean more to nginx; no alias that was checked does
 */
export function nginxMaps(policy: string, moved: readonly Moved[]): Record<string, string> {
  const first = new Map<string, Moved>();
  for (const one of moved) {
    const key = one.from.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
    if (!first.has(key)) first.set(key, one);
  }
  const entries = [...first.values()].flatMap(({ from, to }) =>
    [from, from.slice(0, -1)].map((address) => `${quote(address)} ${quote(to)};\n`),
  );
  return { 'policy.map': `default ${quote(policy)};\n`, 'moved.map': entries.join('') };
}

function sendOn(host: string): string {
  return `
server {
  listen 80;
  listen [::]:80;
  server_name ${host};
  return 301 https://${host}$request_uri;
}
`;
}

function mapLines(rules: readonly { path: string; value: string }[]): string[] {
  return rules.map(({ path, value }) => `"~^${pathPattern(path)}$" "${value}";`);
}

function typeLocation(path: string, type: string): string {
  return `  location ~ ^${pathPattern(path)}$ {
    types {
    }
    default_type ${bare(type)};
  }`;
}

function quote(text: string): string {
  if (/["\\$\p{Cc}]/u.test(text)) throw new Error(`${text} cannot stand in a map of nginx.`);
  return `"${text}"`;
}

function bare(type: string): string {
  return type.replace('; charset=utf-8', '');
}

function indent(lines: readonly string[], by = 2): string {
  return lines.map((line) => ' '.repeat(by) + line).join('\n');
}
