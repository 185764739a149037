import type { Nodes, PhrasingContent } from 'mdast';

export function joinTexts(children: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') {
      const value = `${last.value}${child.value}`.replaceAll(/ {2,}/g, ' ');
      joined[joined.length - 1] = { type: 'text', value };
    } else if (child.type === 'inlineCode' && last?.type === 'inlineCode') {
      joined[joined.length - 1] = { ...child, value: `${last.value}${child.value}` };
    } else if (isMarked(child) && last?.type === child.type && last.children.length < MOST_JOINED) {
      // Two marks side by side would read as one of another kind.
      const within = [...last.children, ...child.children];
      joined[joined.length - 1] = { ...child, children: joinTexts(within) as PhrasingContent[] };
    } else joined.push(child);
  }
  return joined;
}

const MOST_JOINED = 100;

type Marked = Extract<Nodes, { type: 'emphasis' | 'strong' | 'delete' }>;

export function isMarked(node: Nodes): node is Marked {
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete';
}

/** Words in a mark that Markdown can set: no space at its edges, and no mark of the same kind within. */
export function tidyMark(mark: Marked): PhrasingContent[] {
  const unwrapped = joinTexts(unwrap(mark.children, mark.type)) as PhrasingContent[];
  const before = edgeSpace(unwrapped[0], /^\s+/);
  const after = edgeSpace(unwrapped.at(-1), /\s+$/);
  const children = trimEnds(unwrapped);
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return [
    ...(before ? [space] : []),
    ...(children.length > 0 ? [{ ...mark, children } as PhrasingContent] : []),
    ...(after && children.length > 0 ? [space] : []),
  ];
}

function unwrap(children: readonly PhrasingContent[], type: string): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (!('children' in child)) return [child];
    const within = unwrap(child.children as PhrasingContent[], type);
    return child.type === type ? within : [{ ...child, children: within } as PhrasingContent];
  });
}

function edgeSpace(node: PhrasingContent | undefined, space: RegExp): boolean {
  return node?.type === 'break' || (node?.type === 'text' && space.test(node.value));
}

/** Takes line breaks and spaces off both ends, and the spaces around line breaks within. */
export function trimEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const isEdge = (node: PhrasingContent | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  let from = 0;
  let to = children.length;
  while (from < to && isEdge(children[from])) from += 1;
  while (to > from && isEdge(children[to - 1])) to -= 1;
  return children.slice(from, to).map((node, index, all) => {
    if (node.type !== 'text') return node;
    const atStart = index === 0 || all[index - 1]?.type === 'break';
    const atEnd = index === all.length - 1 || all[index + 1]?.type === 'break';
    const value = atStart ? node.value.trimStart() : node.value;
    return { ...node, value: atEnd ? value.trimEnd() : value };
  });
}
