import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import {
  isPhaseId,
  leadingNumeralLength,
  PHASE_IDS,
  type PhaseId,
  phaseIndex,
} from '../incident/phases.ts';
import { suggest } from '../incident/suggest.ts';
import { settlePhases } from './assign-phases.ts';
import { type Context, contextOf, report } from './context.ts';
import { isExpression } from './mdx-elements.ts';

/**
 * Recognises the structure of the article: wraps the text before the first level-2 heading, each part and
 * the coda in nodes that become `<div data-lead>`, `<section data-phase="…">` and `<div data-coda>`.
 */
export function remarkPhases() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    dropTitle(tree, context);
    const markers = takeMarkers(tree, context);
    const headings = tree.children.filter(isPartHeading);
    const phases = settlePhases(
      headings.map((heading) => ({
        text: headingText(heading),
        heading,
        marker: markers.get(heading),
      })),
      context,
      String(file),
      tree.position?.end,
    );
    tree.children = group(tree.children, phases, context);
  };
}

function isPartHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 2;
}

/** The words of a heading, without the numbers of citations and notes in it. */
function headingText(heading: Heading): string {
  const words = heading.children.filter(
    (child) =>
      child.type !== 'footnoteReference' && !(child.type === 'emphasis' && child.data?.citation),
  );
  return mdastToString({ ...heading, children: words });
}

/** The page has the title from the frontmatter; a copy of it at the top of the body would stand twice. */
function dropTitle(tree: Root, context: Context): void {
  const first = tree.children.findIndex((node) => node.type !== 'html');
  for (const [index, node] of [...tree.children.entries()].reverse()) {
    if (node.type !== 'heading' || node.depth !== 1) continue;
    if (index === first) {
      report(
        context,
        'title-in-body',
        node,
        'The body begins with a level-1 heading; the title of the frontmatter is shown instead.',
        'Take the line out, or move its words to `title`.',
      );
      tree.children.splice(index, 1);
    } else {
      report(
        context,
        'heading-level',
        node,
        `“${mdastToString(node)}” is a level-1 heading; expected level 2 for a part, level 3 within one.`,
        'Write `##` for a part, or `###` for a heading within a part.',
      );
    }
  }
}

const MARKER_COMMENT = /^<!--\s*phase:\s*(.*?)\s*-->$/is;
const MARKER_EXPRESSION = /^\s*\/\*\s*phase:\s*(.*?)\s*\*\/\s*$/is;

function markerIn(node: RootContent): string | undefined {
  if (node.type === 'html') return MARKER_COMMENT.exec(node.value.trim())?.[1];
  const { type, value } = node as { type: string; value?: string };
  return type === 'mdxFlowExpression' ? MARKER_EXPRESSION.exec(value ?? '')?.[1] : undefined;
}

/** Takes the marker comments out of the tree and gives each to the heading below it. */
function takeMarkers(tree: Root, context: Context): Map<Heading, PhaseId> {
  const markers = new Map<Heading, PhaseId>();
  tree.children = tree.children.filter((node, index, all) => {
    const name = markerIn(node);
    if (name === undefined) return true;
    const below = all[index + 1];
    const gap = (below?.position?.start.line ?? 0) - (node.position?.end.line ?? 0);
    if (!isPhaseId(name)) {
      report(
        context,
        'marker-unknown',
        node,
        `\`${name}\` is not a phase; expected ${PHASE_IDS.join(', ')}.`,
        suggest(name, PHASE_IDS),
      );
    } else if (below && isPartHeading(below) && gap <= 1) {
      markers.set(below, name);
    } else {
      report(
        context,
        'marker-stray',
        node,
        'This phase marker does not stand on the line above a level-2 heading.',
        'Put it right above the heading that opens the part, or take it out.',
      );
    }
    return false;
  });
  return markers;
}

function group(
  children: readonly RootContent[],
  phases: ReadonlyMap<Heading, PhaseId>,
  context: Context,
): RootContent[] {
  const lead: RootContent[] = [];
  const parts: { phase: PhaseId; heading: Heading; content: RootContent[] }[] = [];
  let current = lead;
  for (const node of children) {
    const phase = isPartHeading(node) ? phases.get(node) : undefined;
    if (phase === undefined || !isPartHeading(node)) {
      current.push(node);
      continue;
    }
    trimBreaks(current);
    current = [];
    parts.push({ phase, heading: node, content: current });
  }
  const coda = parts.length > 0 ? takeCoda(current) : [];
  trimBreaks(current);

  context.parts = parts.map(({ phase }) => ({ phase, number: phaseIndex(phase) + 1 }));
  for (const { heading, content } of parts) {
    if (content.some(isShown)) continue;
    report(
      context,
      'phase-empty',
      heading,
      `The part “${headingText(heading)}” has no text.`,
      'Say what is known, or plainly that nothing is.',
    );
  }
  return [
    ...wrap('div', { dataLead: '' }, lead),
    ...parts.flatMap(({ phase, heading, content }) => {
      stripNumeral(heading);
      return wrap('section', { dataPhase: phase }, [heading, ...content]);
    }),
    ...wrap('div', { dataCoda: '' }, coda),
  ];
}

/** Whether a reader sees anything of a node. */
function isShown(node: RootContent): boolean {
  if (node.type === 'html')
    return node.value.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '';
  if (isExpression(node)) return node.value.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim() !== '';
  return !['definition', 'footnoteDefinition', 'thematicBreak'].includes(node.type);
}

/** Takes what follows the first thematic break of the last part. */
function takeCoda(last: RootContent[]): RootContent[] {
  const at = last.findIndex((node) => node.type === 'thematicBreak');
  return at < 0 ? [] : last.splice(at).slice(1);
}

/** A thematic break right before a heading only repeats what the heading says. */
function trimBreaks(nodes: RootContent[]): void {
  const last = nodes.findLastIndex((node) => node.type === 'thematicBreak' || isShown(node));
  if (nodes[last]?.type !== 'thematicBreak') return;
  nodes.splice(last, 1);
  trimBreaks(nodes);
}

function wrap(
  hName: string,
  hProperties: Record<string, string>,
  children: RootContent[],
): RootContent[] {
  if (children.length === 0) return [];
  return [{ type: 'part', data: { hName, hProperties }, children } as Node as RootContent];
}

/** The page numbers the parts itself. */
function stripNumeral(heading: Heading): void {
  const [first] = heading.children;
  let text: Nodes | undefined = first;
  while (text && 'children' in text) [text] = text.children;
  if (text?.type !== 'text') return;
  const rest = text.value.slice(leadingNumeralLength(text.value));
  if (rest === '' && heading.children.length === 1) return;
  text.value = rest;
  if (first && mdastToString(first) === '') heading.children.shift();
  const [next] = heading.children;
  if (next?.type === 'text') next.value = next.value.trimStart();
}
