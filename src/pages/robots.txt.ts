import type { APIRoute } from 'astro';
import { keyedProps } from '../archive/rests-on.ts';
import { fullAddress } from '../metadata/addresses.ts';
import { SITEMAP } from '../metadata/sitemap.ts';

export const keyed = keyedProps(() => ({}));

/** Everything may be read; pages that are not to be listed say so themselves. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullAddress(SITEMAP)}\n`);
