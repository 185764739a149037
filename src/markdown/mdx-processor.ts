import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remarkMdxChecks } from './mdx.ts';
import { remarkRules } from './remark-rules.ts';
import { remarkSmartQuotes } from './remark-smart-quotes.ts';
import { rehypeTransforms, remarkRehypeOptions, remarkTransforms } from './transforms.ts';

/** The nodes that MDX adds and that pass through the conversion to HTML as they are. */
const MDX_NODES = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

/** MDX is read by remark's own parser: the native one has no MDX trees that these plugins could rely on. */
export const mdxProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMdx)
  .use(remarkSmartQuotes)
  .use(remarkMdxChecks)
  .use(remarkTransforms)
  .use(remarkRules)
  .use(remarkRehype, { ...remarkRehypeOptions, passThrough: [...MDX_NODES] })
  .use(rehypeTransforms)
  .freeze();
