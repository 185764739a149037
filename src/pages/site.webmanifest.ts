import type { APIRoute } from 'astro';
import { keyedProps } from '../archive/rests-on.ts';
import { COLOURS } from '../cards/colours.ts';
import { direction } from '../i18n/locale.ts';
import { ICONS } from '../icons/icons.ts';
import { siteConfig } from '../site.config.ts';

export const keyed = keyedProps(() => ({}));

/** What a browser needs to keep the site on a home screen. */
export const GET: APIRoute = () => {
  const { name, description, locale: lang } = siteConfig;
  const icons = [ICONS.small, ICONS.large, ICONS.maskable].map(({ src, size }) => ({
    src,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: src === ICONS.maskable.src ? 'maskable' : 'any',
  }));
  const manifest = {
    name,
    short_name: name,
    description,
    lang,
    dir: direction,
    id: '/',
    start_url: '/',
    display: 'minimal-ui',
    background_color: COLOURS.paper,
    theme_color: COLOURS.paper,
    icons,
  };
  return Response.json(manifest);
};
