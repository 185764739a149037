import type { Link, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { toString as mdastToString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { suggest } from '../incident/suggest.ts';
import { type BracketReader, createBracketReader } from './brackets.ts';
import { type Context, contextOf, report } from './context.ts';

const CITATION = /\[\^([^[\]]+)\]/g;

/**
 * Turns `[^meta]`, where `meta` is the id of a source, into a numbered citation. Sources are numbered in the
 * order in which the body first cites them. Ordinary footnotes, which are defined in the text, are left alone.
 * Runs before anything changes the text, whose brackets are looked up in the file.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    if (context.sourceIds === undefined) return;
    const { sourceIds } = context;
    citeBelow(tree, { context, sourceIds, brackets: createBracketReader(file), inLink: false });
  };
}

interface Walk {
  context: Context;
  sourceIds: readonly string[];
  brackets: BracketReader;
  /** A link cannot hold another: citations in it are numbers alone. */
  inLink: boolean;
}

function citeBelow(node: Nodes, state: Walk): void {
  if (node.type === 'footnoteDefinition' && state.sourceIds.includes(node.identifier)) {
    report(
      state.context,
      'footnote-hides-source',
      node,
      `The footnote \`[^${node.identifier}]\` has the id of a source.`,
      'Give the footnote a name of its own.',
    );
  }
  if (!('children' in node)) return;
  const isLink = node.type === 'link' || node.type === 'linkReference';
  if (node.type === 'link') reportSwallowed(node, state.context);
  const inside = isLink ? { ...state, inLink: true } : state;
  const mayCite = node.children.some(
    (child) => child.type === 'text' && child.value.includes('[^'),
  );
  if (!mayCite) {
    for (const child of node.children) citeBelow(child, inside);
    return;
  }
  node.children = node.children.flatMap((child): Nodes[] => {
    if (child.type === 'text') return child.value.includes('[^') ? citeIn(child, inside) : [child];
    citeBelow(child, inside);
    return [child];
  }) as typeof node.children;
}

/** An address written out takes in what follows it without a space. */
function reportSwallowed(link: Link, context: Context): void {
  const citation = /\[\^[^\]]*$/.test(mdastToString(link));
  if (!citation && !/[”’]$/.test(link.url)) return;
  report(
    context,
    'address-unclear',
    link,
    `The ${citation ? 'citation' : 'quotation mark'} right behind this address has become a part of it.`,
    `Write the address as a link with words of its own: [the report](https://…)${citation ? '[^meta]' : ''}.`,
  );
}

function citeIn(node: Text, state: Walk): Nodes[] {
  const { context, sourceIds, brackets } = state;
  const pieces: PhrasingContent[] = [];
  let bracketsBefore = 0;
  let done = 0;
  /** The next piece of the text, up to a place in it. */
  const textUpTo = (end: number): Text => {
    const value = node.value.slice(done, end);
    const piece = { ...node, value, data: { bracketsBefore } };
    bracketsBefore += value.split('[').length - 1;
    return piece;
  };
  for (const match of node.value.matchAll(CITATION)) {
    const id = (match[1] ?? '').toLowerCase();
    if (brackets.isEscaped(node, node.value, match.index)) continue;
    if (!sourceIds.includes(id)) {
      report(
        context,
        'citation-unknown',
        brackets.placeOf(node, node.value, match.index),
        `\`[^${id}]\` cites a source that the frontmatter does not list.`,
        /[\s,;]/.test(id)
          ? 'Cite one source a bracket: [^first][^second].'
          : suggest(id, sourceIds),
      );
      continue;
    }
    const before = textUpTo(match.index);
    const last = pieces.at(-1);
    if (before.value === '' && last?.type === 'emphasis') {
      last.children.push({ type: 'text', value: ',' }, cite(id, state));
    } else {
      pieces.push(before, raise(cite(id, state)));
    }
    bracketsBefore += 1;
    done = match.index + match[0].length;
  }
  pieces.push(textUpTo(node.value.length));
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

/** The raised numbers of citations that follow each other. */
function raise(first: PhrasingContent): PhrasingContent {
  return {
    type: 'emphasis',
    data: { citation: true, hName: 'sup', hProperties: { className: ['cite'] } },
    children: [first],
  };
}

function cite(id: string, { context: { citations }, inLink }: Walk): PhrasingContent {
  const cited = citations.get(id) ?? { number: citations.size + 1, anchors: [] };
  citations.set(id, cited);
  const text: Text = { type: 'text', value: String(cited.number) };
  if (inLink) return text;
  const anchor = `cite-${id}-${cited.anchors.length + 1}`;
  cited.anchors.push(anchor);
  return {
    type: 'link',
    url: `#source-${id}`,
    data: { hProperties: { id: anchor, role: 'doc-noteref' } },
    children: [text],
  };
}
