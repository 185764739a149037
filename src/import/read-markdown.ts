import type { Definition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { VFile } from 'vfile';
import { parseMoment } from '../incident/moment.ts';
import { splitFrontmatter } from '../incident/split-frontmatter.ts';
import { readYaml } from '../incident/yaml-source.ts';
import { createBracketReader } from '../markdown/brackets.ts';
import { walk } from '../markdown/walk.ts';
import type { Article } from './article.ts';
import { takeFurnitureOffBlocks } from './block-furniture.ts';
import { cleanBlocks } from './clean-blocks.ts';
import { HOLD_WORDS } from './content-models.ts';
import { htmlToBlocks } from './html-to-blocks.ts';
import { ImportError } from './import-error.ts';
import { openLabels } from './labels.ts';
import { refuseTooDeep } from './refuse-too-deep.ts';
import { takeTitle } from './take-title.ts';
import { ESCAPED_BRACKET } from './to-markdown.ts';
import { datesIn } from './written-dates.ts';

const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: false } as const;

/**
 * Reads Markdown.
 *
 * @param base the address that relative links start from
 * @throws ImportError where it is a write-up of Standstill already
 */
export function readMarkdown(text: string, base?: string): Article {
  const { yaml, body } = splitFrontmatter(text);
  const fields = readFields(yaml);
  const { blocks, leftOut: dropped } = cleanBlocks(parseBlocks(body), base);
  const { blocks: kept, leftOut } = takeFurnitureOffBlocks(blocks);
  const { title = fields.title, blocks: rest } = takeTitle(kept, fields.title);
  return {
    title,
    blocks: openLabels(rest),
    source: { title, date: fields.date },
    stated: {},
    leftOut: [...leftOut, ...dropped],
    notes: [],
  };
}

/** Markdown as blocks without raw HTML: what it holds becomes Markdown as well. */
function parseBlocks(body: string): RootContent[] {
  const tree = markdownToMdast(body, { features: FEATURES }) as Root;
  refuseTooDeep(tree);
  markEscapedBrackets(tree, body);
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier.toLowerCase(), node);
  });
  walk(tree, (node) => {
    if (node.type === 'linkReference') return followReference(node, definitions);
    if (node.type === 'paragraph') breakBeforeLabels(node);
    return undefined;
  });
  return withoutHtml(tree.children) as RootContent[];
}

function markEscapedBrackets(tree: Root, body: string): void {
  const brackets = createBracketReader(new VFile(body));
  walk(tree, (node) => {
    if (node.type !== 'text' || !node.value.includes('[')) return;
    const { value } = node;
    node.value = value.replaceAll('[', (bracket, at: number) =>
      brackets.isEscaped(node, value, at) ? ESCAPED_BRACKET : bracket,
    );
  });
}

function followReference(
  node: Extract<Nodes, { type: 'linkReference' }>,
  definitions: ReadonlyMap<string, Definition>,
): Nodes[] {
  const definition = definitions.get(node.identifier.toLowerCase());
  return definition
    ? [{ type: 'link', url: definition.url, children: node.children }]
    : node.children;
}

/** `**Date:** …` on a line of its own stays on one. */
function breakBeforeLabels(paragraph: Paragraph): void {
  paragraph.children = paragraph.children.flatMap((child, index, all): PhrasingContent[] => {
    const isBefore =
      child.type === 'text' && child.value.endsWith('\n') && all[index + 1]?.type === 'strong';
    return isBefore ? [{ ...child, value: child.value.trimEnd() }, { type: 'break' }] : [child];
  });
}

function withoutHtml(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type === 'html') return [];
    if (!('children' in node)) return [node];
    const isBlock = !HOLD_WORDS.has(node.type);
    const children = node.children.flatMap((child): Nodes[] => {
      if (child.type !== 'html') return withoutHtml([child]);
      if (isBlock) return htmlToBlocks(child.value);
      return /^<br\s*\/?>$/i.test(child.value) ? [{ type: 'break' }] : [];
    });
    return [{ ...node, children } as Nodes];
  });
}

interface SourceFields {
  title?: string;
  date?: string;
}

/** What the frontmatter of another system says. */
function readFields(yaml: string | undefined): SourceFields {
  const data = yaml === undefined ? undefined : readYaml(yaml).data;
  if (typeof data !== 'object' || data === null) return {};
  const fields = data as Record<string, unknown>;
  if (['service', 'cause', 'hours'].every((field) => field in fields)) {
    throw new ImportError(
      'This is a write-up already: its frontmatter has service, hours and cause. Put the file into incidents/ as it is.',
    );
  }
  const { title } = fields;
  const stated = fields.date ?? fields.published ?? fields.pubDate;
  const text = stated instanceof Date ? stated.toISOString() : String(stated ?? '');
  const date = parseMoment(text)?.slice(0, 10) ?? datesIn(text)[0]?.moment;
  return {
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    ...(date === undefined ? {} : { date }),
  };
}
