import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ReplyWay } from './reply-way.ts';

const WAYS: Record<ReplyWay['by'], string> = {
  form: 'ReplyForm',
  email: 'ReplyByEmail',
  discussion: 'Discussion',
  closed: 'Nothing',
};

/**
 * Puts the components of the site's way to answer into its articles, and no byte of any other: a component that a
 * page imports brings its style sheet and its script along, whether it is drawn or not.
 */
export function replies(way: ReplyWay | undefined): AstroIntegration {
  return {
    name: 'replies',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const alias = {
          'standstill:replies': component(way ? 'Replies' : 'Nothing'),
          'standstill:reply-way': component(way ? WAYS[way.by] : 'Nothing'),
        };
        updateConfig({ vite: { resolve: { alias } } });
      },
    },
  };
}

function component(name: string): string {
  return fileURLToPath(new URL(`../components/replies/${name}.astro`, import.meta.url));
}
