import { registerHooks } from 'node:module';

/**
 * Has Astro do without `svgo`, which it loads whether anybody asked for smaller drawings or not, and nobody does here
 * (`experimental.svgOptimizer`): a quarter of all the modules it loads.
 */
export function leaveOutSvgo(): void {
  leaveOut((specifier) => specifier === 'svgo', 'export const optimize = undefined;');
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
  const instead = { url: `data:text/javascript,${text}`, shortCircuit: true };
  registerHooks({
    resolve: (specifier, context, next) =>
      isMeant(specifier, context.parentURL ?? '') ? instead : next(specifier, context),
  });
}
