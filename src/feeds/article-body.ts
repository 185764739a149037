import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { PhaseId } from '../incident/phases.ts';
import type { CompiledWriteUp, Heading } from '../markdown/compiled.ts';
import { walkElements } from '../markdown/walk.ts';

/** The text of a write-up as HTML, without the page's furniture. */
export interface ArticleBody {
  lead: string;
  parts: { phase: PhaseId; heading: Heading; headingHtml: string; html: string }[];
  coda: string;
  notes: string;
}

/** Whether only the finished page has all of the text: what components made, and where the images lie. */
export function needsPage({ format, claims }: Pick<CompiledWriteUp, 'format' | 'claims'>): boolean {
  return format === 'mdx' || claims.images.some(({ at }) => 'line' in at);
}

const parser = unified().use(rehypeParse).freeze();

/** The text as it stands on its finished page. */
export function bodyOnPage(page: string, { parts }: CompiledWriteUp): ArticleBody {
  const article = select('article', parser.parse(page)) ?? { type: 'root', children: [] };
  const inside = (selector: string) => {
    const element = select(selector, article as Root | Element);
    return element ? toHtml(readable(element).children).trim() : '';
  };
  return {
    lead: inside('[data-lead]'),
    parts: parts.map(({ phase, heading, headingHtml }) => ({
      phase,
      heading,
      headingHtml,
      html: inside(`[data-phase=${phase}] > .prose`),
    })),
    coda: inside('[data-coda]'),
    notes: selectAll('[data-footnotes]', article as Root | Element)
      .map((notes) => toHtml(readable(notes)))
      .join(''),
  };
}

/** What a component draws, or does by script, says nothing where there are neither its styles nor its page. */
const FURNITURE = new Set(['svg', 'script', 'style', 'button', 'link']);

function readable(element: Element): Element {
  walkElements(element, ({ tagName, properties, children }): Nodes[] | undefined => {
    const classes = properties.className;
    const isA = (name: string) => Array.isArray(classes) && classes.includes(name);
    if (FURNITURE.has(tagName) || isA('anchor')) return [];
    return isA('heading') ? children.slice(0, 1) : undefined;
  });
  return element;
}
