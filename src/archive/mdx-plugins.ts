import { readFileSync } from 'node:fs';
import type { VFile } from 'vfile';
import { sourceIds } from '../incident/consistency.ts';
import { readFrontmatter } from '../incident/frontmatter.ts';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import { tokenFacts } from '../markdown/compile.ts';
import { createContext } from '../markdown/context.ts';
import { rehypeMdxParts } from '../markdown/mdx.ts';
import { remarkSmartQuotes } from '../markdown/remark-smart-quotes.ts';
import { rehypeTransforms, remarkRehypeOptions, remarkTransforms } from '../markdown/transforms.ts';
import { resolvePaths } from '../paths.ts';
import { compileServices } from './compile-services.ts';
import { readServiceFiles } from './read-content.ts';

/**
 * The write-up transforms as plugins for Astro's MDX, which hands them a file rather than facts. The gate has
 * compiled the same text before and reported what is wrong with it, so that nothing is reported here.
 */
export function mdxPlugins() {
  return {
    remarkPlugins: [remarkSmartQuotes, remarkFacts, ...remarkTransforms] as never[],
    rehypePlugins: [...rehypeTransforms, rehypeMdxParts] as never[],
    remarkRehype: remarkRehypeOptions,
  };
}

/** Gives the transforms the facts of the file's frontmatter. */
function remarkFacts() {
  return async (_tree: unknown, file: VFile): Promise<void> => {
    const text = readFileSync(file.path, 'utf8');
    const { facts, source } = readFrontmatter(text, splitFrontmatter(text).yaml);
    const { services } = compileServices(await readServiceFiles(resolvePaths().content));
    const serviceNames = new Map(services.map(({ id, name }) => [id, name]));
    file.data.standstill = createContext({
      format: 'mdx',
      tokens: tokenFacts(facts, { serviceNames }),
      sourceIds: sourceIds(source.data),
    });
  };
}
