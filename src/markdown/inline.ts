import type { ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Paragraph, Root } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Context } from './context.ts';
import { createContext } from './context.ts';
import { nativeParser, parseMarkdown } from './native-parser.ts';
import { withinDepth } from './nesting.ts';
import { safe } from './rehype-safe-html.ts';
import { remarkToHast } from './remark-to-hast.ts';
import { remarkTokens } from './remark-tokens.ts';
import { remarkLinks } from './rules/links.ts';

const processor = unified()
  .use(nativeParser)
  .use(remarkTokens)
  .use(remarkLinks)
  .use(remarkToHast, { allowDangerousHtml: true })
  .freeze();

/** Words without a sign of Markdown, HTML or an address among them: they need no compiling. */
const PLAIN_WORDS = /^\p{L}(?:[\p{L}\p{N} ,;%'"’“”–—-]|\.(?!\p{L}))*$/u;

/** A line of Markdown as HTML, and what is wrong with it. */
export interface InlineHtml {
  html: string;
  findings: Context['findings'];
  /** The links in it to pages of the site. */
  links: string[];
}

/** Compiles a short text that may use inline Markdown, such as an event of the timeline. */
export function compileInline(text: string, given: Pick<Context, 'tokens'>): InlineHtml {
  if (PLAIN_WORDS.test(text)) return { html: smarten(text), findings: [], links: [] };
  const context = createContext({ format: 'md', tokens: given.tokens, sourceIds: [] });
  const file = new VFile({ value: text, data: { standstill: context } });
  const tree = processor.parse(file) as Root;
  const inline = withinDepth(tree, context, (): HastRoot => {
    const { children } = processor.runSync(tree, file) as HastRoot;
    const content = safe(children as ElementContent[]).flatMap((block) =>
      block.type === 'element' && block.tagName === 'p' ? block.children : [block],
    );
    return { type: 'root', children: content };
  });
  const links = context.links.map(({ value }) => value);
  return { html: inline ? toHtml(inline).trim() : '', findings: context.findings, links };
}

const MARKDOWN_PUNCTUATION = /[\\`*_{}[\]()#+!|<>~&^$:@/]/g;

/** Sets quotes, dashes and ellipses of a text that is not Markdown as the body's are set. */
export function smarten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (!/["']|\.\.|--/.test(line)) return line;
  // A word in front keeps the parser from reading a list, a heading or a rule into the text.
  const escaped = `x ${line.replaceAll(MARKDOWN_PUNCTUATION, '\\$&')}`;
  const [paragraph] = (parseMarkdown(escaped) as Root).children;
  return mdastToString(paragraph as Paragraph).slice(2);
}
