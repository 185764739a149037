import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { newestFirst } from '../newest-first.ts';

export const GET: APIRoute = async ({ site }) =>
  rss({
    title: 'Incidents',
    description: 'What was down, and why',
    site: site ?? '',
    items: (await newestFirst()).slice(0, 10).map(({ id, data }) => ({
      title: data.title,
      link: `/incidents/${id}/`,
      pubDate: new Date(data.started),
      description: data.cause,
    })),
  });
