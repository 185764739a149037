import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MdastRoot } from 'mdast';
import rehypeSlug from 'rehype-slug';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { TokenFacts } from '../../src/incident/tokens.ts';
import { contextOf, createContext } from '../../src/markdown/context.ts';
import { nativeParser } from '../../src/markdown/native-parser.ts';
import { rehypeImages } from '../../src/markdown/rehype-images.ts';
import { rehypeNotes } from '../../src/markdown/rehype-notes.ts';
import { rehypeReservedIds } from '../../src/markdown/rehype-reserved-ids.ts';
import { rehypeSafeHtml } from '../../src/markdown/rehype-safe-html.ts';
import { rehypeTables } from '../../src/markdown/rehype-tables.ts';
import { rehypeTaskLists } from '../../src/markdown/rehype-task-lists.ts';
import { remarkCitations } from '../../src/markdown/remark-citations.ts';
import { remarkPhases } from '../../src/markdown/remark-phases.ts';
import { remarkTokens } from '../../src/markdown/remark-tokens.ts';
import { remarkRehypeOptions } from '../../src/markdown/transforms.ts';

/** One transform, with those before it that it builds on. */
interface Pipeline {
  markdown?: PluggableList;
  html?: PluggableList;
}

/** What an earlier transform of a pipeline found is not what the case is about. */
function forgetFindings() {
  return (_tree: unknown, file: VFile): void => {
    contextOf(file).findings = [];
  };
}

/** Each folder of `fixtures/`. */
const TRANSFORMS: Record<string, Pipeline> = {
  tokens: { markdown: [remarkTokens] },
  citations: { markdown: [remarkCitations] },
  phases: { markdown: [remarkPhases] },
  // Sanitising works on one part at a time; text without a level-2 heading is all lead.
  'safe-html': { markdown: [remarkPhases, forgetFindings], html: [rehypeSafeHtml] },
  tables: { html: [rehypeTables] },
  images: { html: [rehypeImages] },
  notes: { markdown: [remarkCitations], html: [rehypeSlug, rehypeNotes] },
  'task-lists': { html: [rehypeTaskLists] },
  slugs: { html: [rehypeSlug] },
  'reserved-ids': { html: [rehypeSlug, rehypeReservedIds] },
};

/** The facts of a case: those that tokens take, and the ids of the sources. */
interface CaseFacts extends TokenFacts {
  sources?: string[];
}

const fixtures = join(import.meta.dirname, 'fixtures');

function run({ markdown = [], html = [] }: Pipeline, input: string, facts: CaseFacts) {
  const { sources = [], ...tokens } = facts;
  const context = createContext({ format: 'md', tokens, sourceIds: sources });
  const file = new VFile({ value: input, data: { standstill: context } });
  const processor = unified()
    .use(nativeParser)
    .use(markdown)
    .use(remarkRehype, remarkRehypeOptions)
    .use(html)
    .freeze();
  const tree = processor.runSync(processor.parse(file) as MdastRoot, file) as HastRoot;
  return {
    html: `${toHtml(tree, { allowDangerousHtml: true })}\n`,
    findings: context.findings.map(({ place, code }) => [place.line, place.column, code]),
  };
}

test('every folder of fixtures belongs to a transform', () => {
  expect(readdirSync(fixtures).toSorted()).toEqual(Object.keys(TRANSFORMS).toSorted());
});

describe.each(Object.entries(TRANSFORMS))('%s', (name, pipeline) => {
  const cases = readdirSync(join(fixtures, name));

  test.each(cases)('%s', (folder) => {
    const path = (file: string) => join(fixtures, name, folder, file);
    const read = (file: string) => readFileSync(path(file), 'utf8');
    const data = (file: string) => (existsSync(path(file)) ? parse(read(file)) : undefined);
    const result = run(pipeline, read('input.md'), (data('facts.yaml') as CaseFacts) ?? {});
    expect(result.html).toBe(read('expected.html'));
    expect(result.findings).toEqual(data('findings.yaml') ?? []);
  });
});
