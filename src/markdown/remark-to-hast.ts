import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Definition, FootnoteDefinition, Node, Root } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
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
    };
    return toHast(root as Root, { file, ...options, handlers }) as HastNodes as HastRoot;
  };
}
