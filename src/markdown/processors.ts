import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remarkMdxChecks } from './mdx.ts';
import { nativeParser } from './native-parser.ts';
import { rehypeSafeHtml } from './rehype-safe-html.ts';
import { remarkRules } from './remark-rules.ts';
import { remarkSmartQuotes } from './remark-smart-quotes.ts';
import { remarkToHast } from './remark-to-hast.ts';
import { rehypeTransforms, remarkRehypeOptions, remarkTransforms } from './transforms.ts';

/** The nodes that MDX adds and that pass through the conversion to HTML as they are. */
const MDX_NODES = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

const markdown = unified()
  .use(nativeParser)
  .use(remarkTransforms)
  .use(remarkRules)
  .use(remarkToHast, remarkRehypeOptions)
  .use(rehypeSafeHtml)
  .use(rehypeTransforms)
  .freeze();

/** MDX is read by remark's own parser: the native one has no MDX trees that these plugins could rely on. */
const mdx = unified()
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

/** From the text of a body to the tree of its HTML, by format. */
export const processors = { md: markdown, mdx };
