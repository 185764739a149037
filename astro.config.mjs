import { defineConfig } from 'astro/config';
import { mdxIntegration } from './src/archive/mdx-integration.ts';
import { REMEMBERED_SCHEME } from './src/browser/remembered-scheme.ts';
import { hashOf, pageDirectives } from './src/hosting/page-policy.ts';
import { preview } from './src/preview/integration.ts';
import { replies } from './src/replies/integration.ts';
import { siteConfig } from './src/site.config.ts';
import { siteOrigins } from './src/site-origins.ts';

export default defineConfig({
  site: siteConfig.address,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.standstill/astro',
  compressHTML: true,
  build: { concurrency: 8, inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [...pageDirectives(siteOrigins(siteConfig))],
      scriptDirective: { resources: ["'self'"], hashes: [hashOf(REMEMBERED_SCHEME)] },
    },
  },
  // Nothing here goes through Astro's own Markdown, whose highlighting would put styles into pages.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Small scripts stand in the page, allowed by their hashes: each as a file of its own costs a phone a way to the
      // host and back before the page is seen. Fonts and pictures stay files, which caches keep.
      assetsInlineLimit: (path, content) => path.endsWith('.js') && content.length < 4096,
      rolldownOptions: {
        // Astro's own marker in MDX modules, which it reads before bundling; rolldown/rolldown reports it as lost.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
  integrations: [preview(), replies(siteConfig.replies), ...(await mdxIntegration())],
});
