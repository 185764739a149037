import type { Plugin } from 'vite';

/** The name of the module that {@link addPagesEntry} adds. */
export const PAGES_ENTRY = 'pages.mjs';

const ID = 'virtual:standstill:pages';
const RESOLVED = `\0${ID}`;

/** All routes of the site, and what of Astro's runtime renders them. */
const TEXT = `
export { pageMap } from 'virtual:astro:pages';
export { renderers } from 'virtual:astro:renderers';
export { chunkToString, renderSlotToString, renderToString } from 'astro/runtime/server/index.js';
`;

/** Adds a module to a bundle by which pages are rendered outside Astro: its own has all that a server needs. */
export function addPagesEntry(): Plugin {
  return {
    name: 'pages-entry',
    applyToEnvironment: ({ name }) => name === 'prerender',
    buildStart() {
      this.emitFile({ type: 'chunk', id: ID, fileName: PAGES_ENTRY });
    },
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? TEXT : undefined),
  };
}
