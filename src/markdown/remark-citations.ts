import type { Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { suggest } from '../incident/suggest.ts';
import { type BracketReader, createBracketReader } from './brackets.ts';
import { type Context, contextOf, report } from './context.ts';
import { walk } from './walk.ts';

const CITATION = /\[\^([^\s[\]]+)\]/g;

/**
 * Turns `[^meta]`, where `meta` is the id of a source, into a numbered citation. Sources are numbered in the
 * order in which the body first cites them. Ordinary footnotes, which are defined in the text, are left alone.
 */
export function remarkCitations() {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    const brackets = createBracketReader(file);
    walk(tree, (node) => {
      if (node.type === 'footnoteDefinition' && context.sourceIds.includes(node.identifier)) {
        report(
          context,
          'footnote-hides-source',
          node,
          `The footnote \`[^${node.identifier}]\` has the id of a source.`,
          'Give the footnote a name of its own.',
        );
      }
      return node.type === 'text' && node.value.includes('[^')
        ? citeIn(node, context, brackets)
        : undefined;
    });
  };
}

function citeIn(node: Text, context: Context, brackets: BracketReader): Nodes[] {
  const pieces: PhrasingContent[] = [];
  let done = 0;
  for (const match of node.value.matchAll(CITATION)) {
    const id = (match[1] ?? '').toLowerCase();
    if (brackets.isEscaped(node, node.value, match.index)) continue;
    if (!context.sourceIds.includes(id)) {
      report(
        context,
        'citation-unknown',
        brackets.placeOf(node, node.value, match.index),
        `\`[^${id}]\` cites a source that the frontmatter does not list.`,
        suggest(id, context.sourceIds),
      );
      continue;
    }
    const before = node.value.slice(done, match.index);
    const last = pieces.at(-1);
    if (before === '' && last?.type === 'emphasis') {
      last.children.push({ type: 'text', value: ',' }, cite(id, context));
    } else {
      pieces.push({ ...node, value: before }, raise(cite(id, context)));
    }
    done = match.index + match[0].length;
  }
  pieces.push({ ...node, value: node.value.slice(done) });
  return pieces.filter((piece) => piece.type !== 'text' || piece.value !== '');
}

/** The raised numbers of citations that follow each other. */
function raise(first: PhrasingContent): PhrasingContent {
  return {
    type: 'emphasis',
    data: { hName: 'sup', hProperties: { className: ['cite'] } },
    children: [first],
  };
}

function cite(id: string, { citations }: Context): PhrasingContent {
  const anchors = citations.get(id) ?? [];
  const anchor = `cite-${id}-${anchors.length + 1}`;
  citations.set(id, [...anchors, anchor]);
  const number = [...citations.keys()].indexOf(id) + 1;
  return {
    type: 'link',
    url: `#source-${id}`,
    data: { hProperties: { id: anchor, role: 'doc-noteref' } },
    children: [{ type: 'text', value: String(number) }],
  };
}
