import { registerHooks } from 'node:module';

const NOTHING = 'data:text/javascript,export const optimize = undefined;';

/**
 * Has Astro do without `svgo`, which it loads whether anybody asked for smaller drawings or not, and nobody does here
 * (`experimental.svgOptimizer`): a quarter of all the modules it loads.
 */
export function leaveOutSvgo(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'svgo' ? { url: NOTHING, shortCircuit: true } : next(specifier, context),
  });
}
