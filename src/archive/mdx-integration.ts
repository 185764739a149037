import type { AstroIntegration } from 'astro';

const KEY = Symbol.for('standstill.without-mdx');
const shared = globalThis as { [KEY]?: true };

/** Has Astro do without MDX: where there is none, a build need not wait until it is loaded. */
export function leaveOutMdx(): void {
  shared[KEY] = true;
}

/** Write-ups in MDX as Astro reads them. */
export async function mdxIntegration(): Promise<AstroIntegration[]> {
  if (shared[KEY]) return [];
  const { unified } = await import('@astrojs/markdown-remark');
  const { default: mdx } = await import('@astrojs/mdx');
  const { mdxPlugins } = await import('./mdx-plugins.ts');
  return [
    mdx({
      extendMarkdownConfig: false,
      syntaxHighlight: false,
      processor: unified({ gfm: true, smartypants: false, ...mdxPlugins() }),
    }),
  ];
}
