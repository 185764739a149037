import { unified } from 'unified';
import { loadLater } from '../load-later.ts';
import { nativeParser } from './native-parser.ts';
import { rehypeSafeHtml } from './rehype-safe-html.ts';
import { remarkRules } from './remark-rules.ts';
import { remarkToHast } from './remark-to-hast.ts';
import { rehypeTransforms, remarkRehypeOptions, remarkTransforms } from './transforms.ts';

const markdown = unified()
  .use(nativeParser)
  .use(remarkTransforms)
  .use(remarkRules)
  .use(remarkToHast, remarkRehypeOptions)
  .use(rehypeSafeHtml)
  .use(rehypeTransforms)
  .freeze();

/** As much code as all else of the compiler, and most records have no MDX. */
const mdx = loadLater<typeof import('./mdx-processor.ts')>(
  new URL('./mdx-processor.ts', import.meta.url),
);

/** From the text of a body to the tree of its HTML. */
export function processorOf(format: 'md' | 'mdx') {
  return format === 'mdx' ? mdx().mdxProcessor : markdown;
}
