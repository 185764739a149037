import type { Element, ElementContent, Root as HastRoot, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { type PhaseId, phaseIndex } from '../incident/phases.ts';
import type { CompiledWriteUp, Heading, Part } from './compiled.ts';
import type { Context } from './context.ts';
import { isNotes } from './rehype-notes.ts';
import { readableText } from './text.ts';
import { walkElements } from './walk.ts';

type Document = Pick<CompiledWriteUp, 'lead' | 'parts' | 'coda' | 'notes' | 'headings' | 'text'>;

/** Takes the tree of the whole body apart into what pages ask for; of its HTML and text nothing, if so asked. */
export function takeApart(tree: HastRoot | undefined, { format, checkOnly }: Context): Document {
  const htmlInMarkdown = (nodes: Nodes[]) =>
    format === 'mdx' ? '' : toHtml({ type: 'root', children: nodes } as HastRoot).trim();
  const html = checkOnly ? () => '' : htmlInMarkdown;
  const elements = (tree?.children ?? []).filter((node) => node.type === 'element');
  const byData = (name: string) => elements.filter((node) => name in node.properties);
  const content = elements.filter((node) => !isNotes(node));
  return {
    lead: html(byData('dataLead').flatMap((node) => node.children)),
    parts: byData('dataPhase').map((node) => toPart(node, html)),
    coda: html(byData('dataCoda').flatMap((node) => node.children)),
    // Links can lead to its identifiers.
    notes: htmlInMarkdown(elements.filter(isNotes)),
    headings: headingsIn(content),
    text: checkOnly ? '' : readableText(content),
  };
}

function toPart(section: Element, html: (nodes: Nodes[]) => string): Part {
  const [heading, ...content] = section.children;
  const phase = section.properties.dataPhase as PhaseId;
  const title = heading as Element;
  return {
    phase,
    number: phaseIndex(phase) + 1,
    heading: toHeading(title),
    headingHtml: toHtml({ type: 'root', children: title.children.flatMap(withoutCode) }),
    html: html(content),
  };
}

/** A heading in MDX may hold nodes that are no HTML; what is wrong with that has been reported. */
function withoutCode(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (!('children' in node)) return [];
  const children = node.children.flatMap(withoutCode);
  return node.type === 'element' ? [{ ...node, children }] : children;
}

function headingsIn(content: Element[]): Heading[] {
  const headings: Heading[] = [];
  walkElements({ type: 'root', children: content }, (node) => {
    if (HEADINGS.has(node.tagName)) headings.push(toHeading(node));
  });
  return headings;
}

const HEADINGS = new Set(['h2', 'h3', 'h4', 'h5', 'h6']);

function toHeading(node: Element): Heading {
  return {
    depth: Number(node.tagName.slice(1)),
    id: String(node.properties.id ?? ''),
    text: readableText(node.children),
  };
}
