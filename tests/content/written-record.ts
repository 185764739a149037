import { resolve } from 'node:path';
import type { Nodes } from 'hast';
import { matches, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { compileServices } from '../../src/archive/compile-services.ts';
import { decodeFile } from '../../src/archive/decode-file.ts';
import { readContent } from '../../src/archive/read-content.ts';
import { compile } from '../../src/markdown/compile.ts';
import type { CompiledWriteUp } from '../../src/markdown/compiled.ts';
import { OWN_CONTENT } from '../records.ts';

/** What Standstill's own record holds. */
export const content = await readContent(OWN_CONTENT, resolve(import.meta.dirname, '../../public'));

/** Its write-ups, drafts excepted, each with the text that readers see. */
export const writeUps: CompiledWriteUp[] = compileWriteUps().filter(({ facts }) => !facts?.draft);

function compileWriteUps() {
  const { services } = compileServices(content.services);
  const serviceNames = new Map(services.map(({ id, name }) => [id, name]));
  return content.writeUps.map((file) => {
    const { text } = decodeFile(file);
    return file.path.endsWith('.mdx')
      ? compile(asMarkdown(text), file.path.slice(0, -1), { serviceNames })
      : compile(text, file.path, { serviceNames });
  });
}

/** A write-up in MDX without its components: in MDX, the HTML of the parts is Astro's to make. */
function asMarkdown(text: string): string {
  return text
    .replaceAll(/^\{\/\*(.*)\*\/\}$/gm, '<!--$1-->')
    .replaceAll(/^<[A-Z]\w*\n[\s\S]*?^\/>$/gm, '');
}

/** What readers see of a piece of a write-up, block by block, without the numbers of its sources. */
export function blocksOf(html: string): string[] {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  return selectAll('p, li, td, blockquote', tree)
    .filter((block) => !block.children.some((child) => isBlock(child)))
    .map((block) => toText(withoutCitations(block)).replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** The pieces of a write-up that hold prose: its lead, its parts and its coda. */
export function proseOf({ lead, parts, coda }: CompiledWriteUp): string[] {
  return [lead, ...parts.map(({ html }) => html), coda].flatMap(blocksOf);
}

function isBlock(node: Nodes): boolean {
  return node.type === 'element' && matches('p, ul, ol, blockquote', node);
}

function withoutCitations<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const children = node.children
    .filter((child) => !(child.type === 'element' && matches('sup.cite', child)))
    .map((child) => withoutCitations(child));
  return { ...node, children };
}
