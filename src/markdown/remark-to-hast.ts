import type {
  Element,
  ElementContent,
  Nodes as HastNodes,
  Root as HastRoot,
  Properties,
} from 'hast';
import type { Definition, Emphasis, FootnoteDefinition, Link, Node, Root } from 'mdast';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import type { Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { walk } from './walk.ts';

/** A tree that only its handler sees. */
interface Body extends Node {
  type: 'body';
  tree: Root;
}

/**
 * Turns the tree of Markdown into one of HTML, as `remark-rehype` does. Before it converts a tree, the
 * converter walks all of it for definitions, with a walk that takes longer than the conversion: here it is
 * given the definitions, and the tree within a node that has no children to walk.
 */
export function remarkToHast(options: Options) {
  return (tree: Root, file: VFile): HastRoot => {
    const definitions: (Definition | FootnoteDefinition)[] = [];
    walk(tree, (node) => {
      if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    });
    const body: Body = { type: 'body', tree };
    const root = { type: 'root', children: [body, ...definitions] };
    const handlers: object = {
      body: (state: State, node: Body) => state.wrap(state.all(node.tree), false),
      emphasis,
      link,
    };
    return toHast(root as Root, { file, ...options, handlers }) as HastNodes as HastRoot;
  };
}

/** Citations are many, and the converter makes a deep copy of the properties of each; these are made as they are. */
function emphasis(state: State, node: Emphasis): Element {
  if (!node.data?.citation) return defaultHandlers.emphasis(state, node);
  return element('sup', { className: ['cite'] }, state, node);
}

function link(state: State, node: Link): Element {
  const properties = node.data?.hProperties;
  if (properties?.role !== 'doc-noteref') return defaultHandlers.link(state, node);
  return element('a', { href: node.url, ...properties }, state, node);
}

function element(
  tagName: string,
  properties: Properties,
  state: State,
  node: Emphasis | Link,
): Element {
  const made: Element = { type: 'element', tagName, properties, children: [] };
  made.children = state.all(node) as ElementContent[];
  state.patch(node, made);
  return made;
}
