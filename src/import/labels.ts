import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { SECTION_LABEL } from './section-words.ts';
import { wordsOf } from './to-markdown.ts';

/** A fact of a post-mortem's head: "Duration: 66 minutes". */
export interface LabelledValue {
  label: string;
  value: string;
}

/** Gathers what a text states as label and value: lines, items and table rows alike. */
export function labelledValues(blocks: readonly RootContent[]): LabelledValue[] {
  return blocks.flatMap((block): LabelledValue[] => {
    if (block.type === 'paragraph')
      return linesOf(block).flatMap((line) => readValue(wordsOf(line)));
    if (block.type === 'list') {
      return block.children.flatMap((item) => labelledValues(item.children as RootContent[]));
    }
    if (block.type === 'table') {
      return block.children.flatMap((row) => {
        const [label, value, ...others] = row.children.map((cell) => wordsOf(cell));
        return label && value && others.length === 0
          ? [{ label: label.replace(/:$/, ''), value }]
          : [];
      });
    }
    return [];
  });
}

function readValue(line: string): LabelledValue[] {
  const match = /^([\p{L}][\p{L}\s()/-]{1,40}?)\s*:\s+(\S.*)$/u.exec(line.slice(0, 400));
  return match ? [{ label: match[1] ?? '', value: match[2] ?? '' }] : [];
}

/** The lines of a paragraph, at its breaks. */
export function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.filter((line) => wordsOf(line) !== '');
}

/**
 * Turns bold labels into headings, where they name a section of a post-mortem: `**Impact**: …` opens one as
 * a heading does. That holds for the text before the first heading, and for a text that has no more than one,
 * in which a paragraph that is bold as a whole is a heading too.
 */
export function openLabels(blocks: readonly RootContent[]): RootContent[] {
  const headings = blocks.filter((block) => block.type === 'heading').length;
  const depth = headings > 1 ? topDepth(blocks) : 2;
  const first = blocks.findIndex((block) => block.type === 'heading' && block.depth >= depth);
  return blocks.flatMap((block, index): RootContent[] => {
    if (headings > 1 && index > first) return [block];
    if (block.type === 'list') return openItems(block, depth);
    if (block.type !== 'paragraph') return [block];
    const bold = headings > 1 ? undefined : boldLine(block);
    return bold === undefined ? openLines(block, depth) : [heading(bold, depth)];
  });
}

function openLines(paragraph: Paragraph, depth: Heading['depth']): RootContent[] {
  const lines = linesOf(paragraph);
  if (!lines.some((line) => labelOf(line) !== undefined)) return [paragraph];
  return [
    ...lines.filter(isOtherFact).map((line): Paragraph => ({ type: 'paragraph', children: line })),
    ...lines.filter((line) => !isOtherFact(line)).flatMap((line) => openLine(line, depth)),
  ];
}

function openLine(line: PhrasingContent[], depth: Heading['depth']): RootContent[] {
  const found = labelOf(line);
  if (found === undefined) return [{ type: 'paragraph', children: line }];
  const rest: Paragraph = { type: 'paragraph', children: found.rest };
  return [heading(found.label, depth), ...(wordsOf(rest) === '' ? [] : [rest])];
}

/** A label that opens no section, such as a date, stands before those that do. */
function isOtherFact(line: readonly PhrasingContent[]): boolean {
  return labelOf(line) === undefined && readValue(wordsOf(line)).length > 0;
}

/** Opens the items of a list of which several are labelled. */
function openItems(list: List, depth: Heading['depth']): RootContent[] {
  const firstLine = ({ children: [first] }: ListItem) =>
    first?.type === 'paragraph' ? first.children : [];
  const isLabelled = (item: ListItem) => labelOf(firstLine(item)) !== undefined;
  if (list.children.filter(isLabelled).length < 2) return [list];
  const facts = list.children.filter((item) => isOtherFact(firstLine(item)));
  return [
    ...(facts.length > 0 ? [{ ...list, children: facts }] : []),
    ...list.children
      .filter((item) => !facts.includes(item))
      .flatMap((item): RootContent[] => {
        if (!isLabelled(item)) return [{ ...list, children: [item] }];
        return [...openLine(firstLine(item), depth), ...item.children.slice(1)];
      }),
  ];
}

/** The level of a text's main headings; 2 where it has none. */
export function topDepth(blocks: readonly RootContent[]): Heading['depth'] {
  const depths = blocks.flatMap((block) =>
    block.type === 'heading' && block.depth > 1 ? [block.depth] : [],
  );
  return Math.min(...depths, depths.length === 0 ? 2 : 6) as Heading['depth'];
}

function heading(text: string, depth: Heading['depth']): Heading {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] };
}

function boldLine({ children }: Paragraph): string | undefined {
  const [only, ...others] = children;
  if (only?.type !== 'strong' || others.length > 0) return undefined;
  const text = wordsOf(only).replace(/:$/, '');
  return text.length <= 100 && !/[.!,;]$/.test(text) ? text : undefined;
}

function labelOf(
  line: readonly PhrasingContent[],
): { label: string; rest: PhrasingContent[] } | undefined {
  const [first, second] = line;
  if (first?.type !== 'strong') return undefined;
  const name = wordsOf(first);
  const label = name.replace(/\s*:$/, '');
  const isClosed =
    name.endsWith(':') || (second?.type === 'text' && /^\s*[:–—-]/.test(second.value));
  if (!isClosed || !SECTION_LABEL.test(label)) return undefined;
  const rest = line.slice(1);
  const [head, ...others] = rest;
  if (head?.type !== 'text') return { label, rest };
  return { label, rest: [{ ...head, value: head.value.replace(/^\s*[:–—-]?\s*/, '') }, ...others] };
}
