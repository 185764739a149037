import { allHeaderRules } from './header-rules.ts';
import type { Moved } from './moved.ts';

/** `_headers`, in the form that Netlify and Cloudflare Pages read. */
export function headersFile(policy: string): string {
  return allHeaderRules(policy)
    .map(({ path, headers }) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}\n${lines.join('')}`;
    })
    .join('');
}

/** `_redirects`, in the form that both read: each old address with and without the slash at its end. */
export function redirectsFile(moved: readonly Moved[]): string {
  return moved
    .flatMap(({ from, to }) =>
      [from, from.slice(0, -1)].map((address) => `${encodeURI(address)} ${to} 301\n`),
    )
    .join('');
}
