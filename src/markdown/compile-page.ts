import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import rehypeSlug from 'rehype-slug';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { readFields } from '../incident/fields.ts';
import { pageSchema } from '../incident/page.ts';
import { FILE_START, type Finding, type Problem, toProblem } from '../incident/problems.ts';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import { readYaml } from '../incident/yaml-source.ts';
import type { Claim } from './compiled.ts';
import { contextOf, createContext } from './context.ts';
import { smarten } from './inline.ts';
import { nativeParser } from './native-parser.ts';
import { withinDepth } from './nesting.ts';
import { rehypeImages } from './rehype-images.ts';
import { safe } from './rehype-safe-html.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { remarkToHast } from './remark-to-hast.ts';
import { remarkTokens } from './remark-tokens.ts';
import { textBlocksIn } from './rules/blocks.ts';
import { reportSkippedHeadings } from './rules/headings.ts';
import { readLinks } from './rules/links.ts';
import { createWordFinder } from './rules/place-of-words.ts';
import { reportPlaceholderWords } from './rules/placeholder-words.ts';

/** A page of prose beside the record, such as the about page. Its name is its address. */
export interface CompiledPage {
  id: string;
  title: string;
  summary?: string;
  html: string;
}

const processor = unified()
  .use(nativeParser)
  .use(remarkTokens)
  .use(() => (tree: Root, file: VFile) => {
    const context = contextOf(file);
    const find = createWordFinder(file);
    readLinks(tree, context, find);
    reportSkippedHeadings(tree, context, 1);
    reportPlaceholderWords(tree, textBlocksIn(tree), context, find);
  })
  .use(remarkToHast, { allowDangerousHtml: true })
  .use(() => (tree: HastRoot) => {
    tree.children = safe(tree.children as Parameters<typeof safe>[0]);
  })
  .use([rehypeTaskLists, rehypeTables, rehypeImages, rehypeSlug])
  .freeze();

/** A page, what is wrong with it, and what its links are checked by. */
export interface PageResult {
  page: CompiledPage;
  problems: Problem[];
  links: Claim[];
  /** The identifiers on it that links can lead to. */
  anchors: string[];
}

/** Compiles a page: Markdown as in write-ups, without parts, citations or tokens. */
export function compilePage(text: string, path: string): PageResult {
  const { yaml, body } = splitFrontmatter(text);
  const context = createContext({ format: 'md', tokens: {}, sourceIds: [] });
  const file = new VFile({ value: body, data: { standstill: context } });
  const tree = processor.parse(file) as Root;
  const safeTree = withinDepth(tree, context, () => processor.runSync(tree, file) as HastRoot);
  const html = safeTree ? toHtml(safeTree) : '';
  const { facts, findings } = readPageFields(yaml);
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return {
    page: {
      id,
      title: smarten(facts.title ?? id),
      ...(facts.summary === undefined ? {} : { summary: smarten(facts.summary) }),
      html,
    },
    problems: [...findings, ...context.findings].map((finding) => toProblem(path, finding)),
    links: context.links,
    anchors: [...html.matchAll(/<h[1-6] id="([^"]+)"/g)].map(([, anchor = '']) => anchor),
  };
}

function readPageFields(yaml: string | undefined): {
  facts: Partial<z.output<typeof pageSchema>>;
  findings: Finding[];
} {
  const source = readYaml(yaml ?? '', 2);
  const problem = (message: string, place = FILE_START): Finding => ({
    code: yaml === undefined ? 'frontmatter-missing' : 'frontmatter-syntax',
    place,
    message,
    hint: 'Begin the file with `---`, a line `title: …`, and `---`.',
  });
  if (yaml === undefined) return { facts: {}, findings: [problem('There is no frontmatter.')] };
  if (source.errors.length > 0) {
    return {
      facts: {},
      findings: source.errors.map(({ message, place }) =>
        problem(`The frontmatter is not YAML: ${message}.`, place),
      ),
    };
  }
  return readFields(pageSchema, source);
}
