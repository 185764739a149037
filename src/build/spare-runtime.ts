import type { Plugin } from 'vite';

/**
 * What Astro's runtime loads for nothing that a page here has, each a fiftieth of a build that changes little, and how its
 * code does without. Where a release of Astro says it otherwise, all of it is loaded again.
 */
const SPARED: { of: RegExp; instead(code: string): string }[] = [
  {
    // Node's whole `fetch`, to see whether something in a page is a response: one says so by its tag, too.
    of: /astro\/dist\/runtime\/server\/(?:escape|render\/(?:common|component|slot|astro\/render))\.js$/,
    instead: (code) =>
      `${code.replaceAll('instanceof Response', 'instanceof TaggedResponse')}
class TaggedResponse {
  static [Symbol.hasInstance](value) {
    return value?.[Symbol.toStringTag] === 'Response';
  }
}`,
  },
  {
    // Zod, for the schema of a policy, which was read with the configuration.
    of: /astro\/dist\/core\/csp\/config\.js$/,
    instead: (code) =>
      code.replace(
        /^import \* as z from ["']zod\/v4["'];$/m,
        'const z = new Proxy(() => z, { get: () => z });',
      ),
  },
];

/** Has the runtime in a bundle do without that. */
export function spareRuntime(): Plugin[] {
  return SPARED.map(({ of, instead }, index) => ({
    name: `spare-runtime-${index + 1}`,
    applyToEnvironment: ({ name }) => name === 'prerender',
    transform: { filter: { id: of }, handler: instead },
  }));
}
