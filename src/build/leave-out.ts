import { registerHooks } from 'node:module';

/**
 * What Astro loads whether anybody asked for it or not, and nobody does here, with what it takes of each. Where somebody
 * does after all, bundling fails, and is done again by the build itself, which leaves nothing out.
 */
const OF_ASTRO = {
  // Drawings made smaller (`experimental.svgOptimizer`).
  svgo: 'export const optimize = undefined;',
  // Fonts fetched and measured (`fonts`), for which half a megabyte of CSS's grammar is read.
  unifont:
    'export const createUnifont = () => ({}), defineFontProvider = undefined, providers = {};',
  '@capsizecss/unpack': 'export const fromBuffer = undefined;',
  // Code in colours (`markdown.syntaxHighlight`): templates have none.
  shiki: `
    export const bundledThemes = {}, codeToHtml = undefined, createCssVariablesTheme = undefined;
    export const createHighlighter = undefined, isSpecialLang = undefined;`,
};

/** Has Astro do without what is a third of all the modules that it loads. */
export function leaveOutOfAstro(): void {
  for (const [name, text] of Object.entries(OF_ASTRO)) {
    leaveOut((specifier) => specifier === name, text);
  }
}

/**
 * Has zod do without its messages in sixty languages, a module each, which take as long to load as all else of it: every
 * schema here says what it expects in words of its own.
 */
export function leaveOutLocales(): void {
  leaveOut(
    (specifier, parent) => specifier === '../locales/index.js' && parent.includes('/zod/v4/'),
    '',
  );
}

/** Has modules that are loaded from now on get a text instead of a module. */
function leaveOut(isMeant: (specifier: string, parent: string) => boolean, text: string): void {
  const instead = { url: `data:text/javascript,${encodeURIComponent(text)}`, shortCircuit: true };
  registerHooks({
    resolve: (specifier, context, next) =>
      isMeant(specifier, context.parentURL ?? '') ? instead : next(specifier, context),
  });
}
