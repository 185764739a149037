import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { mdxPlugins } from './src/archive/mdx-plugins.ts';
import { siteConfig } from './src/site.config.ts';

export default defineConfig({
  site: siteConfig.address,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.standstill/astro',
  compressHTML: true,
  build: { concurrency: 8, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [
    mdx({
      extendMarkdownConfig: false,
      syntaxHighlight: false,
      processor: unified({ gfm: true, smartypants: true, ...mdxPlugins() }),
    }),
  ],
});
