import type { AstroIntegration } from 'astro';
import { text } from '../i18n/text.ts';
import { resolvePaths } from '../paths.ts';
import { isUnwatched } from './unwatched.ts';

/** Drawn beside Astro's own on its dark toolbar: a page with lines, one of them marked. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 2.5h8l4 4v11H4z"/><path d="M7 9.5h6M7 13h3"/></svg>';

/**
 * What the dev server has and a build does not: the panel that lists the page's problems, the pages that stand in for
 * write-ups that cannot be shown yet, content that is checked again after each change, and the editor at `/edit/`.
 */
export function preview(): AstroIntegration {
  let isDevServer = false;
  return {
    name: 'preview',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, addDevToolbarApp, injectRoute }) => {
        isDevServer = command === 'dev';
        if (!isDevServer) return;
        const paths = resolvePaths();
        updateConfig({
          devToolbar: { enabled: true },
          vite: { server: { watch: { ignored: (path: string) => isUnwatched(path, paths) } } },
        });
        addDevToolbarApp({
          id: 'standstill:problems',
          name: text.preview.problems,
          icon: ICON,
          entrypoint: new URL('./toolbar-app.ts', import.meta.url),
        });
        injectRoute({
          pattern: '/incidents/[broken]',
          entrypoint: new URL('./problem-page.astro', import.meta.url),
        });
      },
      'astro:server:setup': async (setup) => {
        if (!isDevServer) return;
        const { followContent } = await import('./follow-content.ts');
        followContent(setup);
        const { serveData } = await import('../data/serve-data.ts');
        serveData(setup);
        const { serveLastIndex } = await import('./last-index.ts');
        setup.server.middlewares.use(serveLastIndex);
        const { serveEditor } = await import('../editor/serve-editor.ts');
        serveEditor(setup);
      },
    },
  };
}
