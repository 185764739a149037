import type { ServerSetup } from './follow-content.ts';

type Server = ServerSetup['server'];

/** The module as which Astro hands the stored content to pages. */
const STORED_CONTENT = '\0astro:data-layer-content';

/**
 * Makes the server compile every write-up in MDX again. It keeps each as a module for as long as its own file stays
 * the same, but the names of the services in it come from other files.
 */
export function forgetMdxModules({ environments }: Server): void {
  for (const { moduleGraph } of Object.values(environments)) {
    for (const [file, modules] of moduleGraph.fileToModulesMap) {
      if (!/\.mdx$/i.test(file)) continue;
      for (const module of modules) moduleGraph.invalidateModule(module);
    }
  }
}

/**
 * Makes pages read the stored content again. Astro sees to that itself as it stores, but a page that is being made at
 * that very moment can bring the old content back, for good; by the time that storing has ended, it is made.
 */
export function forgetStoredContent({ environments }: Server): void {
  for (const { moduleGraph, hot } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(STORED_CONTENT);
    if (!module) continue;
    moduleGraph.invalidateModule(module, undefined, Date.now(), true);
    hot.send('astro:content-changed', {});
  }
}
