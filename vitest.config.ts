import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of the program run with a configuration of their own, so that they hold whatever the site's own says. */
const configured = {
  alias: [
    {
      find: /^.*\/site\.config\.ts$/,
      replacement: resolve(import.meta.dirname, 'tests/standstill/site.config.ts'),
    },
  ],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: configured,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**'],
        },
      },
      {
        resolve: configured,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/build-sites-once.ts',
          // Astro writes to one folder in the project, so that builds take turns.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
