import type { ConfigData } from 'html-validate';

/** What html-validate holds every page to. */
export const HTML_RULES: ConfigData = {
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Titles tell a story in a line; how much of one an engine shows is for the checker to say.
    'long-title': 'off',
    // White space between elements is Astro's own.
    'no-trailing-whitespace': 'off',
    // Everything comes from the site's own origin.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};
